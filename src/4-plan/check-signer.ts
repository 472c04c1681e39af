/** Checks what signing and verifying would refuse: files that are no modules, and what the images we name have no tool for. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { trimKernel } from '../lib/kernel.ts';
import { fileToSignPlace } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';
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
    const place = (index: number): Where => fileToSignPlace(target.module, resolution, index);
    const { kernel } = target;
    filesToSign.forEach((pattern, index) => {
      if (!mayMatchModule(pattern))
        add(`${owner} ${index}`, () => diagnose('file-to-sign-no-module', { module, pattern }, place(index)));
      const directory = kernelDirectory(pattern);
      // A build gets the kernel without its "+", and may name its directory so.
      if (directory === undefined || directory === kernel || directory === trimKernel(kernel)) return;
      const parameters = { module, pattern, directory, kernel };
      add(`${owner} ${index} kernel`, () => diagnose('file-to-sign-of-other-kernel', parameters, place(index)));
    });
    const check = (code: 'signer-image-too-small' | 'verifier-image-too-small', lacks: readonly Packer[]): void => {
      for (const packer of lacks) {
        const index = filesToSign.findIndex((pattern) => pattern.endsWith(packer.suffix));
        if (index >= 0)
          add(`${owner} ${code} ${packer.tool}`, () => diagnose(code, { module, ...packer }, place(index)));
      }
    };
    check('signer-image-too-small', signerLacks);
    check('verifier-image-too-small', verifierLacks);
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

/** The directory of a kernel that a pattern names in so many letters. */
function kernelDirectory(pattern: string): string | undefined {
  return /\/lib\/modules\/([^/*?[\]\\]+)\//.exec(pattern)?.[1];
}
