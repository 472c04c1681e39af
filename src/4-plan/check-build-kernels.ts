/** Checks that a build can name the directory in which modprobe looks for the modules of its kernel. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import { containerField } from './container-field.ts';
import type { ImageSteps } from './image-steps.ts';

const kernelArgs = ['KERNEL_VERSION', 'KERNEL_FULL_VERSION'];

/** One finding for each Module and Dockerfile. */
export function checkBuildKernels(images: readonly ImageSteps[]): readonly Diagnostic[] {
  const found = new Map<string, { readonly steps: ImageSteps; readonly kernels: string[] }>();
  for (const steps of images) {
    const { target, resolution, dockerfile } = steps;
    const { kernel, module } = target;
    if (!kernel.endsWith('+') || !dockerfile || resolution.build === null) continue;
    // An argument with the whole kernel, such as the hint asks for.
    const { buildArgs } = resolution.build;
    if (!usesKernel(dockerfile) || buildArgs.some(({ value }) => value.includes(kernel))) continue;
    const key = [module.namespace, module.name, dockerfile.name].join(' ');
    const group = found.get(key);
    if (group === undefined) found.set(key, { steps, kernels: [kernel] });
    else if (!group.kernels.includes(kernel)) group.kernels.push(kernel);
  }
  return [...found.values()].map(({ steps: { target, resolution, dockerfile }, kernels }) => {
    const path = containerField(target.module, resolution.mapping, 'build', 'dockerfileConfigMap');
    const [first = ''] = kernels;
    const configMap = dockerfile?.name ?? '';
    const parameters = { module: target.module.name, configMap, kernels, passed: trimKernel(first) };
    return diagnose('build-kernel-without-plus', parameters, at(target.module.resource, ...path));
  });
}

function usesKernel({ args }: Dockerfile): boolean {
  return args === null || kernelArgs.some((name) => args.has(name));
}
