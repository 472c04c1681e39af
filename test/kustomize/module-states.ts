/** Modules and BootModuleConfigs as a reporter leaves them, or nobody, and what that means for Argo CD. */
import type { Health, State } from './health.ts';

interface Numbers {
  readonly nodesMatchingSelectorNumber?: number;
  readonly desiredNumber?: number;
  readonly availableNumber?: number;
}

type ModuleStatus = Readonly<Partial<Record<'moduleLoader' | 'devicePlugin' | 'dra', Numbers>>>;

function module(what: string, health: Health, wave: string, status: ModuleStatus | undefined, says?: string): State {
  const annotations = wave === '' ? {} : { annotations: { 'argocd.argoproj.io/sync-wave': wave } };
  const object = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: 'nic', namespace: 'drivers', ...annotations },
    spec: { selector: { 'example.com/nic': 'true' } },
    ...(status === undefined ? {} : { status }),
  };
  return { what, health, object, ...(says === undefined ? {} : { says }) };
}

const all: Numbers = { nodesMatchingSelectorNumber: 5, desiredNumber: 5, availableNumber: 5 };
const some: Numbers = { nodesMatchingSelectorNumber: 5, desiredNumber: 5, availableNumber: 3 };
const none: Numbers = { nodesMatchingSelectorNumber: 5, desiredNumber: 5 };

const nobody = 'nothing in this cluster reports';

export const moduleStates: readonly State[] = [
  module('without a reporter', 'Healthy', '', undefined, nobody),
  module('without a reporter, behind its loaders', 'Healthy', '70', undefined, nobody),
  module('with an empty status', 'Healthy', '70', {}, nobody),
  module('without nodes', 'Healthy', '70', { moduleLoader: {} }, 'loaded on 0 of 0 nodes'),
  module('loaded', 'Healthy', '70', { moduleLoader: all }, 'loaded on 5 of 5 nodes'),
  module('loaded on some nodes', 'Progressing', '70', { moduleLoader: some }, 'loaded on 3 of 5 nodes'),
  module('loaded nowhere', 'Progressing', '70', { moduleLoader: none }, 'loaded on 0 of 5 nodes'),
  module(
    'plugged in on some nodes',
    'Progressing',
    '70',
    { moduleLoader: all, devicePlugin: some },
    'plugin on 3 of 5',
  ),
  module('with a DRA driver on some nodes', 'Progressing', '70', { moduleLoader: all, dra: some }, 'driver on 3 of 5'),
  module('all of it there', 'Healthy', '70', { moduleLoader: all, dra: all }),
  module(
    'with nodes that get no loader',
    'Healthy',
    '70',
    { moduleLoader: { ...all, nodesMatchingSelectorNumber: 6 } },
    'the selector matches 6',
  ),
  // Its loaders come in wave 50, its plugin in 60: whoever waited before them would wait for ever.
  module('loaded on some nodes, before its loaders', 'Healthy', '', { moduleLoader: some }, '3 of 5'),
  module('loaded on some nodes, beside its plugin', 'Healthy', '60', { moduleLoader: some }, '3 of 5'),
];

function bootModule(what: string, says: string, status: object): State {
  const metadata = { name: 'nic', namespace: 'drivers' };
  const object = { apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', kind: 'BootModuleConfig', metadata, spec: {}, ...status };
  return { what, health: 'Healthy', object, says };
}

export const bootModuleStates: readonly State[] = [
  bootModule('without a reporter', 'MachineConfigPool', {}),
  bootModule('with an empty status', 'MachineConfigPool', { status: { configStatus: '' } }),
  bootModule('that is reported on', '3 nodes boot with it', { status: { configStatus: '3 nodes boot with it' } }),
];
