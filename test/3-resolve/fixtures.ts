/** Shortest ways to the inputs of the resolve stage. */
import type { DriverToolkitOptions } from '../../src/3-resolve/fill-driver-toolkit.ts';
import { resolve } from '../../src/3-resolve/resolve.ts';
import { selectTargets } from '../../src/3-resolve/select-targets.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadRe2 } from '../../src/lib/re2.ts';
import type { Module, ModuleLoaderContainer } from '../../src/model/module.generated.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { CheckedModule, NodePool, ResolvedTarget } from '../../src/model/target.ts';

export const regexp = await loadRe2();

export function checkedModule(container: Partial<ModuleLoaderContainer>, name = 'dgpu', selector = {}): CheckedModule {
  const module: Module = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'kmm' },
    spec: {
      selector,
      moduleLoader: {
        container: { modprobe: { moduleName: 'dgpu', dirName: '/opt' }, kernelMappings: [], ...container },
      },
    },
  };
  const source = { file: 'module.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  return { module, name, namespace: 'kmm', resource: { object: { ...module }, source } };
}

export function nodePool(kernel: string, more: Partial<NodePool> = {}): NodePool {
  const base = { name: kernel, inventory: 'prod', kernel, architecture: 'amd64', nodes: 1, labels: {} };
  return { ...base, state: 'Current', ...more };
}

/** No Dockerfile is known, and no Driver Toolkit needed. */
export const noBuilds: DriverToolkitOptions = {
  dockerfiles: { find: () => undefined },
  driverToolkit: { find: () => undefined },
  platform: 'OpenShift',
};

export interface Resolved {
  readonly targets: readonly ResolvedTarget[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

export function resolveModules(
  modules: readonly CheckedModule[],
  pools: readonly (string | NodePool)[],
  settings: Partial<Settings> = {},
  options: Partial<DriverToolkitOptions> = {},
): Resolved {
  const all = { ...defaultSettings, ...settings };
  const nodePools = pools.map((pool) => (typeof pool === 'string' ? nodePool(pool) : pool));
  const targets = selectTargets({ modules, rollouts: [], nodePools }, all);
  const { value, diagnostics } = resolve(targets, { settings: all, regexp, ...noBuilds, ...options });
  return { targets: value, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

export function resolveContainer(
  container: Partial<ModuleLoaderContainer>,
  pools: readonly (string | NodePool)[],
  settings: Partial<Settings> = {},
): Resolved {
  return resolveModules([checkedModule(container)], pools, settings);
}
