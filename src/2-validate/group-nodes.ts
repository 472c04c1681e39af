/** Turns captured Node objects into node pools: nodes that share kernel, architecture, OS image, labels and taints. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import type { Resource } from '../model/resource.ts';
import type { NodePool } from '../model/target.ts';

/** What is read of a Node; anything may be missing. */
interface NodeObject {
  readonly metadata?: {
    name?: unknown;
    labels?: Record<string, unknown>;
    annotations?: Record<string, unknown>;
  } | null;
  readonly spec?: { taints?: unknown } | null;
  readonly status?: { nodeInfo?: { kernelVersion?: unknown; architecture?: unknown; osImage?: unknown } } | null;
}

interface Captured extends Omit<NodePool, 'name' | 'nodes' | 'names' | 'inventory' | 'state'> {
  readonly node: string;
}

/** Node labels that differ from node to node and say nothing about its kernel. */
const perNode =
  /^kubernetes\.io\/hostname$|\/instance-id$|^kmm\.node\.kubernetes\.io\/.*ready$|^beta\.kmm\.node\.kubernetes\.io\//;

/**
 * Pools are ordered and named independently of the order of the nodes: by role, numbered where a role has several.
 * Labels of one node only are left out, unless some Module selects by them (`keep`).
 */
export function groupNodes(resources: readonly Resource[], keep: ReadonlySet<string>): Result<readonly NodePool[]> {
  const diagnostics: Diagnostic[] = [];
  const nodes = new Map<string, Captured>();
  for (const resource of resources) {
    const node = capture(resource, keep);
    const earlier = nodes.get(node.node);
    if (node.kernel === '') diagnostics.push(diagnose('node-without-kernel', { node: node.node }, at(resource)));
    else if (earlier === undefined) nodes.set(node.node, node);
    else if (earlier.kernel !== node.kernel) {
      const where = at(resource, 'status', 'nodeInfo', 'kernelVersion');
      diagnostics.push(
        diagnose(
          'duplicate-node',
          { node: node.node, pool: node.kernel, other: earlier.kernel, isCaptured: true },
          where,
        ),
      );
    }
  }
  const groups = new Map<string, Captured[]>();
  for (const node of [...nodes.values()].sort((a, b) => compare(a.node, b.node))) {
    const { kernel, architecture, osImage, labels, taints, machineConfigPool } = node;
    const sorted = Object.entries(labels).sort(([a], [b]) => compare(a, b));
    const key = JSON.stringify([kernel, architecture, osImage, sorted, taints, machineConfigPool]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const used = new Map<string, number>();
  return { value: [...groups.values()].map((group) => toPool(group, used)), diagnostics };
}

function capture({ object, source }: Resource, keep: ReadonlySet<string>): Captured {
  const { metadata, spec, status } = object as NodeObject;
  const info = status?.nodeInfo ?? {};
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const node = text(metadata?.name);
  const labels = Object.entries(metadata?.labels ?? {}).filter(
    ([key, value]) => keep.has(key) || (!perNode.test(key) && value !== node),
  );
  const taints = (Array.isArray(spec?.taints) ? spec.taints : []).filter(
    (taint) => !text(taint?.key).startsWith('node.kubernetes.io/'),
  );
  const rendered = text(metadata?.annotations?.['machineconfiguration.openshift.io/currentConfig']);
  const machineConfigPool = /^rendered-(.+)-[0-9a-f]+$/.exec(rendered)?.[1];
  return {
    node,
    kernel: text(info.kernelVersion),
    architecture: text(info.architecture) || text(metadata?.labels?.['kubernetes.io/arch']) || 'amd64',
    labels: Object.fromEntries(labels.map(([key, value]) => [key, textOf(value)])),
    place: { source, path: ['status', 'nodeInfo', 'kernelVersion'] },
    ...(text(info.osImage) === '' ? {} : { osImage: text(info.osImage) }),
    ...(taints.length === 0 ? {} : { taints }),
    ...(machineConfigPool === undefined ? {} : { machineConfigPool }),
  };
}

function toPool(group: readonly Captured[], used: Map<string, number>): NodePool {
  const [{ node: _, ...first }] = group as [Captured, ...Captured[]];
  const role = first.machineConfigPool ?? roleOf(first.labels);
  const count = (used.get(role) ?? 0) + 1;
  used.set(role, count);
  const name = count === 1 ? role : `${role}-${count}`;
  return { ...first, name, inventory: '', nodes: group.length, names: group.map(({ node }) => node), state: 'Current' };
}

function roleOf(labels: Readonly<Record<string, string>>): string {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.keys(labels).filter((key) => key.startsWith(prefix));
  return roles.map((key) => key.slice(prefix.length)).sort(compare)[0] || 'nodes';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
