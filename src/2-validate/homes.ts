/** Where the fields of a Module belong that people put into the wrong object. */

const container = 'spec.moduleLoader.container';

const homes: Readonly<Record<string, readonly string[]>> = {
  spec: ['selector', 'moduleLoader', 'devicePlugin', 'dra', 'imageRepoSecret', 'tolerations'],
  'spec.moduleLoader': ['container', 'serviceAccountName'],
  [container]: ['kernelMappings', 'modprobe', 'imagePullPolicy', 'version', 'inTreeModulesToRemove'],
  [`${container}.modprobe`]: [
    ...['moduleName', 'dirName', 'parameters', 'args', 'rawArgs', 'firmwarePath', 'modulesLoadingOrder'],
  ],
  [`${container}.kernelMappings[]`]: ['literal', 'regexp'],
  [`${container}.build`]: ['dockerfileConfigMap', 'buildArgs', 'baseImageRegistryTLS', 'kanikoParams'],
  [`${container}.sign`]: ['keySecret', 'certSecret', 'filesToSign', 'unsignedImage', 'unsignedImageRegistryTLS'],
};

/** The object that has `field`, however its letters are cased. */
export function homeOf(field: string): string | undefined {
  const lower = field.toLowerCase();
  return Object.keys(homes).find((home) => homes[home]?.some((name) => name.toLowerCase() === lower));
}
