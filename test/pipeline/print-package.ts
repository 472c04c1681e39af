/** Packages whose Modules build images, and the pipelines that the command line prints of them. */
import { type LabPackage, renderPackage } from '../lab/render-package.ts';

export interface PackageOptions extends LabPackage {
  provider: string;
}

export function printPackage({ provider, ...content }: PackageOptions): Promise<string> {
  return renderPackage({ ...content, words: ['--ci', provider] });
}

export interface ModuleOptions {
  name?: string;
  image: string;
  build?: object;
  sign?: object;
  tls?: object;
  kmod?: string;
  spec?: object;
}

/** A Module of namespace `lab` for every kernel. */
export function labModule({ name = 'kmmc-built', image, build, sign, tls, kmod = 'kmmc_built', spec }: ModuleOptions) {
  const mapping = {
    regexp: '^.+$',
    containerImage: image,
    ...(build ? { build } : {}),
    ...(sign ? { sign } : {}),
    ...(tls ? { registryTLS: tls } : {}),
  };
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'lab' },
    spec: {
      selector: { 'example.com/lab': 'true' },
      moduleLoader: { container: { modprobe: { moduleName: kmod }, kernelMappings: [mapping] } },
      ...spec,
    },
  };
}

export function labDockerfile(dockerfile: string, name = 'driver') {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'lab' }, data: { dockerfile } };
}
