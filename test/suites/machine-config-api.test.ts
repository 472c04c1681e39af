/**
 * MachineConfigs, pools and node disruption policies on a real kube-apiserver, with strict field validation: what kmmc makes
 * is accepted, what breaks a rule is refused, and policies of others stay. The definitions are in test/lab/crds.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compile, type KubernetesObject } from '../../src/index.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { produceMachineConfig, produceMachineConfiguration } from '../../src/produce-machine-config.ts';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { requireTool } from '../lab/tools.ts';
import {
  type BootValues,
  bootModuleConfig,
  exampleMetadata,
  inventoryOf,
  namedBootValues,
  parametersOf,
  randomBootValues,
} from '../properties/boot-values.ts';

interface Policies {
  files?: { path: string; actions: object[] }[];
  units?: { name: string; actions: object[] }[];
  sshkey?: object;
}

interface Configuration {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { name: string; labels?: object; annotations?: object };
  readonly spec: { managementState?: string; nodeDisruptionPolicy: Policies };
}

const path = '/apis/operator.openshift.io/v1/machineconfigurations/cluster';
const plain = namedBootValues['a driver and nothing else'] as BootValues;

function configuration(nodeDisruptionPolicy: Policies): Configuration {
  return {
    apiVersion: 'operator.openshift.io/v1',
    kind: 'MachineConfiguration',
    metadata: { name: 'cluster' },
    spec: { managementState: 'Managed', nodeDisruptionPolicy },
  };
}

function policiesOf(values: BootValues): Configuration {
  return parse(produceMachineConfiguration(...parametersOf(values))) as Configuration;
}

const none = [{ type: 'None' }];
const unit = (name: string, ...actions: readonly object[]) => ({ name, actions: [...actions] });

/** What is wrong, what the API server says of it, and how it is made. */
const wrong: Readonly<Record<string, readonly [string, () => Configuration]>> = {
  'another name': ['is called cluster', () => ({ ...configuration({}), metadata: { name: 'other' } })],
  'an unknown field': [
    'field not declared in schema',
    () => configuration({ files: [{ path: '/a', actions: none, mode: 420 } as never] }),
  ],
  'an empty managementState': [
    'spec.managementState',
    () => ({ ...configuration({}), spec: { managementState: '', nodeDisruptionPolicy: {} } }),
  ],
  '51 files': [
    'must have at most 50 items',
    () => configuration({ files: Array.from({ length: 51 }, (_, index) => ({ path: `/${index}`, actions: none })) }),
  ],
  '51 units': [
    'must have at most 50 items',
    () => configuration({ units: Array.from({ length: 51 }, (_, index) => unit(`${index}.service`, ...none)) }),
  ],
  'a file twice': [
    'duplicate entries',
    () =>
      configuration({
        files: [
          { path: '/a', actions: none },
          { path: '/a', actions: none },
        ],
      }),
  ],
  'None beside another action': [
    'None stands alone',
    () => configuration({ units: [unit('a.service', { type: 'None' }, { type: 'Drain' })] }),
  ],
  'Reboot beside another action': [
    'Reboot stands alone',
    () => configuration({ units: [unit('a.service', { type: 'Drain' }, { type: 'Reboot' })] }),
  ],
  'an unknown action': ['Unsupported value', () => configuration({ units: [unit('a.service', { type: 'Nothing' })] })],
  'a Restart of nothing': [
    'restart belongs to Restart',
    () => configuration({ units: [unit('a.service', { type: 'Restart' })] }),
  ],
  'eleven actions': [
    'must have at most 10 items',
    () => configuration({ units: [unit('a.service', ...Array.from({ length: 11 }, () => ({ type: 'Drain' })))] }),
  ],
  'a unit of no kind': ['not the name of a unit', () => configuration({ units: [unit('a', ...none)] })],
  'a unit with a blank': ['not the name of a unit', () => configuration({ units: [unit('a b.service', ...none)] })],
  'a unit of 256 characters': [
    'Too long',
    () => configuration({ units: [unit(`${'a'.repeat(248)}.service`, ...none)] }),
  ],
  'an empty sshkey': ['sshkey.actions', () => configuration({ sshkey: {} })],
};

