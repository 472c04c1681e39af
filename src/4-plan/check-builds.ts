/** Finds settings of builds and signing that are passed over, or that defeat themselves. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { canonicalImage } from '../lib/canonical-image.ts';
import type { BuildRecipe } from '../model/plan.ts';
import { containerField, imagePlace } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';

/** One finding for each field, however many kernels share it. */
export function checkBuilds(images: readonly ImageSteps[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const add = (key: string, finding: () => Diagnostic): void => {
    if (!found.has(key)) found.set(key, finding());
  };
  for (const steps of images) {
    const { target, resolution } = steps;
    const { module, architecture } = target;
    const name = `${module.namespace}/${module.name}`;
    const { build, sign, containerImage: image } = resolution;
    if (build !== null && sign?.unsignedImage) {
      const where = at(module.resource, ...containerField(module, resolution.mapping, 'sign', 'unsignedImage'));
      add(`${name} unsigned ${pathOf(where)}`, () =>
        diagnose('unsigned-image-ignored', { module: module.name }, where),
      );
    }
    if (build === null && sign && canonicalImage(sign.unsignedImage) === canonicalImage(image)) {
      const where = imagePlace(module, resolution);
      add(`${name} itself ${pathOf(where)}`, () => diagnose('signed-onto-itself', { image }, where));
    }
    for (const step of [steps.build, steps.sign]) {
      const alike = step && findAlike(step.recipe);
      if (alike === undefined) continue;
      const field = step?.recipe.action === 'Sign' ? ['sign', 'certSecret'] : ['build', 'secrets'];
      const where = at(module.resource, ...containerField(module, resolution.mapping, ...field));
      add(`${name} alike ${alike.join()}`, () => diagnose('secrets-share-a-volume', { secrets: alike }, where));
    }
    const wanted = build?.nodeSelector['kubernetes.io/arch'];
    if (wanted !== undefined && wanted !== architecture) {
      const path = containerField(module, resolution.mapping, 'build', 'selector');
      const isModules = module.module.spec.selector['kubernetes.io/arch'] === wanted;
      const where = at(module.resource, ...(isModules ? ['spec', 'selector'] : path), 'kubernetes.io/arch');
      const parameters = { module: module.name, wanted, architecture };
      add(`${name} arch ${pathOf(where)}`, () => diagnose('build-architecture-ignored', parameters, where));
    }
  }
  return [...found.values()];
}

/** Two Secrets that OpenShift gives one volume: it names the volumes of a build's pod after the Secret, with "-" for ".". */
function findAlike({ builder, secrets }: BuildRecipe): readonly [string, string] | undefined {
  if (builder !== 'OpenShift') return undefined;
  const first = new Map<string, string>();
  for (const { secret } of secrets) {
    const volume = secret.replaceAll('.', '-');
    const other = first.get(volume);
    if (other !== undefined && other !== secret) return [other, secret];
    first.set(volume, secret);
  }
  return undefined;
}

function pathOf(where: Where): string {
  return 'path' in where ? (where.path ?? []).join('.') : '';
}
