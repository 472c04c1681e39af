/** Checks that the tool that builds on Kubernetes can do with a Module's build what the operator's would. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { containerField } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';

/** One finding for each Module, field and Dockerfile. */
export function checkBuilder(images: readonly ImageSteps[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { target, resolution, build, dockerfile } of images) {
    if (build === undefined || resolution.build === null) continue;
    const { builder } = build.recipe;
    const { module } = target;
    const { secrets, kanikoTag } = resolution.build;
    const add = (code: 'buildkit-secrets-need-mounts' | 'kaniko-params-ignored', field: string): void => {
      const path = containerField(module, resolution.mapping, 'build', field);
      const key = [module.namespace, module.name, ...path, dockerfile?.name].join(' ');
      if (found.has(key)) return;
      const configMap = dockerfile?.name ?? '';
      const parameters = { module: module.name, builder, configMap };
      found.set(key, diagnose(code, parameters, at(module.resource, ...path)));
    };
    if (builder === 'BuildKit' && secrets.length > 0 && dockerfile && !dockerfile.mountsSecrets)
      add('buildkit-secrets-need-mounts', 'secrets');
    if (kanikoTag !== undefined && builder !== 'Kaniko' && builder !== 'OpenShift')
      add('kaniko-params-ignored', 'kanikoParams');
  }
  return [...found.values()];
}
