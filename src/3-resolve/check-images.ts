/** Finds images of one Module that stand for more than one kernel. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { canonicalImage } from '../lib/canonical-image.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { Resolution, ResolvedTarget } from '../model/target.ts';
import { type PreparedModule, prepareMapping } from './prepare-module.ts';

interface Run {
  readonly prepared: PreparedModule;
  readonly answers: ReadonlyMap<string, Pick<ResolvedTarget, 'resolution'>>;
}

/** An image that stands for several kernels. */
export interface SharedImage {
  readonly image: string;
  readonly mapping: number;
  /** Trimmed: `6.1.0` and `6.1.0+` are one kernel to the operator. */
  readonly kernels: Set<string>;
  isMade: boolean;
}

export function checkImages(runs: readonly Run[]): readonly Diagnostic[] {
  return runs.flatMap(({ prepared, answers }) => sharedImages(answers).map((shared) => reportShared(prepared, shared)));
}

export function reportShared(prepared: PreparedModule, { image, mapping, kernels, isMade }: SharedImage): Diagnostic {
  const code = isMade ? 'built-image-for-two-kernels' : 'image-for-two-kernels';
  return diagnose(code, { image, kernels: [...kernels] }, imagePlace(prepared, mapping));
}

/** An image is what its reference means, however it is spelled; findings show the first spelling. */
export function sharedImages(answers: Run['answers']): readonly SharedImage[] {
  const firsts = new Map<string, string>();
  const shared = new Map<string, SharedImage>();
  for (const [kernel, { resolution }] of answers) {
    if (resolution === null) continue;
    const image = canonicalImage(resolution.containerImage);
    const first = firsts.get(image);
    if (first === undefined) firsts.set(image, kernel);
    else if (trimKernel(first) !== trimKernel(kernel)) {
      const entry = shared.get(image) ?? shareOf(answers.get(first)?.resolution ?? resolution, first);
      entry.kernels.add(trimKernel(kernel));
      entry.isMade ||= isMade(resolution);
      shared.set(image, entry);
    }
  }
  return [...shared.values()];
}

function shareOf(earlier: Resolution, kernel: string): SharedImage {
  const { containerImage: image, mapping } = earlier;
  return { image, mapping, kernels: new Set([trimKernel(kernel)]), isMade: isMade(earlier) };
}

function isMade({ build, sign }: Pick<Resolution, 'build' | 'sign'>): boolean {
  return build !== null || sign !== null;
}

function imagePlace(prepared: PreparedModule, mapping: number): Where {
  return { resource: prepared.checked.resource, path: prepareMapping(prepared, mapping).image.path };
}
