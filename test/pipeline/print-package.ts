/** Packages whose Modules build images, and the pipelines that the command line prints of them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runExample } from '../diagnostics/run-example.ts';

export interface PackageOptions {
  provider: string;
  kernels: readonly string[];
  settings?: object;
  /** Whatever there is besides the settings. */
  inputs: readonly object[];
}

export async function printPackage({ provider, kernels, settings = {}, inputs }: PackageOptions): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-pipeline-'));
  try {
    const input = join(directory, 'input.yaml');
    const config = join(directory, 'config.yaml');
    writeFileSync(input, inputs.map((document) => stringify(document)).join('---\n'));
    const head = { apiVersion: 'kmmc.dev/v1alpha1', kind: 'CompileModules', metadata: { name: 'lab' } };
    writeFileSync(config, stringify({ ...head, spec: { platform: 'Kubernetes', ...settings } }));
    const options = ['--config', config, ...kernels.flatMap((kernel) => ['--kernel', kernel])];
    const { exitCode, stdout, stderr } = await runExample({
      arguments: ['render', input, '--ci', provider, ...options],
    });
    assert.equal(exitCode, 0, stderr);
    return stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
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
