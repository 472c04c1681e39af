/** A package that changes from step to step, and the tree that kmmc renders of it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runExample } from '../diagnostics/run-example.ts';

export interface RolloutPackage {
  /** The rendered tree. */
  readonly tree: string;
  /** Writes a file of the package, or takes it away. */
  write(name: string, content: object | undefined): void;
  /** Keeps the present state of a Module as a file of the package, as `kmmc revision` does. */
  keepRevision(module: string, name: string): Promise<void>;
  /** Renders it over what was rendered before, and tells the summary. */
  render(): Promise<string>;
  remove(): void;
}

export function rolloutPackage(settings: object): RolloutPackage {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-rollout-'));
  const [input, tree] = [join(directory, 'modules'), join(directory, 'rendered')];
  const kmmc = async (...words: string[]) => {
    const { exitCode, stdout, stderr } = await runExample({ arguments: words });
    assert.equal(exitCode, 0, stderr);
    return stdout + stderr;
  };
  const write: RolloutPackage['write'] = (name, content) => {
    const file = join(input, `${name}.yaml`);
    if (content === undefined) rmSync(file);
    else writeFileSync(file, stringify(content));
  };
  const local = { annotations: { 'config.kubernetes.io/local-config': 'true' } };
  mkdirSync(input);
  write('settings', {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'CompileModules',
    metadata: { name: 'settings', ...local },
    spec: { gitops: 'ArgoCD', ...settings },
  });
  return {
    tree,
    write,
    keepRevision: async (module, name) => {
      await kmmc('revision', module, input, '-o', join(input, `${name}.yaml`));
    },
    render: () => kmmc('render', input, '-o', tree),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

type Labels = Readonly<Record<string, string>>;

export interface ModuleValues {
  namespace: string;
  name: string;
  version?: string;
  selector: Labels;
  /** Name of the kernel module; that of the Module if none is given. */
  moduleName?: string;
  /** `demo` for registry.example.com/lab/demo, whose tags are `<version>-<kernel>`. */
  image: string;
  parameters?: readonly string[];
  /** Fields of spec.moduleLoader.container. */
  container?: object;
  devicePlugin?: object;
}

export function moduleObject(values: ModuleValues): object {
  const {
    namespace,
    name,
    version,
    selector,
    moduleName = name,
    image,
    parameters,
    container = {},
    devicePlugin,
  } = values;
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace },
    spec: {
      selector,
      moduleLoader: {
        container: {
          ...(version === undefined ? {} : { version }),
          modprobe: { moduleName, ...(parameters === undefined ? {} : { parameters }) },
          kernelMappings: [
            { regexp: '^.+$', containerImage: `registry.example.com/lab/${image}:${version}-\${KERNEL_FULL_VERSION}` },
          ],
          ...container,
        },
      },
      ...(devicePlugin === undefined ? {} : { devicePlugin }),
    },
  };
}

export interface NodePool {
  name: string;
  kernel: string;
  labels: Labels;
  nodes?: readonly string[];
  state?: 'Planned';
}

export function inventoryObject(platform: 'OpenShift' | 'Kubernetes', nodePools: readonly NodePool[]): object {
  return { ...head('KernelInventory', 'lab'), spec: { platform, nodePools } };
}

export function rolloutObject(namespace: string, module: string, spec: object): object {
  const { apiVersion, kind, metadata } = head('ModuleRollout', module);
  return { apiVersion, kind, metadata: { ...metadata, namespace }, spec: { moduleRef: { name: module }, ...spec } };
}

function head(kind: string, name: string) {
  const annotations = { 'config.kubernetes.io/local-config': 'true' };
  return { apiVersion: 'kmmc.dev/v1alpha1', kind, metadata: { name, annotations } };
}
