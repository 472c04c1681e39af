import assert from 'node:assert/strict';
import { checkHandOver } from '../../src/3-resolve/check-hand-over.ts';
import { formatFieldPath } from '../../src/lib/field-path.ts';
import type { BootModule, ResolvedBootModule } from '../../src/model/boot-module.ts';
import type { ModuleLoaderContainer } from '../../src/model/module.generated.ts';
import type { NodePool } from '../../src/model/target.ts';
import { checkedModule, nodePool, resolveModules } from './fixtures.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64+rt';
const image = 'registry.example.com/drivers/nic';
const own = nodePool(kernel);

function bootModule(values: Partial<BootModule> = {}, nodePools: readonly NodePool[] = [own]): ResolvedBootModule {
  const boot: BootModule = {
    machineConfigName: '99-worker-nic',
    machineConfigPoolName: 'worker',
    kernelModuleImage: image,
    kernelModuleName: 'nic-drv',
    inTreeModulesToRemove: [],
    firmwareFilesPath: '',
    workerImage: 'registry.example.com/worker:1',
    parameters: [],
    modulesLoadingOrder: [],
    dirName: '/opt',
    authFile: '/var/lib/kubelet/config.json',
    loadAfterPull: false,
    retired: false,
    replacesKmm: false,
    ...values,
  };
  const object = { apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', kind: 'BootModuleConfig', metadata: { name: 'nic' } };
  const source = { file: 'day1.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  const pools = [{ name: 'worker', nodes: 1, nodePools }];
  return { boot, name: 'nic', namespace: 'kmm', resource: { object, source }, pools, images: [] };
}

/** A Module that says what the BootModuleConfig says. */
function container(more: Partial<ModuleLoaderContainer> = {}): Partial<ModuleLoaderContainer> {
  return {
    modprobe: { moduleName: 'nic_drv', dirName: '/opt' },
    kernelMappings: [{ regexp: '^.+$', containerImage: `${image}:$KERNEL_FULL_VERSION` }],
    ...more,
  };
}

/** As `code path` and, for a difference, both values. */
function found(
  boots: readonly ResolvedBootModule[],
  containers: readonly Partial<ModuleLoaderContainer>[],
  pools: readonly NodePool[] = [own],
): readonly string[] {
  const modules = containers.map((one, index) => checkedModule(one, `module-${index}`));
  return checkHandOver(boots, resolveModules(modules, pools).targets).map(({ code, place, message }) => {
    const values =
      code === 'hand-over' ? [] : Array.from(message.matchAll(/"[^"]*"|none/g), ([text]) => text).slice(1, 3);
    return [code, formatFieldPath(place?.path ?? []), ...values].join(' ');
  });
}

const pair = 'hand-over spec.kernelModuleName';

describe('check-hand-over', () => {
  it('recognises the pair, whatever dashes it is written with', () => {
    assert.deepEqual(found([bootModule()], [container()]), [pair]);
    assert.deepEqual(found([bootModule({ kernelModuleName: 'nic_drv' })], [container()]), [pair]);
  });

  it('is silent on another module, and on other nodes', () => {
    assert.deepEqual(found([bootModule({ kernelModuleName: 'other' })], [container()]), []);
    assert.deepEqual(found([bootModule({}, [nodePool('6.1.0-1')])], [container()]), []);
    assert.deepEqual(found([bootModule()], [{ modprobe: { rawArgs: { load: ['nic'] } }, kernelMappings: [] }]), []);
    assert.deepEqual(found([bootModule()], []), []);
  });

  it('sees it for a kernel that was asked for on the command line', () => {
    const asked = nodePool(kernel, { matchesEverySelector: true });
    assert.deepEqual(found([bootModule({}, [])], [container()], [asked]), [pair]);
  });

  it('tells each Module once, and each difference once for all kernels', () => {
    const pools = [own, nodePool('5.14.0-570.51.1.el9_6.x86_64')];
    const other = container({
      kernelMappings: [{ regexp: '^.+$', containerImage: 'registry.example.com/x:$KERNEL_FULL_VERSION' }],
    });
    assert.deepEqual(found([bootModule({}, pools)], [container(), other], pools), [
      pair,
      pair,
      `hand-over-differs spec.kernelModuleImage "${image}:5.14.0-570.19.1.el9_6.x86_64_rt" "registry.example.com/x:5.14.0-570.19.1.el9_6.x86_64_rt"`,
    ]);
  });

  it('takes two spellings of an image for one', () => {
    const docker = container({
      kernelMappings: [{ regexp: '^.+$', containerImage: 'docker.io/library/nic:$KERNEL_FULL_VERSION' }],
    });
    assert.deepEqual(found([bootModule({ kernelModuleImage: 'nic' })], [docker]), [pair]);
  });

  it('compares no image of a kernel that the Module has none for', () => {
    const none = container({ kernelMappings: [{ literal: '6.1.0-1', containerImage: 'registry.example.com/x:1' }] });
    assert.deepEqual(found([bootModule()], [none]), [pair]);
  });

  it('compares the in-tree modules without their order', () => {
    const both = container({ inTreeModulesToRemove: ['a_b', 'c'] });
    assert.deepEqual(found([bootModule({ inTreeModulesToRemove: ['c', 'a-b'] })], [both]), [pair]);
    assert.deepEqual(found([bootModule({ inTreeModulesToRemove: ['c'] })], [both]), [
      pair,
      'hand-over-differs spec.inTreeModulesToRemove "c" "a_b, c"',
    ]);
    assert.deepEqual(found([bootModule()], [both]), [pair, 'hand-over-differs spec none "a_b, c"']);
  });

  it('compares firmware, directory and parameters', () => {
    const other = container({
      modprobe: { moduleName: 'nic_drv', dirName: '/usr', firmwarePath: '/fw', parameters: ['a=1', 'b=2'] },
    });
    const [first, ...differences] = found(
      [bootModule({ firmwareFilesPath: '/firmware', parameters: ['a=1'] })],
      [other],
    );
    assert.equal(first, pair);
    assert.deepEqual(differences, [
      'hand-over-differs spec.firmwareFilesPath "/firmware" "/fw"',
      'hand-over-differs spec "/opt" "/usr"',
      'hand-over-differs spec "a=1" "a=1 b=2"',
    ]);
  });

  it('points at the whole spec where the field is not written', () => {
    const other = container({ modprobe: { moduleName: 'nic_drv', dirName: '/opt', firmwarePath: '/fw' } });
    assert.deepEqual(found([bootModule()], [other]), [pair, 'hand-over-differs spec none "/fw"']);
  });
});
