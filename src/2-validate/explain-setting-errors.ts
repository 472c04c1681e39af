/** Turns the findings about settings into diagnostics, which make the call fail rather than the compilation. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { formatFieldPath } from '../lib/field-path.ts';
import { suggest } from '../lib/suggest.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import { describeValue } from './describe-value.ts';
import { followPointer } from './follow-pointer.ts';
import type { SchemaError } from './validators.generated.js';

/** What a value must be that breaks a rule of ours. */
const expectations: Readonly<Record<string, string>> = {
  kernelLabel: 'a label key',
  namespace: 'a DNS label',
  image: 'an image reference',
  minItems: 'a list with at least one item',
  labelSelector: 'a label selector, such as "a=b, c in (d,e), !f"',
  value: 'a value, as `add`, `replace` and `test` need one',
  from: 'a JSON pointer, as `move` and `copy` need one',
  pointer: 'a JSON pointer, such as "/metadata/labels/example.com~1team"',
  outside: 'a path that does not lie inside of `from`',
  imageName: 'the name of an image without tag and digest',
  tag: 'a tag',
  digest: 'a digest, such as "sha256:…"',
  override: 'an object with `newName`, `newTag` or `digest`',
  tagOrDigest: 'left out where there is a `newTag`',
};

export interface SettingError {
  /** The outermost setting. */
  readonly setting: string;
  readonly diagnostic: Diagnostic;
}

interface Origin {
  readonly resource: Resource;
  readonly root: 'spec' | 'data';
}

const typeTexts: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  string: 'text',
  object: 'an object',
  array: 'a list',
};

/** One finding per setting: the first. */
export function explainSettingErrors(
  errors: readonly SchemaError[] | null,
  spec: unknown,
  origin: Origin,
): readonly SettingError[] {
  const found = new Map<string, SettingError>();
  for (const error of errors ?? []) {
    const explained = explain(error, spec, origin);
    const key = JSON.stringify(explained.diagnostic.place?.path);
    if (!found.has(key)) found.set(key, explained);
  }
  return [...found.values()];
}

function explain(
  { instancePath, keyword, params }: SchemaError,
  spec: unknown,
  { resource, root }: Origin,
): SettingError {
  const { path, value } = followPointer(instancePath, spec);
  const written = (inner: FieldPath): FieldPath => (root === 'spec' ? [root, ...inner] : [root, inner.join('.')]);
  if (keyword === 'additionalProperties') {
    const inner = [...path, String(params['additionalProperty'])];
    const suggestion = suggest(String(inner.at(-1)), params['allowedValues'] as readonly string[]);
    const parameters = { setting: formatFieldPath(inner), ...(suggestion === undefined ? {} : { suggestion }) };
    const diagnostic = diagnose('unknown-setting', parameters, { resource, path: written(inner), atKey: true });
    return { setting: String(inner[0]), diagnostic };
  }
  const missing = 'missingProperty' in params ? [String(params['missingProperty'])] : [];
  const allowed = keyword === 'enum' ? (params['allowedValues'] as readonly string[]) : [];
  const isFlat = root === 'data' && path.join() === 'images';
  const suggestion = isFlat ? flatImage(value) : suggest(String(value), allowed);
  const setting = formatFieldPath([...path, ...missing]) || root;
  const found = missing.length > 0 ? 'nothing' : describeValue(value);
  const expected = isFlat
    ? 'a key of its own for each image, such as "images.signer"'
    : expectation(keyword, params, allowed);
  const parameters = { setting, found, expected };
  const where = at(resource, ...(path.length === 0 ? [root] : written(path)));
  const diagnostic = diagnose(
    'invalid-setting',
    suggestion === undefined ? parameters : { ...parameters, suggestion },
    where,
  );
  return { setting: String(path[0] ?? ''), diagnostic };
}

/** `{signer: x}` or `signer: x`, as one would write it in our own kinds, is `images.signer: x` in a ConfigMap. */
function flatImage(value: unknown): string | undefined {
  const [, name, image] = /^\s*\{?\s*"?([a-z]+)"?\s*:\s+"?([^\s",}]+)"?\s*\}?\s*$/.exec(String(value)) ?? [];
  return name === undefined ? undefined : `images.${name}: ${image}`;
}

function expectation(keyword: string, params: SchemaError['params'], allowed: readonly string[]): string {
  if (keyword === 'enum') return allowed.map((choice) => `"${choice}"`).join(' or ');
  if (keyword === 'type') return typeTexts[String(params['type'])] ?? String(params['type']);
  return expectations[keyword] ?? 'something that is not empty';
}
