/**
 * The recorded faults 47 to 57 of KMM's day 1 that its units and scripts have, each with the proof that ours do not: what is
 * asserted of ours does not hold for the operator's, as test/oracle/upstream-day1.ts describes it. Fault 54 is in
 * test/cli/day1.test.ts, fault 55 in test/6-finish/boot-leftovers.test.ts.
 */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { BootValueError } from '../../src/boot-documents.ts';
import { defaultWorkerImage } from '../../src/lib/default-worker-image.ts';
import { produceMachineConfig, produceMachineConfiguration } from '../../src/produce-machine-config.ts';
import { type DayOneStructure, structureOf } from '../oracle/day1-structure.ts';
import { upstreamStructure } from '../oracle/upstream-day1.ts';
import {
  type BootValues,
  containerCall,
  imageOf,
  kernel,
  machineConfig,
  parametersOf,
  podmanCalls,
  useBootNode,
  worker,
} from './boot-node.ts';

const nicImage = imageOf('nic');

function ours(values: BootValues = {}): DayOneStructure {
  const configuration = parse(produceMachineConfiguration(...parametersOf(values))) as object;
  return structureOf(machineConfig(values), configuration);
}

function theirs(values: BootValues = {}): DayOneStructure {
  const [machineConfigName, machineConfigPoolName, kernelModuleImage, kernelModuleName] = parametersOf(values);
  const given = { machineConfigName, machineConfigPoolName, kernelModuleImage, kernelModuleName };
  const more = { inTreeModulesToRemove: [], firmwareFilesPath: '', workerImage: worker };
  return upstreamStructure({ ...given, ...more }, defaultWorkerImage);
}

/** The values of a key of a unit. */
function valuesOf({ units }: DayOneStructure, unit: number, key: string): readonly string[] {
  return (units[unit]?.unit as Readonly<Record<string, readonly string[]>> | undefined)?.[key] ?? [];
}

