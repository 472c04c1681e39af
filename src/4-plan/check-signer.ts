/** Checks what a sign step would refuse: files that are no modules, and what KMM's own signer image has no tool for. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { ImageSteps } from './plan-builds.ts';
import type { PlanOptions } from './plan-options.ts';

interface Need {
  readonly tool: string;
  readonly what: string;
  /** Field below `sign`. */
  readonly field: readonly string[];
}

/** One finding for each Module and pattern or tool. A signer image that the user names is taken at his word. */
export function checkSigner(images: readonly ImageSteps[], { settings }: PlanOptions): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const add = (key: string, make: () => Diagnostic): void => {
    if (!found.has(key)) found.set(key, make());
  };
  for (const { target, resolution } of images) {
    if (resolution.sign === null) continue;
    const { filesToSign } = resolution.sign;
    const { namespace, name: module } = target.module;
    const owner = `${namespace}/${module}`;
    filesToSign.forEach((pattern, index) => {
      if (mayMatchModule(pattern)) return;
      const place = signPlace(target, resolution, ['filesToSign']);
      add(`${owner} ${index}`, () => diagnose('file-to-sign-no-module', { module, pattern }, place));
    });
    if (settings.images.signer !== undefined) continue;
    for (const { tool, what, field } of needsOf(filesToSign, settings.verify)) {
      const place = signPlace(target, resolution, field);
      add(`${owner} ${tool}`, () => diagnose('signer-image-too-small', { module, what, tool }, place));
    }
  }
  return [...found.values()];
}

/** What stands behind the last wildcard decides, where it is long enough to. */
function mayMatchModule(pattern: string): boolean {
  const end = pattern.slice(pattern.search(/[^*?\]]*$/));
  return (
    end.length < '.ko'.length || /\.ko(?:\.(?:gz|xz|zst))?$/.test(pattern) || /^(?:o|ko)?\.(?:gz|xz|zst)$/.test(end)
  );
}

function signPlace(
  { module }: ImageSteps['target'],
  { mapping }: ImageSteps['resolution'],
  field: readonly string[],
): Where {
  const own = module.module.spec.moduleLoader?.container.kernelMappings[mapping];
  const level = own?.sign ? ['kernelMappings', mapping, 'sign'] : ['sign'];
  return at(module.resource, 'spec', 'moduleLoader', 'container', ...level, ...field);
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
