/** Turns the schemas into validation code that needs no library at run time and is small enough to load in no time. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';

const exports = {
  validateModule: 'module.schema.json',
  validateBootModuleConfig: 'boot-module-config.schema.json',
  validateInventory: 'kernel-inventory.schema.json',
  validatePreflightValidation: 'preflight-validation.schema.json',
  validatePreflightValidationOCP: 'preflight-validation-ocp.schema.json',
  validateRollout: 'module-rollout.schema.json',
  validateRevision: 'module-revision.schema.json',
  validateSettings: 'settings.schema.json#/definitions/Settings',
};
const sources = [
  'core-v1',
  'module',
  'preflight-validation',
  'preflight-validation-ocp',
  'boot-module-config',
  'kernel-inventory',
  'module-rollout',
  'module-revision',
  'settings',
];

const banner = [
  '/* Generated from schemas/ by `npm run generate`. Do not edit. */',
  '// biome-ignore-all lint: generated',
  '// biome-ignore-all format: generated',
  '// biome-ignore-all assist: generated',
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

/** Puts what ajv writes out again and again into functions and tables, and lets errors of closed objects say what is allowed. */
function shorten(code: string): string {
  const tables = new Map<string, string>();
  const short = code
    .replace(
      /if\(!\((.*)\)\)\{\n(const err\d+ = \{.*params:)\{additionalProperty: (key\d+)\}/g,
      (_all, condition: string, error: string, key: string) => {
        const names = JSON.stringify(allowedNames(condition, code));
        const table = tables.get(names) ?? `names${tables.size}`;
        tables.set(names, table);
        return `if(!${table}.includes(${key})){\n${error}{additionalProperty: ${key}, allowedValues: ${table}}`;
      },
    )
    .replace(
      /const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g,
      (_all, _name, error: string) => {
        const parts = /^\{instancePath(?::(.*?))?,schemaPath:".*?",keyword:(".*?"),params:(.*)\}$/.exec(error);
        if (parts === null) throw new Error(`ajv has changed the shape of its errors: ${error}`);
        return `vErrors = addError(vErrors, ${parts[1] ?? 'instancePath'}, ${parts[2]}, ${parts[3]});`;
      },
    )
    .replace(
      /if\(!\((validate\d+)\((.*), \{instancePath:(.*),parentData:.*,rootData\}\)\)\)\{\nvErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);\nerrors = vErrors\.length;\n\}/g,
      'vErrors = $1($2, $3, vErrors);',
    )
    .replace(
      /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{\nlet vErrors = null;\nlet errors = 0;/g,
      'instancePath = "", vErrors = null){',
    )
    .replace(/(validate\d+)\.errors = vErrors;\nreturn errors === 0;/g, 'return vErrors;')
    .replace(/^const schema\d+ = \{.*\};$/gm, '')
    .replace(/\b(schema\d+)((?:\.\w+|\[\d+\])+)/g, (_all, name: string, steps: string) => lookUp(name, steps, code));
  if (/schemaPath|parentData|errors = 0|\.errors|hasOwnProperty\.call|schema\d|_errs\d/.test(short)) {
    throw new Error('ajv has changed the shape of its code');
  }
  const constants = [...tables].map(([names, table]) => `const ${table} = ${names};`);
  return [...constants, addError, short].join('\n');
}

const addError = `function addError(list, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (list === null) return [error];
  list.push(error);
  return list;
}`;

/** The property names of a closed object: compared one by one, or, when they are many, looked up in the schema. */
function allowedNames(condition: string, code: string): readonly string[] {
  const lookup = /^func\d+\.call\((schema\d+)((?:\.\w+)*\.properties), key\d+\)$/.exec(condition);
  if (lookup !== null) return Object.keys(JSON.parse(lookUp(lookup[1] ?? '', lookup[2] ?? '', code)));
  const names = [...condition.matchAll(/=== ("(?:[^"\\]|\\.)*")/g)].map(([, name]) => JSON.parse(name ?? ''));
  if (names.length === 0) throw new Error(`ajv has changed the shape of its code: ${condition}`);
  return names;
}

/** The value that the code looks up in a schema, such as an enumeration, in place of the schema. */
function lookUp(name: string, steps: string, code: string): string {
  let value: unknown = schemaOf(name, code);
  for (const [step] of steps.matchAll(/\w+/g)) value = (value as Record<string, unknown>)[step];
  if (value === undefined) throw new Error(`ajv has changed the shape of its code: ${name}${steps}`);
  return JSON.stringify(value);
}

function schemaOf(name: string, code: string): unknown {
  return JSON.parse(new RegExp(`^const ${name} = (\\{.*\\});$`, 'm').exec(code)?.[1] ?? '');
}
