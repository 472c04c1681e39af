/** What the schema cannot say about patches and image overrides. */
import { parseImageReference } from '../lib/image-reference.ts';
import { isPointer, stepsOf } from '../lib/json-pointer.ts';
import { parseLabelSelector } from '../lib/label-selector.ts';
import type { ImageOverride, Patch, PatchOperation } from '../model/patch.ts';
import type { SchemaError } from './validators.generated.js';

/** Of settings that are as the schema wants them. */
export function checkPatches(patches: readonly Patch[]): readonly SchemaError[] {
  return patches.flatMap(({ target, patch }, index) => {
    const { labelSelector } = target;
    const isSelector = labelSelector === undefined || parseLabelSelector(labelSelector) !== undefined;
    return [
      ...(isSelector ? [] : [fault(`/patches/${index}/target/labelSelector`, 'labelSelector')]),
      ...patch.flatMap((operation, position) => checkOperation(operation, `/patches/${index}/patch/${position}`)),
    ];
  });
}

const withValue = ['add', 'replace', 'test'];
const withFrom = ['move', 'copy'];

function checkOperation(operation: PatchOperation, at: string): readonly SchemaError[] {
  const { op, path, from } = operation;
  if (withValue.includes(op) && !('value' in operation)) return [missing(at, 'value')];
  if (withFrom.includes(op) && from === undefined) return [missing(at, 'from')];
  const pointers = withFrom.includes(op) ? (['path', 'from'] as const) : (['path'] as const);
  const wrong = pointers.filter((field) => !isSafePointer(operation[field] ?? ''));
  if (wrong.length > 0) return wrong.map((field) => fault(`${at}/${field}`, 'pointer'));
  const isInside = op === 'move' && from !== undefined && path.startsWith(`${from}/`);
  return isInside ? [fault(`${at}/path`, 'outside')] : [];
}

/** What every JavaScript object has, and no Kubernetes object, is out of reach of patches. */
function isSafePointer(pointer: string): boolean {
  return (
    isPointer(pointer) && !stepsOf(pointer).includes('__proto__') && !/\/constructor\/prototype(?:\/|$)/.test(pointer)
  );
}

export function checkOverrides(overrides: readonly ImageOverride[]): readonly SchemaError[] {
  return overrides.flatMap(({ name, newName, newTag, digest }, index) => {
    const at = `/imageOverrides/${index}`;
    if (newName === undefined && newTag === undefined && digest === undefined) return [fault(at, 'override')];
    if (newTag !== undefined && digest !== undefined) return [fault(`${at}/digest`, 'tagOrDigest')];
    return [
      ...(isName(name) ? [] : [fault(`${at}/name`, 'imageName')]),
      ...(newName === undefined || isName(newName) ? [] : [fault(`${at}/newName`, 'imageName')]),
      ...(newTag === undefined || isReference(`a:${newTag}`) ? [] : [fault(`${at}/newTag`, 'tag')]),
      ...(digest === undefined || isReference(`a@${digest}`) ? [] : [fault(`${at}/digest`, 'digest')]),
    ];
  });
}

function isReference(text: string): boolean {
  return !('fault' in parseImageReference(text));
}

function isName(text: string): boolean {
  const reference = parseImageReference(text);
  return !('fault' in reference) && reference.tag === undefined && reference.digest === undefined;
}

function fault(instancePath: string, keyword: string): SchemaError {
  return { instancePath, keyword, params: {} };
}

function missing(instancePath: string, missingProperty: 'value' | 'from'): SchemaError {
  return { instancePath, keyword: missingProperty, params: { missingProperty } };
}

/** The null that a patch writes is a value: `given` has the nulls that `spec`, a copy of it without them, has lost. */
export function withNullValues(spec: unknown, given: unknown): unknown {
  const patches = listAt(spec, 'patches');
  if (patches === undefined) return spec;
  const restored = patches.map((patch, index) => {
    const operations = listAt(patch, 'patch');
    const written = listAt(listAt(given, 'patches')?.[index], 'patch');
    if (operations === undefined) return patch;
    return { ...Object(patch), patch: operations.map((operation, at) => withValueOf(operation, written?.[at])) };
  });
  return { ...Object(spec), patches: restored };
}

function listAt(value: unknown, key: string): readonly unknown[] | undefined {
  const list = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(list) ? list : undefined;
}

function withValueOf(operation: unknown, written: unknown): unknown {
  if (typeof operation !== 'object' || operation === null || typeof written !== 'object' || written === null)
    return operation;
  return Object.hasOwn(written, 'value') ? { ...operation, value: (written as PatchOperation).value } : operation;
}
