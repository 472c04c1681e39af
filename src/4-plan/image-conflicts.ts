/** Finds images that several targets make: one and the same step for all of them, or an error. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { BuildRecipe } from '../model/plan.ts';
import type { CheckedModule, Resolution, ResolvedSign } from '../model/target.ts';
import { containerField, imagePlace } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';

export interface Conflicts {
  /** Compares what makes an image with what makes it already. */
  add(first: ImageSteps, second: ImageSteps): void;
  /** Reports an image to sign that is made from what is signed here. */
  addCircle(module: CheckedModule, resolution: Resolution, sign: ResolvedSign): void;
  /** One finding for each pair of Modules, or Module and kernel. */
  report(): readonly Diagnostic[];
}

export function collectConflicts(): Conflicts {
  const found = new Map<string, Diagnostic>();
  const add = (first: ImageSteps, second: ImageSteps): void => {
    const [one, other] = [first.target, second.target];
    const image = second.resolution.containerImage;
    if (one.module !== other.module) {
      const names = { module: nameOf(other.module), other: nameOf(one.module) };
      const key = JSON.stringify(names);
      if (found.has(key) || (isOneText(first, second) && meaningOf(first) === meaningOf(second))) return;
      found.set(
        key,
        diagnose('image-built-twice', { image, ...names }, imagePlace(second.target.module, second.resolution)),
      );
      return;
    }
    // Two kernels with one image were reported when they were resolved.
    if (trimKernel(one.kernel) !== trimKernel(other.kernel) || one.architecture === other.architecture) return;
    const { kernel, module } = other;
    const key = `${nameOf(module)} ${kernel}`;
    const architectures = [one.architecture, other.architecture];
    const parameters = { image, module: module.name, kernel, architectures };
    found.set(
      key,
      diagnose('image-for-two-architectures', parameters, imagePlace(second.target.module, second.resolution)),
    );
  };
  const addCircle = (module: CheckedModule, resolution: Resolution, { unsignedImage }: ResolvedSign): void => {
    const path = containerField(module, resolution.mapping, 'sign', 'unsignedImage');
    const key = JSON.stringify([nameOf(module), path]);
    const parameters = { image: resolution.containerImage, unsignedImage };
    if (!found.has(key)) found.set(key, diagnose('signed-in-a-circle', parameters, at(module.resource, ...path)));
  };
  return { add, addCircle, report: () => [...found.values()] };
}

/** Long texts are compared as they are: they need not be written out for each of many kernels. */
function isOneText(first: ImageSteps, second: ImageSteps): boolean {
  return first.dockerfile?.text === second.dockerfile?.text;
}

/**
 * What tells, beside the Dockerfile, whether two Modules mean the same image. An argument that no instruction declares changes nothing:
 * `MOD_NAME` differs between any two Modules. Secrets of one name are the same in one namespace only. With other settings of TLS a step
 * may fail that was to work, or trust whom it was not to. Where it runs, and which release of a builder runs, changes nothing of the image.
 */
function meaningOf({ target, resolution, dockerfile, build, sign }: ImageSteps): string {
  const args = resolution.build?.buildArgs.filter(({ name }) => dockerfile?.args?.has(name) ?? true);
  const secrets = [build, sign].flatMap((step) => (step ? [step.recipe.registrySecret, step.recipe.secrets] : []));
  const isPrivate = secrets.flat().some((secret) => secret !== undefined);
  return JSON.stringify([
    trimKernel(target.kernel),
    target.architecture,
    resolution.build && [args],
    resolution.sign && [resolution.build ? '' : resolution.sign.unsignedImage, resolution.sign.filesToSign],
    secrets,
    [build, sign].flatMap((step) => (step ? [...tlsOf(step.recipe.pullTLS), ...tlsOf(step.recipe.pushTLS)] : [])),
    isPrivate ? target.module.namespace : '',
  ]);
}

function tlsOf({ insecure, insecureSkipTLSVerify }: BuildRecipe['pushTLS']): readonly boolean[] {
  return [insecure, insecureSkipTLSVerify];
}

function nameOf({ namespace, name }: CheckedModule): string {
  return `${namespace}/${name}`;
}
