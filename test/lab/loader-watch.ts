/** Every state that the loaders of a cluster go through, event by event: what is true only at the end is not enough. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane } from './control-plane.ts';
import { type DaemonSet, isHealthy } from './daemon-sets.ts';

export interface LoaderPod {
  uid: string;
  /** `<namespace>/<name>` of its Module. */
  module: string;
  /** Name of its DaemonSet. */
  loader: string;
  /** Undefined until it is scheduled. */
  node: string | undefined;
  /** Tag of its image. */
  tag: string;
  running: boolean;
  ready: boolean;
  terminating: boolean;
}

/** The loaders after one event. */
export type LoaderState = readonly LoaderPod[];

export interface LoaderWatch {
  /** The loaders now. */
  pods(): LoaderState;
  /**
   * All states from now until the step is done, its goal is reached and the cluster has come to rest; the first is the one
   * now. Without a goal the rest that follows is enough: not where controllers may not have noticed the step yet.
   */
  during(step: () => Promise<unknown>, goal?: (state: LoaderState) => boolean): Promise<readonly LoaderState[]>;
  /** Waits for a state; an error with what there is instead, after a while. */
  until(condition: (state: LoaderState) => boolean, seconds?: number): Promise<void>;
  stop(): void;
}

interface ApiPod {
  metadata: {
    uid: string;
    namespace: string;
    resourceVersion: string;
    labels: Record<string, string>;
    deletionTimestamp?: string;
  };
  spec: { nodeName?: string; containers: { image: string }[]; affinity?: unknown };
  status: { phase?: string; conditions?: { type: string; status: string }[] };
}

interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: ApiPod;
}

const selector = `labelSelector=${encodeURIComponent('app.kubernetes.io/component=module-loader')}`;
/** In seconds. */
const patience = 60;

export async function watchLoaders(controlPlane: ControlPlane): Promise<LoaderWatch> {
  const list = () =>
    controlPlane.get<{ metadata: { resourceVersion: string }; items: ApiPod[] }>(`/api/v1/pods?${selector}`);
  const first = await list();
  const known = new Map(first.items.map((pod) => [pod.metadata.uid, pod]));
  const pods = () => [...known.values()].map(loaderPod);
  let states: LoaderState[] = [];
  let failure: string | undefined;

  const query = `watch=true&${selector}&resourceVersion=${first.metadata.resourceVersion}`;
  const stop = controlPlane.follow(
    `/api/v1/pods?${query}`,
    (line) => {
      const { type, object } = JSON.parse(line) as WatchEvent;
      if (type === 'ERROR') failure = line;
      else if (type === 'DELETED') known.delete(object.metadata.uid);
      else known.set(object.metadata.uid, object);
      states.push(pods());
    },
    () => {
      failure ??= 'the watch ended';
    },
  );

  /** Whether the watch has told all that the API server knows. */
  const isUpToDate = async () => {
    const { items } = await list();
    const versions = new Set(items.map(({ metadata }) => metadata.resourceVersion));
    return (
      items.length === known.size && [...known.values()].every(({ metadata }) => versions.has(metadata.resourceVersion))
    );
  };

  const until = async (condition: () => boolean | Promise<boolean>, seconds: number) => {
    const limit = Date.now() + seconds * 1000;
    while (!(await condition())) {
      if (failure !== undefined) throw new Error(failure);
      if (Date.now() > limit) {
        controlPlane.check();
        throw new Error(`not within ${seconds} s; now: ${JSON.stringify(pods(), null, 1)}`);
      }
      await sleep(150);
    }
  };

  const isAtRest = async () => {
    if (!pods().every(({ ready, terminating }) => ready && !terminating)) return false;
    const { items } = await controlPlane.get<{ items: DaemonSet[] }>('/apis/apps/v1/daemonsets');
    return items.every(isHealthy) && (await isUpToDate());
  };

  return {
    pods,
    until: (condition, seconds = patience) => until(() => condition(pods()), seconds),
    during: async (step, goal = () => true) => {
      states = [pods()];
      await step();
      await until(async () => goal(pods()) && (await isAtRest()), patience);
      return states;
    },
    stop,
  };
}

function loaderPod({ metadata, spec, status }: ApiPod): LoaderPod {
  const { labels } = metadata;
  return {
    uid: metadata.uid,
    module: `${metadata.namespace}/${labels['kmm.node.kubernetes.io/module.name']}`,
    loader: labels['kmmc.dev/loader'] ?? '',
    node: spec.nodeName,
    tag: spec.containers[0]?.image.replace(/^.*:/, '') ?? '',
    running: status.phase === 'Running',
    ready: status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false,
    terminating: metadata.deletionTimestamp !== undefined,
  };
}

/** Nodes on which two loaders of one Module ran at the same time, neither of them about to go. */
export function meetings(states: readonly LoaderState[]): string[] {
  const found = new Set<string>();
  for (const state of states) {
    const seen = new Map<string, LoaderPod>();
    for (const pod of state.filter(({ running, terminating }) => running && !terminating)) {
      const place = `${pod.module} on ${pod.node}`;
      const other = seen.get(place);
      if (other !== undefined) found.add(`${place}: ${[other.loader, pod.loader].sort().join(' and ')}`);
      seen.set(place, pod);
    }
  }
  return [...found];
}

/** Of the loaders that were there at first, those that did not stay as they were through all states, by their nodes. */
export function touched(states: readonly LoaderState[]): string[] {
  const [first = [], ...others] = states;
  const stays = (pod: LoaderPod) => others.every((state) => state.some((one) => isSame(one, pod)));
  return first
    .filter((pod) => !stays(pod))
    .map(({ module, node }) => `${module} on ${node}`)
    .sort();
}

function isSame(one: LoaderPod, other: LoaderPod): boolean {
  return one.uid === other.uid && one.ready === other.ready && one.terminating === other.terminating;
}

/** The largest number of nodes, among these, that had no loader of the Module that was ready and there to stay. */
export function mostWithout(states: readonly LoaderState[], module: string, nodes: readonly string[]): number {
  const without = (state: LoaderState) =>
    nodes.filter(
      (node) => !state.some((pod) => pod.module === module && pod.node === node && pod.ready && !pod.terminating),
    );
  return Math.max(...states.map((state) => without(state).length));
}
