/** What rollouts meet in a cluster: the nodes that they select. */
import { entry } from './entry-texts.ts';

const joined = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(' and ');

export const resolveRollout = {
  'canary-selects-no-node': entry<{ module: string; labels: readonly string[]; nodes: number }>({
    severity: 'warning',
    title: 'A canary has nodes',
    message: ({ module, labels, nodes }) =>
      `None of the ${nodes} nodes of Module "${module}" has ${joined(labels)}: the canary tries nothing.`,
    hint: 'Label some of its nodes, in the cluster and in the inventory, or correct `nodeSelector`.',
    explanation: 'The new version would reach its first node when it is promoted, and then every node.',
  }),
  'canary-selects-all': entry<{ module: string; labels: readonly string[]; nodes: number }>({
    severity: 'warning',
    title: 'A canary leaves nodes alone',
    message: ({ module, labels, nodes }) =>
      `All ${nodes} nodes of Module "${module}" have ${joined(labels)}: the canary is everybody.`,
    hint: 'Choose a label that only some nodes have.',
    explanation: 'A bad version would take down all nodes at once, which is what the canary is to prevent.',
  }),
  'version-not-served': entry<{
    module: string;
    version: string;
    nodes: number;
    pools: readonly string[];
    served: readonly string[];
  }>({
    severity: 'warning',
    title: 'Nodes ask for versions that are in use',
    message: ({ module, version, nodes, pools, served }) =>
      `${nodes} nodes (pool ${joined(pools)}) ask for version "${version}" of Module "${module}"; in use are ${joined(served)}.`,
    hint: 'Add it to `versions`, with its ModuleRevision, or move the nodes by their label.',
    explanation: 'No loader answers to that label: these nodes lose the module as soon as the result is applied.',
  }),
};
