/** Finds captured nodes without the label by which loaders select nodes: they would count as served and get nothing. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { kernelLabel } from '../lib/kernel.ts';
import type { Resource } from '../model/resource.ts';

/** One finding for all such nodes, placed at the first; a node without a kernel is another finding's matter. */
export function nodesCarryKernelLabel(nodes: readonly Resource[], label: string): readonly Diagnostic[] {
  const wrong = nodes.filter((node) => {
    const kernel = kernelOf(node);
    return typeof kernel === 'string' && kernel !== '' && node.object.metadata?.labels?.[label] !== kernelLabel(kernel);
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const names = wrong.map(({ object }) => String(object.metadata?.name ?? ''));
  const value = kernelLabel(String(kernelOf(first)));
  const where = at(first, 'metadata', 'labels', label);
  return [diagnose('node-without-kernel-label', { nodes: names, label, value }, where)];
}

function kernelOf({ object }: Resource): unknown {
  const status = object['status'] as { nodeInfo?: { kernelVersion?: unknown } } | null | undefined;
  return status?.nodeInfo?.kernelVersion;
}