describe('the recorded faults of day 1', function () {
  this.timeout(60_000);
  const node = useBootNode();

  it('fault 47: a variable that is not set ends a script, and what the worker is told is no file of a script', async () => {
    // each reads all of its variables on the way to a module that is loaded
    const nic = node.install({ firmware: '/firmware', options: { loadAfterPull: true } });
    node.putInImage('/firmware/nic.bin');
    const scripts = machineConfig().spec.config.storage.files;
    for (const unit of [nic.load, nic.pull]) {
      const source = scripts.find(({ path }) => path === unit.script)?.contents.source ?? '';
      const text = Buffer.from(source.replace(/^.*,/, ''), 'base64').toString();
      const used = new Set(Array.from(text.matchAll(/\$\{?([A-Z][A-Z_]+)\b/g), ([, name]) => name ?? ''));
      used.delete('SECONDS');
      assert.deepEqual([...used].sort(), Object.keys(unit.environment).sort());
      for (const variable of used) {
        for (const place of ['/var/lib/kmmc', '/var/lib/containers']) if (node.exists(place)) node.remove(place);
        node.boot();
        if (unit === nic.load) node.store(nic.name, worker, nicImage);
        const { status, output } = await node.run(unit, { [variable]: undefined });
        assert.equal(status, 1, variable);
        assert.match(output, new RegExp(`: ${variable}: unbound variable\n$`));
        assert.ok(!node.isLoaded('nic'), variable);
      }
    }
    const before = node.read(nic.load.environment['WORKER_CONFIG_FILEPATH'] ?? '');
    await node.run(nic.load);
    assert.equal(node.read('/etc/kmmc/99-worker-nic/worker.json'), before);
    const files = (structure: DayOneStructure) => structure.files.map(({ path }) => path);
    const configOf = ({ units }: DayOneStructure) => units[0]?.unit?.Environment['WORKER_CONFIG_FILEPATH'] ?? '';
    assert.ok(files(ours()).includes(configOf(ours())));
    assert.ok(!files(theirs()).includes(configOf(theirs())));
  });

  it('fault 48: an image has neither tag nor digest, and every kernel makes a tag that registries take', async () => {
    for (const more of [':1.0', `@sha256:${'0a'.repeat(32)}`, `:1.0@sha256:${'0a'.repeat(32)}`, ':']) {
      assert.throws(
        () => produceMachineConfig(...parametersOf({ image: `registry.example.com:5000/nic${more}` })),
        (error) => error instanceof BootValueError && error.diagnostics[0]?.code === 'boot-image-invalid',
        more,
      );
    }
    const nic = node.install();
    const legal = /^registry\.example\.com\/drivers\/nic:[\w][\w.-]{0,127}$/;
    for (const release of [`${kernel}+rt`, '5.14.0-570.19.1.el9_6.aarch64+64k', '6.6.0~rc1+', kernel]) {
      node.boot(release);
      node.forget();
      node.store(nic.name, worker);
      await node.run(nic.load);
      const asked = podmanCalls(node, nic).at(-1)?.at(-1) ?? '';
      assert.match(asked, legal);
      // what the operator's script asks for
      assert.equal(legal.test(`registry.example.com/drivers/nic:${release}`), release === kernel);
    }
  });

  it('fault 49: what fails fails the service, and no value is split or expanded', async () => {
    const nic = node.install({ firmware: '/fw  a*', inTree: ['ice'] });
    node.loadAtBoot({ ice: [] });
    node.putInImage('/fw  a*/x.bin');
    node.store(nic.name, worker, nicImage);
    for (const [name, value] of [
      ['load-status', '1'],
      ['copy-failures', '3'],
      ['busy', 'ice'],
      ['loads-nothing', 'true'],
    ] as const) {
      node.boot();
      node.set(name, value);
      const { status, output } = await node.run(nic.load);
      assert.equal(status, 1, name);
      assert.match(output, /kmmc: [^\n]+\n$/);
      assert.ok(!node.exists('/run/kmmc/99-worker-nic/loaded'));
      node.remove(`/lab/${name}`);
    }
    node.boot();
    node.forget();
    assert.equal((await node.run(nic.load)).status, 0);
    assert.equal(containerCall(node, nic, 'copy').at(-1), '/fw  a*');
    // a service of which nothing is expected would end well after a failed command
    assert.ok(nic.load.script !== '' && /^set -euo pipefail$/m.test(node.read(nic.load.script)));
    assert.ok(/^set -euo pipefail$/m.test(node.read(nic.pull.script)));
  });

  it('fault 50: two of them on one node share no file, no unit, no container, no volume and no store', async () => {
    const both = (structure: (values: BootValues) => DayOneStructure) => {
      const [one, other] = [structure({}), structure({ name: '99-worker-gpu', module: 'gpu' })];
      const namesOf = ({ files, units }: DayOneStructure) => [
        ...files.map(({ path }) => path),
        ...units.map(({ name }) => name),
        ...units
          .flatMap(({ unit }) => Object.entries(unit?.Environment ?? {}))
          .flatMap(([key, value]) => (key.endsWith('_FILEPATH') && value !== '' ? [value] : [])),
      ];
      return namesOf(one).filter((name) => namesOf(other).includes(name));
    };
    assert.deepEqual(both(ours), []);
    assert.ok(both(theirs).length >= 5);
    const names: string[][] = [];
    for (const module of ['nic', 'gpu']) {
      const one = node.install({ name: `99-worker-${module}`, module });
      node.store(one.name, worker, imageOf(module));
      node.forget();
      assert.equal((await node.run(one.load)).status, 0);
      const flags = ['--root', '--runroot', '--tmpdir', '--name', '--volume'];
      names.push(node.calls('podman').flatMap((words) => words.filter((_, at) => flags.includes(words[at - 1] ?? ''))));
    }
    const [ofNic = [], ofGpu = []] = names;
    const shared = ofNic.filter((name) => ofGpu.includes(name));
    assert.deepEqual([...new Set(shared)], ['/lib/modules:/lib/modules:ro']);
  });

  it('fault 51: nobody but root may write to a file', () => {
    const writable = ({ files }: DayOneStructure) => files.filter(({ mode }) => (mode & 0o022) !== 0);
    assert.deepEqual(writable(ours({ options: { modulesLoadingOrder: ['nic', 'lib'] } })), []);
    assert.equal(writable(theirs()).length, 1);
    const executable = ours().files.filter(({ mode }) => (mode & 0o111) !== 0);
    assert.deepEqual(
      executable.map(({ mode }) => mode),
      [0o755, 0o755, 0o755],
    );
  });

  it('fault 52: file systems are mounted before, the network is asked for, and a missing proxy is no failure', () => {
    const sound = (structure: DayOneStructure) => ({
      mounted: [0, 1].every((unit) => {
        const mounts = valuesOf(structure, unit, 'RequiresMountsFor');
        const early = valuesOf(structure, unit, 'DefaultDependencies').includes('no');
        return !early && ['/var/lib/containers/kmmc', '/var/lib/kmmc'].every((path) => mounts.includes(path));
      }),
      network: ['After', 'Wants'].every((key) => valuesOf(structure, 1, key).includes('network-online.target')),
      proxy: [0, 1].every((unit) => valuesOf(structure, unit, 'EnvironmentFile').every((file) => file.startsWith('-'))),
      user: [0, 1].every((unit) => valuesOf(structure, unit, 'User').length === 0),
    });
    assert.deepEqual(sound(ours()), { mounted: true, network: true, proxy: true, user: true });
    assert.deepEqual(sound(theirs()), { mounted: false, network: false, proxy: false, user: false });
    // what both are: before the network, and with it
    for (const structure of [ours(), theirs()]) {
      assert.deepEqual(valuesOf(structure, 0, 'Before'), ['network-pre.target']);
      assert.ok(valuesOf(structure, 1, 'After').includes('NetworkManager-dispatcher.service'));
    }
  });

  for (const [what, spoil] of [
    ['the store is lost at every boot', () => node.exists('/var/lib/containers') && node.remove('/var/lib/containers')],
    ['the image cannot be copied', () => node.set('pulls-uncopyable', 'true')],
    ['the module cannot be loaded', () => node.set('load-status', '1')],
  ] as const) {
    it(`fault 53: a node reboots once where ${what}, and not at every boot`, async () => {
      const nic = node.install();
      let reboots = 0;
      for (let boot = 0; boot < 4; boot++) {
        spoil();
        node.boot();
        node.forget();
        await node.run(nic.load);
        await node.run(nic.pull);
        reboots += node.calls('systemctl').filter(([verb]) => verb === 'reboot').length;
        assert.deepEqual(node.calls('reboot'), []);
      }
      assert.equal(reboots, 1);
    });
  }

  it('fault 53: a node need not reboot at all', async () => {
    const nic = node.install({ options: { loadAfterPull: true } });
    assert.equal((await node.run(nic.pull)).status, 0);
    assert.ok(node.isLoaded('nic'));
    assert.ok(!node.calls('systemctl').some(([verb]) => verb === 'reboot'));
  });

  it('fault 56: directory, parameters, order and credentials are those that were asked for', async () => {
    const nic = node.install({
      options: {
        dirName: '/usr/local',
        parameters: ['debug=1', 'name="a b" é'],
        modulesLoadingOrder: ['nic', 'nic-lib', 'nic_core'],
        authFile: '/root/.docker/config.json',
      },
    });
    node.write('/root/.docker/config.json', '{}');
    node.putInImage(`/usr/local/lib/modules/${kernel}/nic.ko`);
    await node.run(nic.pull);
    assert.ok(
      podmanCalls(node, nic).some((words) => words.join(' ').startsWith('pull --quiet --authfile /root/.docker/')),
    );
    node.boot();
    node.forget();
    assert.equal((await node.run(nic.load)).status, 0);
    assert.ok(node.read('/lab/volume').includes(`/tmp/usr/local/lib/modules/${kernel}/nic.ko`));
    const words = containerCall(node, nic, 'load');
    const mount = words.find((word) => word.endsWith(':/etc/modprobe.d/kmmc-softdep.conf:ro')) ?? '';
    assert.equal(node.read(mount.split(':')[0] ?? ''), 'softdep nic pre: nic-lib\nsoftdep nic-lib pre: nic_core\n');
    assert.deepEqual(JSON.parse(node.read('/etc/kmmc/99-worker-nic/worker.json')), {
      containerImage: 'registry.example.com/drivers/nic',
      modprobe: {
        moduleName: 'nic',
        dirName: '/usr/local',
        parameters: ['debug=1', 'name="a b" é'],
        modulesLoadingOrder: ['nic', 'nic-lib', 'nic_core'],
      },
    });
    const described = theirs().units[0]?.unit?.Environment ?? {};
    assert.ok(!Object.keys(described).some((name) => ['DIR_NAME', 'MODPROBE_CONFIG_FILEPATH'].includes(name)));
  });

  it("fault 57: the images are in a store of their own, and the wiping of CRI-O's is left on", async () => {
    const masked = ({ units }: DayOneStructure) => units.filter(({ name, mask }) => mask || name.startsWith('crio'));
    assert.deepEqual(masked(ours()), []);
    assert.equal(masked(theirs()).length, 1);
    assert.ok(!ours().policies.units.some(({ name }) => name.startsWith('crio')));
    const nic = node.install();
    await node.run(nic.pull);
    node.boot();
    await node.run(nic.load);
    const stores = new Set(node.calls('podman').map(([flag, directory]) => `${flag} ${directory}`));
    assert.deepEqual([...stores], ['--root /var/lib/containers/kmmc/99-worker-nic']);
  });
});
