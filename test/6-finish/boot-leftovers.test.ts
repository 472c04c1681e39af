/** What an earlier run made, and what KMM made: what goes, what stays, and what that does to nodes. */
import assert from 'node:assert/strict';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { compile, type KubernetesObject } from '../../src/index.ts';
import {
  type BootValues,
  bootModuleConfig,
  exampleMetadata,
  inventoryOf,
  namedBootValues,
} from '../properties/boot-values.ts';

const plain = namedBootValues['a driver and nothing else'] as BootValues;

function values(spec: Partial<BootValues['spec']> = {}, options: BootValues['options'] = {}): BootValues {
  return { spec: { ...plain.spec, ...spec }, options };
}

async function run(boots: readonly BootValues[], more: readonly object[] = [], inventory = inventoryOf()) {
  const named = boots.map((boot, index) => bootModuleConfig(boot, { ...exampleMetadata, name: `boot-${index}` }));
  const objects = [inventory, ...named, ...more];
  const { generated, kept, diagnostics } = await compile(
    objects.map((object, index) => ({ file: `${index}.yaml`, text: emitYaml(object as KubernetesObject) })),
  );
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  const namesOf = (objectsOfRun: readonly KubernetesObject[], kind: string) =>
    objectsOfRun.filter((object) => object.kind === kind).map(({ metadata }) => metadata?.name);
  return {
    generated,
    machineConfigs: namesOf(generated, 'MachineConfig'),
    keptConfigs: namesOf(kept, 'MachineConfig'),
    units: unitsOf(generated),
    reboots: diagnostics.filter(({ code }) => code === 'machine-config-interrupts').map(({ message }) => message),
    codes: diagnostics.map(({ code }) => code).filter((code) => code.startsWith('machine-config')),
  };
}

function unitsOf(generated: readonly KubernetesObject[]): Readonly<Record<string, readonly unknown[]>> {
  const found = generated.find(({ kind }) => kind === 'MachineConfiguration');
  const spec = found?.['spec'] as
    | { nodeDisruptionPolicy: { units: readonly { name: string; actions: readonly unknown[] }[] } }
    | undefined;
  return Object.fromEntries((spec?.nodeDisruptionPolicy.units ?? []).map(({ name, actions }) => [name, actions]));
}

const none = [{ type: 'None' }];
const unitsFor = (name: string) => ({
  [`${name}-pull-kernel-module-image.service`]: none,
  [`${name}-replace-kernel-module.service`]: none,
});

/** What the operator's own MachineConfig of that name looks like from outside. */
function kmmsOwn(name: string): object {
  const files = ['replace-kernel-module', 'pull-kernel-module-image', 'wait-for-dispatcher'].map((script) => ({
    path: `/usr/local/bin/${script}.sh`,
    mode: 511,
    contents: { source: 'data:,' },
  }));
  const units = [...Object.keys(unitsFor(name)), 'crio-wipe.service'].map((unit) => ({ name: unit, contents: 'x' }));
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name, labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
    spec: { config: { ignition: { version: '3.2.0' }, storage: { files }, systemd: { units } } },
  };
}

