/** Checks that KMM's own signer image, of which the tools are known, can do what Modules ask for. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { ImageSteps } from './plan-builds.ts';
import type { PlanOptions } from './plan-options.ts';

interface Need {
  readonly tool: string;
  readonly what: string;
  /** Field below `sign`. */
  readonly field: readonly string[];
}

/** One finding for each Module and tool. An image that the user names is taken at his word. */
export function checkSigner(images: readonly ImageSteps[], { settings }: PlanOptions): readonly Diagnostic[] {
  if (settings.images.signer !== undefined) return [];
  const found = new Map<string, Diagnostic>();
  for (const { target, resolution } of images) {
    if (resolution.sign === null) continue;
    const { namespace, name, resource, module } = target.module;
    for (const { tool, what, field } of needsOf(resolution.sign.filesToSign, settings.verify)) {
      const key = `${namespace}/${name} ${tool}`;
      if (found.has(key)) continue;
      const mapping = module.spec.moduleLoader?.container.kernelMappings[resolution.mapping];
      const level = mapping?.sign ? ['kernelMappings', resolution.mapping, 'sign'] : ['sign'];
      const place = at(resource, 'spec', 'moduleLoader', 'container', ...level, ...field);
      found.set(key, diagnose('signer-image-too-small', { module: name, what, tool }, place));
    }
  }
  return [...found.values()];
}

function needsOf(filesToSign: readonly string[], isVerified: boolean): readonly Need[] {
  const ends = (suffix: string): boolean => filesToSign.some((pattern) => pattern.endsWith(suffix));
  const field = ['filesToSign'];
  return [
    ...(ends('.xz') ? [{ tool: 'xz', what: 'sign files that end in ".xz"', field }] : []),
    ...(ends('.zst') ? [{ tool: 'zstd', what: 'sign files that end in ".zst"', field }] : []),
    ...(isVerified ? [{ tool: 'openssl', what: 'verify signatures', field: [] }] : []),
  ];
}