describe('MachineConfigs and node disruption policies on a kube-apiserver', function () {
  this.timeout(180_000);
  let controlPlane: ControlPlane | undefined;

  before(async function () {
    for (const tool of ['etcd', 'kube-apiserver', 'openssl']) requireTool(this, tool);
    controlPlane = await startControlPlane();
    await controlPlane.installDefinitions();
  });

  after(async () => {
    await controlPlane?.stop();
  });

  const tryOut = async (object: object) => {
    assert.ok(controlPlane);
    return controlPlane.dryRunApply(JSON.stringify(object));
  };

  /** As a tool with a name of its own does it: no force, so that what others own is a conflict. */
  const applyAs = async (manager: string, object: object): Promise<number> => {
    assert.ok(controlPlane);
    const query = `fieldManager=${manager}&fieldValidation=Strict`;
    const { status } = await controlPlane.send(
      'PATCH',
      `${path}?${query}`,
      JSON.stringify(object),
      'application/apply-patch+yaml',
    );
    return status;
  };
  const stored = async (): Promise<Required<Policies>> => {
    assert.ok(controlPlane);
    const { status, body } = await controlPlane.send('GET', path);
    assert.equal(status, 200);
    const { files = [], units = [], sshkey = {} } = (JSON.parse(body) as Configuration).spec.nodeDisruptionPolicy;
    return { files, units, sshkey };
  };
  const remove = async () => {
    assert.ok(controlPlane);
    assert.equal((await controlPlane.send('DELETE', path)).status, 200);
  };

  it('are accepted for all values that have a name, and for random ones', async () => {
    const random = fc.sample(randomBootValues, 30);
    for (const values of [...Object.values(namedBootValues), ...random]) {
      assert.deepEqual(await tryOut(policiesOf(values)), { status: 201, message: '' });
      const config = parse(produceMachineConfig(...parametersOf(values))) as object;
      assert.deepEqual(await tryOut(config), { status: 201, message: '' });
    }
  });

  for (const machineConfigPools of ['Pause', 'Resume'] as const) {
    it(`are accepted with pools that are to ${machineConfigPools.toLowerCase()}, and as many as fit`, async () => {
      const boots = Array.from({ length: 12 }, (_, index) => {
        const name = `99-worker-nic-${index}`;
        return bootModuleConfig(
          { ...plain, spec: { ...plain.spec, machineConfigName: name, kernelModuleName: `nic${index}` } },
          { ...exampleMetadata, name: `nic-${index}` },
        );
      });
      const texts = [inventoryOf(), ...boots].map((object, index) => ({
        file: `${index}.json`,
        text: JSON.stringify(object),
      }));
      const { generated, failed } = await compile(texts, { settings: { ...defaultSettings, machineConfigPools } });
      assert.equal(failed, false);
      const kinds = new Map<string, KubernetesObject[]>();
      for (const object of generated) kinds.set(object.kind, [...(kinds.get(object.kind) ?? []), object]);
      assert.deepEqual(
        ['MachineConfigPool', 'MachineConfiguration', 'MachineConfig'].map((kind) => kinds.get(kind)?.length),
        [1, 1, 12],
      );
      for (const object of generated) assert.deepEqual(await tryOut(object), { status: 201, message: '' });
    });
  }

  for (const [what, [reason, make]] of Object.entries(wrong)) {
    it(`are refused with ${what}`, async () => {
      const { status, message } = await tryOut(make());
      assert.ok(status >= 400 && message.includes(reason), `status ${status} ${message}`);
    });
  }

  it('are refused with fields of a pool or a MachineConfig that are none', async () => {
    for (const kind of ['MachineConfigPool', 'MachineConfig']) {
      const object = {
        apiVersion: 'machineconfiguration.openshift.io/v1',
        kind,
        metadata: { name: 'a' },
        spec: { pause: true },
      };
      assert.match((await tryOut(object)).message, /field not declared in schema/);
    }
  });

  it('stand beside the policies of another manager, which stay as they are', async () => {
    const theirs = configuration({
      files: [{ path: '/etc/theirs', actions: [{ type: 'Drain' }] }],
      units: [unit('theirs.service', { type: 'Reboot' })],
      sshkey: { actions: none },
    });
    const ours = policiesOf(plain).spec.nodeDisruptionPolicy;
    assert.equal(await applyAs('somebody', theirs), 201);
    assert.equal(await applyAs('kmmc', policiesOf(plain)), 200);
    const both = await stored();
    assert.deepEqual(both.files, [...(theirs.spec.nodeDisruptionPolicy.files ?? []), ...(ours.files ?? [])]);
    assert.deepEqual(both.units, [...(theirs.spec.nodeDisruptionPolicy.units ?? []), ...(ours.units ?? [])]);
    assert.deepEqual(both.sshkey, { actions: none });

    // another module: what is not ours any more goes, and nothing else
    const other = policiesOf({ ...plain, spec: { ...plain.spec, machineConfigName: '99-worker-gpu' } });
    assert.equal(await applyAs('kmmc', other), 200);
    const later = await stored();
    assert.deepEqual(
      later.units.map(({ name }) => name),
      ['theirs.service', ...(other.spec.nodeDisruptionPolicy.units ?? []).map(({ name }) => name)],
    );
    assert.deepEqual(later.files[0], { path: '/etc/theirs', actions: [{ type: 'Drain' }] });

    // the other manager goes on with its own, and takes none of ours
    assert.equal(await applyAs('somebody', configuration({ sshkey: { actions: none } })), 200);
    const last = await stored();
    assert.deepEqual(last.units, other.spec.nodeDisruptionPolicy.units);
    assert.deepEqual(last.files, other.spec.nodeDisruptionPolicy.files);
    await remove();
  });

  it('clash where another manager says something else of the same unit, and are shared where it says the same', async () => {
    const name = '99-worker-nic-replace-kernel-module.service';
    assert.equal(await applyAs('somebody', configuration({ units: [unit(name, { type: 'Reboot' })] })), 201);
    assert.equal(await applyAs('kmmc', policiesOf(plain)), 409);
    assert.equal(await applyAs('somebody', configuration({ units: [unit(name, ...none)] })), 200);
    assert.equal(await applyAs('kmmc', policiesOf(plain)), 200);
    await remove();
  });

  it('are refused together where all managers have more than there is room for', async () => {
    const units = Array.from({ length: 49 }, (_, index) => unit(`${index}.service`, ...none));
    assert.equal(await applyAs('somebody', configuration({ units })), 201);
    assert.equal(await applyAs('kmmc', policiesOf(plain)), 422);
    await remove();
  });
});
