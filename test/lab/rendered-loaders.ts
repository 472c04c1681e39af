/** What the command line makes of Modules: the DaemonSets whose pods a guest then runs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import type { PodTemplate } from './pod.ts';
import { repositoryRoot } from './tools.ts';

export interface Loader {
  kind: string;
  metadata: { name: string; annotations: Record<string, string>; labels: Record<string, string> };
  spec: { template: PodTemplate };
}

/** A Module of namespace `lab` that every node of the lab's inventory gets. */
export function labModule(name: string, loaderContainer: object): object {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'lab' },
    spec: { selector: { 'example.com/lab': 'true' }, moduleLoader: { container: loaderContainer } },
  };
}

/** The loaders of these Modules on one kernel. */
export function renderLoaders(kernel: string, modules: readonly object[]): Loader[] {
  const inventory = {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'lab' },
    spec: {
      platform: 'Kubernetes',
      nodePools: [{ name: 'all', kernel, architecture: 'amd64', nodes: 1, labels: { 'example.com/lab': 'true' } }],
    },
  };
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-loaders-'));
  try {
    const input = join(directory, 'input.yaml');
    writeFileSync(input, [...modules, inventory].map((document) => stringify(document)).join('---\n'));
    const args = [join(repositoryRoot, 'dist', 'kmmc.js'), 'render', input, '--generated'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const objects = parseAllDocuments(stdout).map((document) => document.toJS() as Loader);
    return objects.filter(({ kind }) => kind === 'DaemonSet');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The pod of the only loader of a Module. */
export function podTemplateOf(loaders: readonly Loader[], moduleName: string): PodTemplate {
  const found = loaders.filter(({ metadata }) => metadata.labels['kmm.node.kubernetes.io/module.name'] === moduleName);
  const [loader] = found;
  assert.ok(loader && found.length === 1, `${found.length} loaders for ${moduleName}`);
  return loader.spec.template;
}
