/** The labels by which the nodes of a pool are selected. */
import type { NodePool } from '../model/target.ts';
import { kernelLabel } from './kernel.ts';

/** What the nodes of a pool carry: the labels that are written, and those that every such node has. */
export function nodeLabels(pool: NodePool, kernelLabelKey: string): ReadonlyMap<string, string> {
  return new Map([
    ['kubernetes.io/arch', pool.architecture],
    ['kubernetes.io/os', 'linux'],
    [kernelLabelKey, kernelLabel(pool.kernel)],
    ...Object.entries(pool.labels),
  ]);
}
