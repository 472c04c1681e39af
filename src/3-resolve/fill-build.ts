/** Completes the settings of a build for one kernel. */
import { driverToolkitArg } from '../model/dockerfile.ts';
import type { ResolvedBuild } from '../model/target.ts';
import type { KernelForms } from './kernel-forms.ts';
import { type MergedBuild, overrideBuildArgs } from './merge-settings.ts';
import type { PreparedModule } from './prepare-module.ts';

/** Adds what the operator injects: the kernel without its "+" but not normalised (internal/module/buildargoverrider.go). */
export function fillBuild(
  module: PreparedModule,
  build: MergedBuild,
  { trimmed }: KernelForms,
  driverToolkitImage?: string,
): ResolvedBuild {
  const { name, namespace } = module.checked;
  const { selector, buildArgs, ...rest } = build;
  return {
    ...rest,
    buildArgs: overrideBuildArgs(buildArgs, [
      ...(driverToolkitImage === undefined ? [] : [{ name: driverToolkitArg, value: driverToolkitImage }]),
      { name: 'KERNEL_VERSION', value: trimmed },
      { name: 'KERNEL_FULL_VERSION', value: trimmed },
      { name: 'MOD_NAME', value: name },
      { name: 'MOD_NAMESPACE', value: namespace },
    ]),
    nodeSelector: Object.keys(selector).length > 0 ? selector : module.checked.module.spec.selector,
  };
}
