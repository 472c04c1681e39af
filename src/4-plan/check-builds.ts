/** Finds settings of builds and signing that are passed over, or that defeat themselves. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/resource.ts';
import type { CheckedModule } from '../model/target.ts';
import { imagePlace } from './image-conflicts.ts';
import type { ImageSteps } from './plan-builds.ts';

const containerPath: FieldPath = ['spec', 'moduleLoader', 'container'];

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
      const where = at(module.resource, ...fieldPath(module, resolution.mapping, 'sign', 'unsignedImage'));
      add(`${name} unsigned ${pathOf(where)}`, () =>
        diagnose('unsigned-image-ignored', { module: module.name }, where),
      );
    }
    if (build === null && sign?.unsignedImage === image) {
      const where = imagePlace(steps);
      add(`${name} itself ${pathOf(where)}`, () => diagnose('signed-onto-itself', { image }, where));
    }
    const wanted = build?.nodeSelector['kubernetes.io/arch'];
    if (wanted !== undefined && wanted !== architecture) {
      const path = fieldPath(module, resolution.mapping, 'build', 'selector');
      const isModules = module.module.spec.selector['kubernetes.io/arch'] === wanted;
      const where = at(module.resource, ...(isModules ? ['spec', 'selector'] : path), 'kubernetes.io/arch');
      const parameters = { module: module.name, wanted, architecture };
      add(`${name} arch ${pathOf(where)}`, () => diagnose('build-architecture-ignored', parameters, where));
    }
  }
  return [...found.values()];
}

/** The field where it was written: at the mapping, else at the container. */
function fieldPath({ module }: CheckedModule, mapping: number, ...field: readonly string[]): FieldPath {
  const container = module.spec.moduleLoader?.container;
  const own = ['kernelMappings', mapping, ...field];
  return [...containerPath, ...(hasField(container?.kernelMappings[mapping], field) ? own : field)];
}

function hasField(value: unknown, field: readonly string[]): boolean {
  let current = value;
  for (const step of field) current = (current as Readonly<Record<string, unknown>> | undefined)?.[step];
  return current !== undefined;
}

function pathOf(where: Where): string {
  return 'path' in where ? (where.path ?? []).join('.') : '';
}
