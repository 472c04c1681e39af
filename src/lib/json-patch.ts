/** Operations of RFC 6902 by fast-json-patch, which is loaded only where there are patches. */
import type { Operation } from 'fast-json-patch/commonjs/core.js';
import type { PatchOperation } from '../model/patch.ts';
import { plainCopy } from './plain-copy.ts';

/** Changes `document`, and returns it or what took its place; throws where the operation cannot be done. */
export type ApplyOperation = (document: unknown, operation: PatchOperation) => unknown;

export async function loadJsonPatch(): Promise<ApplyOperation> {
  const { applyOperation } = await import('fast-json-patch/commonjs/core.js');
  // Its values become part of the document, and later operations may change them there.
  return (document, operation) => applyOperation(document, plainCopy(operation) as Operation, true).newDocument;
}
