/** Turns the schemas of the input kinds into readonly TypeScript types. */
import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Schema = JSONSchema & { definitions?: Record<string, unknown> };

const banner = '/** Generated from schemas/ by `npm run generate`. Do not edit. */';
const core = 'core-v1.schema.json';

/** Generated files by path, relative to `root`. */
export async function generateTypes(root: URL): Promise<[string, string][]> {
  const read = (name: string): Schema => JSON.parse(readFileSync(new URL(`schemas/${name}`, root), 'utf8'));
  return [
    ['src/model/module.generated.ts', await types(withCore(read('module.schema.json'), read(core)))],
    ['src/model/boot-module-config.generated.ts', await types(read('boot-module-config.schema.json'))],
    ['src/model/rollout.generated.ts', await types(read('module-rollout.schema.json'))],
    ['src/model/revision.generated.ts', await types(read('module-revision.schema.json'))],
    ['src/model/inventory.generated.ts', await types(read('kernel-inventory.schema.json'))],
  ];
}

/** One schema that holds the shared definitions too, so that each type is named once. */
function withCore(schema: Schema, shared: Schema): Schema {
  const merged = { ...schema, definitions: { ...schema.definitions, ...shared.definitions } };
  return JSON.parse(JSON.stringify(merged).replaceAll(`"${core}#`, '"#'));
}

async function types(schema: Schema): Promise<string> {
  const text = await compile(schema, schema.title ?? '', {
    bannerComment: banner,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return makeReadonly(text);
}

/** The generator knows no `readonly`; its output has one property a line. */
function makeReadonly(text: string): string {
  return text
    .replace(/^(\s+)((?:\w+|'[^']+'|\[k: string\])\??:)/gm, '$1readonly $2')
    .replace(/([\w>]+|\([^()]*\))\[\]/g, 'readonly $1[]');
}
