/** Finds the diagnostic that the reason of a target comes from: it has the hint and the place that a reason lacks. */
import type { Source } from '../model/resource.ts';
import type { ResolvedTarget } from '../model/target.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface Cause {
  /** Of the Module itself. */
  readonly own?: Diagnostic;
  /** What to do; of another Module's diagnostic where there is none of its own. */
  readonly hint: string;
}

/** `mapping` is the one that was chosen: a Module may have the same fault in several. */
export function findCause(
  diagnostics: readonly Diagnostic[],
  source: Source,
  { code, message }: NonNullable<ResolvedTarget['reason']>,
  mapping?: number,
): Cause {
  const all = diagnostics.filter((one) => one.code === code);
  const ofModule = all.filter(({ place }) => place?.source === source);
  const own =
    ofModule.find((one) => one.message === message) ??
    ofModule.find(({ place }) => mapping !== undefined && place?.path[4] === mapping) ??
    ofModule[0];
  const hint = (own ?? all[0])?.hint ?? '';
  return own === undefined ? { hint } : { own, hint };
}
