/** Says what is wrong with an object by the schema of its CRD: unknown fields, missing ones, other types, other values. */
import type { Schema } from './flatten-schema.ts';

/** Paths are written as in kubectl: `spec.source.path`, `spec.dependsOn[0].name`. */
export function checkObject(value: unknown, schema: Schema, path = ''): readonly string[] {
  if (schema['x-kubernetes-int-or-string'] === true)
    return typeof value === 'string' || Number.isInteger(value) ? [] : [`${path}: neither number nor text`];
  if (!hasType(value, schema.type)) return [`${path}: not of type ${schema.type}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => checkObject(item, schema.items ?? {}, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) return checkFields(value as Record<string, unknown>, schema, path);
  return checkScalar(value, schema, path);
}

function hasType(value: unknown, type: Schema['type']): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return type === undefined || typeof value === type;
  }
}

function checkFields(value: Readonly<Record<string, unknown>>, schema: Schema, path: string): readonly string[] {
  const { properties, additionalProperties, required = [] } = schema;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true || (!properties && !additionalProperties);
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}: without ${name}`);
  const found = Object.entries(value).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const known = properties?.[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (known !== undefined) return checkObject(child, known, at);
    return isOpen || additionalProperties === true ? [] : [`${at}: unknown`];
  });
  return [...missing, ...found];
}

function checkScalar(value: unknown, schema: Schema, path: string): readonly string[] {
  const values = schema['enum'] as readonly unknown[] | undefined;
  if (values !== undefined && !values.includes(value))
    return [`${path}: ${String(value)} is none of ${values.join(', ')}`];
  if (typeof value !== 'string') return [];
  const { pattern, maxLength } = schema as { readonly pattern?: string; readonly maxLength?: number };
  if (pattern !== undefined && !new RegExp(pattern).test(value))
    return [`${path}: "${value}" does not match ${pattern}`];
  return maxLength !== undefined && value.length > maxLength ? [`${path}: longer than ${maxLength}`] : [];
}
