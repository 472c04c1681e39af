import assert from 'node:assert/strict';
import { parse, parseAllDocuments } from 'yaml';
import { type GuestRun, runInGuest, shellQuote } from '../lab/guest.ts';
import { type GuestPod, guestPod, type PodTemplate } from '../lab/pod.ts';
import { renderByProgram } from '../lab/render-package.ts';
import { type GuestImage, requireGuest } from '../lab/tools.ts';

const hostile = "a b;$(x) $$HOME $$(y) `id` 'q' * > /tmp/z && -r \\ ünï";
const foreignKernel = '5.14.0-570.19.1.el9_6.x86_64';
const onlySysModule = (1n << 16n).toString(16).padStart(16, '0');

interface DaemonSet {
  kind: string;
  metadata: { name: string; annotations: Record<string, string>; labels: Record<string, string> };
  spec: { template: PodTemplate };
}

interface WorkerConfiguration {
  inTreeModulesToRemove?: string[];
  modprobe: { dirName: string; moduleName: string; parameters?: string[]; modulesLoadingOrder?: string[] };
}

const container = {
  kernelMappings: [{ regexp: '^.+$', containerImage: 'registry.example.com/lab/kmod:$KERNEL_FULL_VERSION' }],
};

const modules = [
  module('demo', {
    ...container,
    inTreeModulesToRemove: ['kmmc-intree', 'kmmc_absent'],
    modprobe: {
      moduleName: 'kmmc_demo',
      modulesLoadingOrder: ['kmmc_demo', 'kmmc_second'],
      parameters: [`text=${hostile}`, 'number=7'],
    },
  }),
  module('raw', {
    ...container,
    modprobe: {
      rawArgs: {
        load: ['-v', '-d', '/opt', 'kmmc_demo', `text=${hostile}`],
        unload: ['-rv', '-d', '/opt', 'kmmc_demo'],
      },
    },
  }),
  module('firmware', { ...container, modprobe: { moduleName: 'kmmc_firmware', firmwarePath: '/firmware' } }),
  module('nothing', { ...container, modprobe: { moduleName: 'kmmc_absent' } }),
];

