/** Turns the schemas into validation code that needs no library at run time and is small enough to load in no time. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';

const exports = {
  validateModule: 'module.schema.json',
  validateInventory: 'kernel-inventory.schema.json',
  validateSettings: 'settings.schema.json#/definitions/Settings',
};
const sources = ['core-v1', 'module', 'kernel-inventory', 'settings'];

const banner = [
  '/* Generated from schemas/ by `npm run generate`. Do not edit. */',
  '// biome-ignore-all lint: generated',
  '// biome-ignore-all format: generated',
  '',
].join('\n');

const declaration = `/** Generated from schemas/ by \`npm run generate\`. Do not edit. */

/** What ajv tells of one violated keyword. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Fills defaults into \`data\` and returns what it finds, or null. */
export type Validator = (data: unknown) => readonly SchemaError[] | null;

${Object.keys(exports)
  .map((name) => `export const ${name}: Validator;`)
  .join('\n')}
`;

/** Generated files by path, relative to `root`. */
export async function generateValidators(root: URL): Promise<[string, string][]> {
  const ajv = new Ajv({
    allErrors: true,
    useDefaults: true,
    inlineRefs: false,
    unicode: false,
    logger: false,
    messages: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const source of sources) {
    const name = `${source}.schema.json`;
    ajv.addSchema(bare(JSON.parse(readFileSync(new URL(`schemas/${name}`, root), 'utf8'))) as object, name);
  }
  const code = shorten(standaloneCode.default(ajv, exports));
  const { code: small } = await transform(code, { minify: true, format: 'esm', target: 'es2023', lineLimit: 120 });
  return [
    ['src/2-validate/validators.generated.js', banner + small],
    ['src/2-validate/validators.generated.d.ts', declaration],
  ];
}

/**
 * The schema without what validation does not need. Defaults stay only where the API server applies them to fields
 * that kmmc reads: those of settings are kmmc's own, those of volumes reach the cluster by themselves.
 */
function bare(node: unknown, key = ''): unknown {
  if (Array.isArray(node)) return node.map((item) => bare(item));
  if (typeof node !== 'object' || node === null) return node;
  const [only, ...others] = 'allOf' in node && Array.isArray(node.allOf) ? node.allOf : [];
  if (only !== undefined && others.length === 0) return only;
  const isSchema = key !== 'properties' && key !== 'definitions';
  const entries = Object.entries(node).filter(
    ([name, value]) =>
      !(isSchema && (name === 'description' || name === 'title' || (name === 'default' && value !== '/opt'))),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name, bare(value, isSchema ? name : '')]));
}

/** Puts what ajv writes out again and again into functions, and keeps of the schemas only what the code looks up. */
function shorten(code: string): string {
  const push =
    /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;
  const call =
    /if\(!\((validate\d+)\((.*), \{instancePath:(.*),parentData:.*,rootData\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g;
  const short = code
    .replace(push, (_all, _name, error: string) => {
      const parts = /^\{instancePath(?::(.*?))?,schemaPath:".*?",keyword:(".*?"),params:(.*)\}$/.exec(error);
      if (parts === null) throw new Error(`ajv has changed the shape of its errors: ${error}`);
      return `vErrors = addError(vErrors, ${parts[1] ?? 'instancePath'}, ${parts[2]}, ${parts[3]});`;
    })
    .replace(call, 'vErrors = $1($2, $3, vErrors);')
    .replace(
      /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{\nlet vErrors = null;\nlet errors = 0;/g,
      'instancePath = "", vErrors = null){',
    )
    .replace(/(validate\d+)\.errors = vErrors;\nreturn errors === 0;/g, 'return vErrors;')
    .replace(
      /const (schema\d+) = (\{.*\});/g,
      (_all, name: string, text: string) => `const ${name} = ${lookedUp(text)};`,
    );
  if (/schemaPath|parentData|errors = 0|\.errors/.test(short)) throw new Error('ajv has changed the shape of its code');
  return `${addError}${short}`;
}

const addError = `function addError(list, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (list === null) return [error];
  list.push(error);
  return list;
}
`;

/** The code asks a schema at most for the names of its properties and for its enumerations. */
function lookedUp(text: string): string {
  const { properties = {}, enum: values } = JSON.parse(text) as {
    properties?: Record<string, { enum?: unknown }>;
    enum?: unknown;
  };
  const kept = Object.entries(properties).map(([name, { enum: allowed }]) => [
    name,
    allowed === undefined ? 0 : { enum: allowed },
  ]);
  return JSON.stringify({ properties: Object.fromEntries(kept), enum: values });
}
