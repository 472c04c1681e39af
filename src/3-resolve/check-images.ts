/** Finds images that stand for more than one kernel or are built more than once. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { ResolvedTarget } from '../model/target.ts';
import { moduleKey } from './findings.ts';
import { type PreparedModule, prepareMapping } from './prepare-module.ts';

interface Run {
  readonly prepared: PreparedModule;
  readonly answers: ReadonlyMap<string, Pick<ResolvedTarget, 'resolution'>>;
}

interface Use {
  readonly mapping: number;
  /** Trimmed: `6.1.0` and `6.1.0+` are one kernel to the operator. */
  readonly kernels: Set<string>;
  isMade: boolean;
}

export function checkImages(runs: readonly Run[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const makers = new Map<string, PreparedModule>();
  for (const { prepared, answers } of runs) {
    for (const [image, { mapping, kernels, isMade }] of usesOf(answers)) {
      const where = imagePlace(prepared, mapping);
      if (kernels.size > 1) {
        const code = isMade ? 'built-image-for-two-kernels' : 'image-for-two-kernels';
        diagnostics.push(diagnose(code, { image, kernels: [...kernels] }, where));
      }
      if (!isMade) continue;
      const other = makers.get(image);
      if (other === undefined) makers.set(image, prepared);
      else {
        const names = { module: moduleKey(prepared.checked), other: moduleKey(other.checked) };
        diagnostics.push(diagnose('image-built-twice', { image, ...names }, where));
      }
    }
  }
  return diagnostics;
}

function usesOf(answers: Run['answers']): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const [kernel, { resolution }] of answers) {
    if (resolution === null) continue;
    const isMade = resolution.build !== null || resolution.sign !== null;
    const use = uses.get(resolution.containerImage);
    if (use === undefined) {
      uses.set(resolution.containerImage, {
        mapping: resolution.mapping,
        kernels: new Set([trimKernel(kernel)]),
        isMade,
      });
    } else {
      use.kernels.add(trimKernel(kernel));
      use.isMade ||= isMade;
    }
  }
  return uses;
}

function imagePlace(prepared: PreparedModule, mapping: number): Where {
  return { resource: prepared.checked.resource, path: prepareMapping(prepared, mapping).image.path };
}