describe('a rendered loader on a real kernel', function () {
  this.timeout(300_000);

  describe('Modprobe', () => {
    let run: GuestRun;
    before(async function () {
      const guest = requireGuest(this);
      const loaders = render(guest, modules);
      const pods = {
        demo: podOf(loaders, 'demo', guest.release),
        raw: podOf(loaders, 'raw', guest.release),
        firmware: podOf(loaders, 'firmware', guest.release),
        powerless: podOf(loaders, 'firmware', guest.release, 'powerless'),
        nothing: podOf(loaders, 'nothing', guest.release),
        foreign: podOf(loaders, 'demo', foreignKernel, 'foreign'),
      };
      run = await runInGuest(guest, {
        files: Object.assign({}, ...Object.values(pods).map(({ files }) => files)),
        script: `
step release uname -r
step in-tree modprobe kmmc_intree
${pods.foreign.start}
step foreign/modules cat /proc/modules
${pods.nothing.start}
${lifeOf('demo', pods.demo)}
${lifeOf('raw', pods.raw)}
chmod 0400 /images/kmod/firmware/kmmc/demo.bin
chmod 0500 /images/kmod/firmware/kmmc
chown -R 1000:1000 /images/kmod/firmware
${pods.powerless.start}
${pods.powerless.terminate}
rmmod kmmc_firmware
step firmware/before find /var/lib/firmware
${lifeOf('firmware', pods.firmware)}
step dmesg dmesg`,
      });
    });

    const output = (name: string) => run.step(name).output;
    const succeeds = (name: string) => assert.equal(run.step(name).status, 0, output(name));

    it('loads the module', () => {
      succeeds('demo/init/load-module');
      assert.match(output('demo/modules'), /^kmmc_demo /m);
    });

    it('hands over its parameters as they were written', () => {
      assert.equal(output('demo/text'), `${hostile}\n`);
      assert.equal(output('demo/number'), '7\n');
      assert.equal(output('raw/text'), `${hostile}\n`);
    });

    it('removes the in-tree module first, and does not mind one that is absent', () => {
      succeeds('in-tree');
      inOrder(output('dmesg'), ['kmmc_intree: loaded', 'kmmc_intree: unloaded', 'kmmc_demo: loaded']);
      assert.doesNotMatch(output('demo/modules'), /^kmmc_intree /m);
    });

    it('loads in the order of modulesLoadingOrder, and unloads all of it', () => {
      inOrder(output('dmesg'), [
        'kmmc_second: loaded',
        'kmmc_demo: loaded',
        'kmmc_demo: unloaded',
        'kmmc_second: unloaded',
      ]);
      assert.doesNotMatch(output('demo/left'), /kmmc_/);
    });

    it('is ready while the module is loaded, and no longer', () => {
      succeeds('demo/ready');
      succeeds('demo/preStop');
      assert.notEqual(run.step('demo/ready-after-unload').status, 0);
    });

    it('tells in its log what unloading did', () => {
      assert.match(output('demo/log'), /rmmod kmmc_demo/);
    });

    it('ends promptly when it is told to', () => {
      for (const name of ['demo', 'raw', 'firmware']) {
        succeeds(`${name}/end`);
        succeeds(`${name}/status`);
        const { milliseconds } = run.step(`${name}/end`);
        assert.ok(milliseconds < 2000, `${name} took ${milliseconds} ms`);
      }
    });

    it('has no capability but SYS_MODULE', () => {
      assert.match(output('demo/capabilities'), new RegExp(`^CapEff:\\t${onlySysModule}$`, 'm'));
      assert.match(output('demo/capabilities'), new RegExp(`^CapBnd:\\t${onlySysModule}$`, 'm'));
    });

    it('runs rawArgs as they are', () => {
      succeeds('raw/init/load-module');
      succeeds('raw/preStop');
      assert.match(output('raw/modules'), /^kmmc_demo /m);
      assert.doesNotMatch(output('raw/left'), /kmmc_/);
    });

    it('brings firmware where the kernel finds it, and takes it away again', () => {
      succeeds('firmware/init/load-module');
      succeeds('firmware/preStop');
      assert.match(output('dmesg'), /kmmc_firmware: 14 bytes/);
      assert.match(output('firmware/files'), /\/kmmc\/demo\.bin$/m);
      assert.doesNotMatch(output('firmware/files-left'), /kmmc/);
    });

    it('replaces read-only firmware of another user that a node kept without unloading', () => {
      succeeds('powerless/init/load-module');
      assert.match(output('firmware/before'), /\/kmmc\/demo\.bin$/m);
      succeeds('firmware/init/load-module');
    });

    it('refuses a foreign kernel in one clear line', () => {
      const step = run.step('foreign/init/load-module');
      assert.notEqual(step.status, 0);
      assert.equal(step.output.trim().split('\n').length, 1, step.output);
      assert.ok(
        step.output.includes(foreignKernel) && step.output.includes(run.step('release').output.trim()),
        step.output,
      );
      assert.doesNotMatch(output('foreign/modules'), /^kmmc_demo /m);
      assert.match(output('foreign/modules'), /^kmmc_intree /m);
    });

    it('fails where the module is missing, and says so', () => {
      const step = run.step('nothing/init/load-module');
      assert.notEqual(step.status, 0);
      assert.match(step.output, /Module kmmc_absent not found/);
    });
  });

  describe('Modprobe, where only signed modules are allowed', () => {
    it('fails in a clear line', async function () {
      const guest = requireGuest(this);
      const pod = podOf(render(guest, modules), 'raw', guest.release);
      const run = await runInGuest(guest, {
        files: pod.files,
        script: `${pod.start}\nstep modules cat /proc/modules`,
        append: 'module.sig_enforce=1',
      });
      const { status, output } = run.step('raw/init/load-module');
      assert.notEqual(status, 0);
      assert.match(output, /^modprobe: ERROR: could not insert '.*': Key was rejected by service$/m);
      assert.equal(run.step('modules').output, '');
    });
  });

  describe('Worker', () => {
    let run: GuestRun;
    before(async function () {
      const guest = requireGuest(this);
      const loaders = render(guest, modules, {
        loader: 'Worker',
        images: { worker: 'registry.example.com/lab/worker:1' },
      });
      const demo = podOf(loaders, 'demo', guest.release);
      const foreign = podOf(loaders, 'demo', foreignKernel, 'foreign');
      run = await runInGuest(guest, {
        files: {
          ...demo.files,
          ...foreign.files,
          '/images/worker/usr/local/bin/worker': {
            content: standInWorker(loaderOf(loaders, 'demo', guest.release)),
            mode: 0o755,
          },
        },
        script: `${foreign.start}\n${lifeOf('demo', demo)}`,
      });
    });

    it('loads and unloads with nothing but a shell and cp in the kmod image', () => {
      assert.equal(run.step('demo/init/load-module').status, 0, run.step('demo/init/load-module').output);
      assert.equal(run.step('demo/ready').status, 0);
      assert.equal(run.step('demo/text').output, `${hostile}\n`);
      assert.equal(run.step('demo/preStop').status, 0, run.step('demo/preStop').output);
      assert.doesNotMatch(run.step('demo/left').output, /kmmc_/);
      assert.notEqual(run.step('demo/ready-after-unload').status, 0);
    });

    it('refuses a foreign kernel', () => {
      const step = run.steps.find(({ name }) => name.startsWith('foreign/init/'));
      assert.ok(step);
      assert.notEqual(step.status, 0);
      assert.ok(step.output.includes(foreignKernel), step.output);
    });
  });
});

