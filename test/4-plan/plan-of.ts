/** Plans small packages: Modules of one namespace, one Dockerfile and one kernel. */
import { read } from '../../src/1-read/read.ts';
import { compile } from '../../src/compile.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

const kernel = '6.8.0-38-generic';
/** Settings of a container; `filesToSign` and images are a test's own. */
export const sign = { keySecret: { name: 'key' }, certSecret: { name: 'cert' } };
export const build = { dockerfileConfigMap: { name: 'nic' } };

export function moduleOf(name: string, container: object): object {
  const kernelMappings = [{ regexp: '^.+$' }];
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'drivers' },
    spec: {
      selector: { [`example.com/${name}`]: 'true' },
      moduleLoader: { container: { modprobe: { moduleName: 'nic' }, kernelMappings, ...container } },
    },
  };
}

export async function planOf(platform: string, modules: readonly object[], settings: Partial<Settings> = {}) {
  const labels = Object.fromEntries(['one', 'two', 'three'].map((name) => [`example.com/${name}`, 'true']));
  const nodePools = [{ name: 'workers', kernel, nodes: 1, labels }];
  const inventory = { apiVersion: 'kmmc.dev/v1alpha1', kind: 'KernelInventory', metadata: { name: 'prod' } };
  const dockerfile = 'FROM registry.example.com/base:1\nRUN make INSTALL_MOD_PATH=/opt modules_install\n';
  const items = [
    { ...inventory, spec: { platform, nodePools } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'nic', namespace: 'drivers' }, data: { dockerfile } },
    ...modules,
  ];
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  const input = await read([{ file: 'package.json', text, found: true }]);
  const { value, diagnostics } = await compile(input.value, { settings: { ...defaultSettings, ...settings } });
  return { plan: value.plan, codes: diagnostics.map(({ code }) => code) };
}
