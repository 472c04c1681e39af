/** The Machine Config Operator's objects, and what each state means for Argo CD, by the wave that they are applied in. */
import { condition, type Health, type State } from './health.ts';

interface PoolStatus {
  readonly conditions?: readonly object[];
  readonly updated?: number;
  readonly observed?: number;
  /** Name of the rendered configuration that nodes have. */
  readonly has?: string;
}

interface PoolOptions {
  readonly paused?: boolean;
  readonly wave?: number;
}

const wanted = 'rendered-worker-4f0c';

function pool(
  what: string,
  health: Health,
  { conditions = [], updated = 3, observed = 7, has = wanted }: PoolStatus,
  { paused = false, wave = 100 }: PoolOptions = {},
  says?: string,
): State {
  const annotations = wave === 0 ? {} : { annotations: { 'argocd.argoproj.io/sync-wave': String(wave) } };
  const object = {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfigPool',
    metadata: { name: 'worker', generation: 7, ...annotations },
    spec: { paused, configuration: { name: wanted } },
    status: {
      observedGeneration: observed,
      configuration: { name: has, source: [{ name: '00-worker' }, { name: '99-worker-nic' }] },
      machineCount: 3,
      readyMachineCount: updated,
      updatedMachineCount: updated,
      unavailableMachineCount: 3 - updated,
      degradedMachineCount: 0,
      conditions,
    },
  };
  return { what, health, object, ...(says === undefined ? {} : { says }) };
}

const healthy = [
  condition('RenderDegraded', 'False'),
  condition('NodeDegraded', 'False'),
  condition('Degraded', 'False'),
];
const updated = [condition('Updated'), condition('Updating', 'False'), ...healthy];
const updating = [
  condition('Updated', 'False'),
  condition('Updating', 'True', { message: 'All nodes are updating to rendered-worker-4f0c' }),
  ...healthy,
];
const waiting = [condition('Updated', 'False'), condition('Updating', 'False'), ...healthy];
const notRendered = [
  condition('RenderDegraded', 'True', {
    message: 'Failed to render configuration for pool worker: unit "a" is no unit',
  }),
  condition('NodeDegraded', 'False'),
  condition('Degraded'),
  condition('Updated', 'False'),
];
const nodeDegraded = [
  condition('NodeDegraded', 'True', { reason: '1 nodes are reporting degraded status on sync' }),
  condition('Degraded'),
  condition('Updated', 'False'),
];
const otherwiseDegraded = [condition('Degraded', 'True', { message: 'image build failed' }), condition('Updated')];

export const poolStates: readonly State[] = [
  pool('new, nobody has looked at it', 'Progressing', { observed: 0 }, {}, 'Waiting for the Machine Config Operator'),
  pool('updated, and changed since', 'Progressing', { conditions: updated, observed: 6 }),
  pool('updated', 'Healthy', { conditions: updated }, {}, '3 of 3 nodes updated'),
  pool('updating', 'Progressing', { conditions: updating, updated: 1, has: 'rendered-worker-90aa' }, {}, '1 of 3'),
  pool('about to update', 'Progressing', { conditions: updated, has: 'rendered-worker-90aa' }),
  pool('not rendered', 'Degraded', { conditions: notRendered }, {}, 'RenderDegraded: Failed to render'),
  pool('with a broken node', 'Degraded', { conditions: nodeDegraded, updated: 2 }, {}, 'NodeDegraded: 1 nodes'),
  pool('degraded for another reason', 'Degraded', { conditions: otherwiseDegraded }, {}, 'image build failed'),
  pool('paused', 'Suspended', { conditions: updated }, { paused: true }, 'Paused: 3 of 3'),
  pool('paused before a change', 'Suspended', { conditions: waiting, updated: 0 }, { paused: true }, 'a change waits'),
  // Whatever it is up to: MachineConfigs of wave 90 must not wait for a pool of a wave before them.
  pool('paused first', 'Healthy', { conditions: updated }, { paused: true, wave: 80 }, 'Paused'),
  pool('paused first, with a change that waits', 'Healthy', { conditions: waiting }, { paused: true, wave: 80 }),
  pool("not rendered, a user's own", 'Healthy', { conditions: notRendered }, { wave: 0 }, 'RenderDegraded'),
  pool("updating, a user's own", 'Healthy', { conditions: updating, updated: 1 }, { wave: 0 }, '1 of 3'),
];

function configuration(what: string, health: Health, status: object): State {
  const metadata = { name: 'cluster', generation: 4 };
  return {
    what,
    health,
    object: { apiVersion: 'operator.openshift.io/v1', kind: 'MachineConfiguration', metadata, spec: {}, ...status },
  };
}

export const configurationStates: readonly State[] = [
  configuration('new', 'Progressing', {}),
  configuration('never read', 'Progressing', { status: {} }),
  configuration('changed since it was read', 'Progressing', { status: { observedGeneration: 3 } }),
  configuration('read', 'Healthy', {
    status: { observedGeneration: 4, nodeDisruptionPolicyStatus: { clusterPolicies: { files: [] } } },
  }),
];

export const machineConfigStates: readonly State[] = [
  {
    what: 'accepted',
    health: 'Healthy',
    says: 'MachineConfigPool',
    object: {
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name: '99-worker-nic', generation: 1 },
      spec: { config: { ignition: { version: '3.2.0' } } },
    },
  },
];