/** One pod's whole life, with a look at the node at each turn. */
function lifeOf(name: string, pod: GuestPod): string {
  return `
${pod.start}
${pod.awaitReady}
step ${name}/modules cat /proc/modules
step ${name}/text cat /sys/module/kmmc_demo/parameters/text
step ${name}/number cat /sys/module/kmmc_demo/parameters/number
step ${name}/capabilities cat "/proc/$pid/status"
step ${name}/files find /var/lib/firmware
${pod.preStop}
${pod.probe(`${name}/ready-after-unload`)}
${pod.terminate}
step ${name}/left cat /proc/modules
step ${name}/files-left find /var/lib/firmware`;
}

function module(name: string, loaderContainer: object): object {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'lab' },
    spec: { selector: { 'example.com/lab': 'true' }, moduleLoader: { container: loaderContainer } },
  };
}

function inventory(kernels: readonly string[]): object {
  return {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'KernelInventory',
    metadata: { name: 'lab' },
    spec: {
      platform: 'Kubernetes',
      nodePools: kernels.map((kernel, index) => ({
        name: `pool-${index}`,
        kernel,
        architecture: 'amd64',
        nodes: 1,
        labels: { 'example.com/lab': 'true' },
      })),
    },
  };
}

/** What the command line makes of Modules on the guest's kernel and on a foreign one. */
function render(guest: GuestImage, inputs: readonly object[], settings: object = {}): DaemonSet[] {
  const content = [...inputs, inventory([guest.release, foreignKernel])];
  const stdout = renderByProgram({ inputs: content, settings, words: ['--generated'] });
  const objects = parseAllDocuments(stdout).map((document) => document.toJS() as DaemonSet);
  return objects.filter(({ kind }) => kind === 'DaemonSet');
}

function loaderOf(loaders: readonly DaemonSet[], moduleName: string, kernel: string): DaemonSet {
  const found = loaders.filter(
    ({ metadata }) =>
      metadata.labels['kmm.node.kubernetes.io/module.name'] === moduleName &&
      metadata.annotations['kmmc.dev/kernel'] === kernel,
  );
  const [loader] = found;
  assert.ok(loader && found.length === 1, `${found.length} loaders for ${moduleName} on ${kernel}`);
  return loader;
}

function podOf(loaders: readonly DaemonSet[], moduleName: string, kernel: string, name = moduleName): GuestPod {
  const withModprobe = (image: string) => image.includes('/kmod:');
  const { template } = loaderOf(loaders, moduleName, kernel).spec;
  const isWorker = template.spec.containers.some(({ image }) => !withModprobe(image));
  const kmodRoot = isWorker ? '/images/files' : '/images/kmod';
  return guestPod(name, template, { imageRoot: (image) => (withModprobe(image) ? kmodRoot : '/images/worker') });
}

/**
 * KMM's worker is in no package registry. This stand-in does what the worker does with the parts of its configuration
 * that are used here, once it has found that very configuration where the loader mounts it.
 */
function standInWorker({ spec }: DaemonSet): string {
  const configuration = spec.template.metadata?.annotations?.['kmm.node.kubernetes.io/worker-config'] ?? '';
  const { inTreeModulesToRemove = [], modprobe } = parse(configuration) as WorkerConfiguration;
  const base = ['-d', `/tmp${modprobe.dirName}`];
  const load = ['modprobe', '-v', ...base, modprobe.moduleName, ...(modprobe.parameters ?? [])];
  const unload = ['modprobe', '-rv', ...base, ...(modprobe.modulesLoadingOrder ?? [modprobe.moduleName])];
  return `#!/bin/sh
set -eu
printf %s ${shellQuote([configuration])} | cmp - "$3"
case $2 in
load)
  for name in ${shellQuote(inTreeModulesToRemove)}; do modprobe -r "$name" || true; done
  exec ${shellQuote(load)} ;;
unload) exec ${shellQuote(unload)} ;;
esac
exit 2
`;
}

function inOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    assert.notEqual(at, -1, `${part} is not where it should be in\n${text}`);
    from = at + part.length;
  }
}
