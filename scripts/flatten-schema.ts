/** Spreads a JSON Schema, or the schema of a CRD, into one entry per field, so that two can be compared. */

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly [keyword: string]: unknown;
}

export interface FlatField {
  readonly type: string;
  readonly required: readonly string[];
  /** Enumerations, lengths and defaults, as JSON. */
  readonly limits: Readonly<Record<string, string>>;
}

const compared = ['enum', 'pattern', 'minItems', 'maxItems', 'minLength', 'maxLength', 'default'];

/** Paths are written `a.b[].c{}`: `[]` for the items of a list, `{}` for the values of a map. */
export function flattenSchema(schema: Schema, resolve: (reference: string) => Schema): ReadonlyMap<string, FlatField> {
  const fields = new Map<string, FlatField>();
  visit(schema, '');
  return fields;

  function visit(given: Schema, path: string): void {
    const node = follow(given);
    fields.set(path, { type: typeOf(node), required: node.required ?? [], limits: limitsOf(node) });
    for (const [name, child] of Object.entries(node.properties ?? {}))
      visit(child, path === '' ? name : `${path}.${name}`);
    if (node.items !== undefined) visit(node.items, `${path}[]`);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}{}`);
  }

  function follow(node: Schema): Schema {
    const target = node.$ref ?? (node.allOf?.length === 1 ? node.allOf[0]?.$ref : undefined);
    return target === undefined ? node : follow(resolve(target));
  }
}

function typeOf(node: Schema): string {
  if (node['x-kubernetes-int-or-string'] === true) return 'integer or string';
  return typeof node.type === 'string' ? node.type : (node.type ?? []).join(' or ');
}

/** Amounts are compared by their type alone: their pattern is spelled in different ways. */
function limitsOf(node: Schema): Record<string, string> {
  if (typeOf(node) === 'integer or string') return {};
  return Object.fromEntries(
    compared
      .filter((keyword) => node[keyword] !== undefined)
      .map((keyword) => [keyword, JSON.stringify(node[keyword])]),
  );
}