describe('what an earlier run left', () => {
  it('fault 55: another machineConfigName takes the old MachineConfig and its policies away', async () => {
    const first = await run([values()]);
    assert.deepEqual(first.machineConfigs, ['99-worker-nic']);
    const second = await run([values({ machineConfigName: '99-worker-new' })], first.generated);
    assert.deepEqual(second.machineConfigs, ['99-worker-new']);
    assert.deepEqual(second.keptConfigs, []);
    assert.deepEqual(second.units, unitsFor('99-worker-new'));
    // both at once reboots, and is told
    assert.ok(second.codes.includes('machine-config-removed'));
  });

  it('fault 55: a BootModuleConfig that goes takes its MachineConfig along, and no other', async () => {
    const both = [values(), values({ machineConfigName: '99-worker-gpu', kernelModuleName: 'gpu' })];
    const first = await run(both);
    assert.deepEqual(first.machineConfigs.toSorted(), ['99-worker-gpu', '99-worker-nic']);
    const users = kmmsOwn('50-of-the-user');
    const second = await run(both.slice(0, 1), [...first.generated, users]);
    assert.deepEqual(second.machineConfigs, ['99-worker-nic']);
    assert.deepEqual(second.keptConfigs, ['50-of-the-user']);
    assert.deepEqual(second.units, unitsFor('99-worker-nic'));
    assert.deepEqual(second.codes, ['machine-config-removed']);
  });

  it('fault 55: a policy of an earlier run that says something else is put right', async () => {
    const first = await run([values()]);
    const changed = JSON.parse(JSON.stringify(first.generated).replaceAll('"None"', '"Reboot"')) as object[];
    const second = await run([values()], changed);
    assert.deepEqual(second.units, unitsFor('99-worker-nic'));
    assert.deepEqual(second.generated, first.generated);
  });

  it('a retired BootModuleConfig keeps the policies until the MachineConfig is gone, and nothing reboots', async () => {
    const first = await run([values()]);
    const retired = await run([values({}, { retired: true })], first.generated);
    assert.deepEqual([retired.machineConfigs, retired.keptConfigs], [[], []]);
    assert.deepEqual(retired.units, unitsFor('99-worker-nic'));
    assert.deepEqual(retired.codes, []);
  });

  it('the same again changes nothing, and reboots nothing', async () => {
    const first = await run([values()]);
    const again = await run([values()], first.generated);
    assert.deepEqual(again.generated, first.generated);
    assert.deepEqual(again.codes, []);
  });

  it('a MachineConfiguration of the user decides: what it does not cover reboots', async () => {
    const own = (units: Readonly<Record<string, unknown>>) => ({
      apiVersion: 'operator.openshift.io/v1',
      kind: 'MachineConfiguration',
      metadata: { name: 'cluster' },
      spec: {
        nodeDisruptionPolicy: {
          files: ['/usr/local/bin', '/etc/kmmc'].map((path) => ({ path, actions: none })),
          units: Object.entries(units).map(([name, actions]) => ({ name, actions })),
        },
      },
    });
    assert.deepEqual((await run([values()], [own(unitsFor('99-worker-nic'))])).reboots, []);
    const [message, ...more] = (await run([values()], [own({})])).reboots;
    assert.deepEqual(more, []);
    assert.match(
      message ?? '',
      /reboots pool worker \(3 nodes\): unit "99-worker-nic-pull-kernel-module-image\.service"/,
    );
  });
});

describe('what KMM left', () => {
  it('is replaced without a reboot where that was asked for: all that goes has a policy', async () => {
    const { reboots, units, generated } = await run([values({}, { replacesKmm: true })]);
    assert.deepEqual(reboots, []);
    assert.deepEqual(units, { ...unitsFor('99-worker-nic'), 'crio-wipe.service': none });
    const paths = JSON.stringify(generated.find(({ kind }) => kind === 'MachineConfiguration'));
    for (const script of ['replace-kernel-module', 'pull-kernel-module-image', 'wait-for-dispatcher']) {
      assert.ok(paths.includes(`"/usr/local/bin/${script}.sh"`), script);
    }
  });

  it('reboots where the policies of the user do not cover what goes', async () => {
    const own = {
      apiVersion: 'operator.openshift.io/v1',
      kind: 'MachineConfiguration',
      metadata: { name: 'cluster' },
      spec: {
        nodeDisruptionPolicy: {
          files: [
            { path: '/usr/local/bin', actions: none },
            { path: '/etc/kmmc', actions: none },
          ],
          units: Object.entries(unitsFor('99-worker-nic')).map(([name, actions]) => ({ name, actions })),
        },
      },
    };
    assert.deepEqual((await run([values()], [own])).reboots, []);
    const [message = ''] = (await run([values({}, { replacesKmm: true })], [own])).reboots;
    assert.match(message, /unit "crio-wipe\.service" has no policy/);
  });

  it('is left alone where nothing was asked for: no policy for what others may have', async () => {
    const { units } = await run([values()]);
    assert.deepEqual(Object.keys(units), Object.keys(unitsFor('99-worker-nic')));
  });
});

describe('OpenShift without node disruption policies', () => {
  const inventory = (version: string) => {
    const object = inventoryOf() as { readonly spec: object };
    return { ...object, spec: { ...object.spec, version } };
  };

  for (const version of ['4.12', '4.16.9']) {
    it(`reboots on ${version}, and gets no policies`, async () => {
      const { reboots, units } = await run([values()], [], inventory(version));
      assert.deepEqual(units, {});
      assert.equal(reboots.length, 1);
      assert.match(
        reboots[0] ?? '',
        new RegExp(`OpenShift ${version.replaceAll('.', '\\.')} has no node disruption policies`),
      );
    });
  }

  it('does not reboot on 4.17', async () => {
    const { reboots, units } = await run([values()], [], inventory('4.17'));
    assert.deepEqual(reboots, []);
    assert.deepEqual(units, unitsFor('99-worker-nic'));
  });

  it('does not reboot where nothing changes', async () => {
    const first = await run([values()], [], inventory('4.12'));
    assert.deepEqual((await run([values()], first.generated, inventory('4.12'))).reboots, []);
  });
});
