/** Gives builds from the Driver Toolkit its image. It differs by architecture, as nothing else of a resolution does. */
import { diagnose } from '../diagnostics/diagnostic.ts';
import { type Dockerfiles, driverToolkitArg } from '../model/dockerfile.ts';
import type { DriverToolkit } from '../model/driver-toolkit.ts';
import type { FieldPath } from '../model/resource.ts';
import type { Platform, Resolution, Target } from '../model/target.ts';
import { fillBuild } from './fill-build.ts';
import { type Finding, moduleKey } from './findings.ts';
import type { KernelForms } from './kernel-forms.ts';
import { mappingPath, type PreparedModule, prepareMapping } from './prepare-module.ts';

export interface DriverToolkitOptions {
  readonly dockerfiles: Dockerfiles;
  readonly driverToolkit: DriverToolkit;
  readonly platform: Platform;
  readonly clusterVersion?: string;
}

/** The resolution itself where it needs nothing; a finding where the image is needed and not known. */
export function fillDriverToolkit(
  module: PreparedModule,
  resolution: Resolution,
  { kernel, architecture }: Target,
  forms: KernelForms,
  { dockerfiles, driverToolkit, platform, clusterVersion }: DriverToolkitOptions,
): Resolution | { readonly finding: Finding } {
  const { build } = prepareMapping(module, resolution.mapping);
  if (build === null) return resolution;
  const dockerfile = dockerfiles.find(module.checked.namespace, build.dockerfileConfigMap);
  if (!dockerfile?.usesDriverToolkit) return resolution;
  const isOpenShift = platform === 'OpenShift';
  // The operator overrides the user's own argument on OpenShift alone; elsewhere it knows no Driver Toolkit.
  if (!isOpenShift && build.buildArgs.some(({ name }) => name === driverToolkitArg)) return resolution;
  const image = driverToolkit.find(kernel, architecture);
  if (image !== undefined) return { ...resolution, build: fillBuild(module, build, forms, image) };
  if (!isOpenShift && dockerfile.hasDriverToolkitDefault) return resolution;
  const { checked } = module;
  const finding: Finding = {
    key: `driver-toolkit-unknown ${moduleKey(checked)}`,
    kernel,
    diagnose: (kernels) =>
      diagnose(
        'driver-toolkit-unknown',
        {
          module: checked.name,
          ...{ kernels, architecture, isOpenShift },
          ...(clusterVersion === undefined ? {} : { version: clusterVersion }),
        },
        { resource: checked.resource, path: dockerfilePath(module, resolution.mapping) },
      ),
  };
  return { finding };
}

/** Where the ConfigMap is named: the mapping's name counts before the container's. */
function dockerfilePath({ container }: PreparedModule, mapping: number): FieldPath {
  const field = ['build', 'dockerfileConfigMap'];
  const isMappings = container.kernelMappings[mapping]?.build?.dockerfileConfigMap !== undefined;
  return isMappings ? mappingPath(mapping, ...field) : ['spec', 'moduleLoader', 'container', ...field];
}
