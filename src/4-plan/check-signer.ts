/** Checks what signing and verifying would refuse: files that are no modules, and what the images we name have no tool for. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { ImageSteps } from './plan-builds.ts';
import type { PlanOptions } from './plan-options.ts';

interface Packer {
  readonly suffix: string;
  readonly tool: string;
}

const xz: Packer = { suffix: '.xz', tool: 'xz' };
const zstd: Packer = { suffix: '.zst', tool: 'zstd' };

/** One finding for each Module and pattern or tool. An image that the user names is taken at his word. */
export function checkSigner(images: readonly ImageSteps[], { settings }: PlanOptions): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const add = (key: string, make: () => Diagnostic): void => {
    if (!found.has(key)) found.set(key, make());
  };
  const signerLacks = settings.images.signer === undefined ? [xz, zstd] : [];
  const verifierLacks = settings.verify && settings.images.verifier === undefined ? [zstd] : [];
  for (const { target, resolution } of images) {
    if (resolution.sign === null) continue;
    const { filesToSign } = resolution.sign;
    const { namespace, name: module } = target.module;
    const owner = `${namespace}/${module}`;
    const place = (): Where => signPlace(target, resolution);
    const isPacked = ({ suffix }: Packer): boolean => filesToSign.some((pattern) => pattern.endsWith(suffix));
    filesToSign.forEach((pattern, index) => {
      if (mayMatchModule(pattern)) return;
      add(`${owner} ${index}`, () => diagnose('file-to-sign-no-module', { module, pattern }, place()));
    });
    for (const packer of signerLacks.filter(isPacked))
      add(`${owner} sign ${packer.tool}`, () => diagnose('signer-image-too-small', { module, ...packer }, place()));
    for (const packer of verifierLacks.filter(isPacked))
      add(`${owner} verify ${packer.tool}`, () => diagnose('verifier-image-too-small', { module, ...packer }, place()));
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

function signPlace({ module }: ImageSteps['target'], { mapping }: ImageSteps['resolution']): Where {
  const own = module.module.spec.moduleLoader?.container.kernelMappings[mapping];
  const level = own?.sign ? ['kernelMappings', mapping, 'sign'] : ['sign'];
  return at(module.resource, 'spec', 'moduleLoader', 'container', ...level, 'filesToSign');
}
