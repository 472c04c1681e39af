/** Checks that the tool that builds on Kubernetes can do with a Module's build what the operator's would. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { containerField } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';

/** One finding for each Module, field and Dockerfile. */
export function checkBuilder(images: readonly ImageSteps[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { target, resolution, build, dockerfile } of images) {
    if (build === undefined || resolution.build === null) continue;
    const { builder } = build.recipe;
    const { name: module, namespace, resource } = target.module;
    const { secrets, kanikoTag } = resolution.build;
    const add = (field: string, finding: (where: Where) => Diagnostic): void => {
      const path = containerField(target.module, resolution.mapping, 'build', field);
      const key = [namespace, module, ...path, dockerfile?.name].join(' ');
      if (!found.has(key)) found.set(key, finding(at(resource, ...path)));
    };
    if (builder === 'BuildKit' && secrets.length > 0 && dockerfile && !dockerfile.mountsSecrets) {
      const parameters = { module, configMap: dockerfile.name };
      add('secrets', (where) => diagnose('buildkit-secrets-need-mounts', parameters, where));
    }
    if (kanikoTag !== undefined && builder !== 'Kaniko' && builder !== 'OpenShift')
      add('kanikoParams', (where) => diagnose('kaniko-params-ignored', { module, builder }, where));
  }
  return [...found.values()];
}
