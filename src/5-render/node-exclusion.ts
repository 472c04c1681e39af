/** Keeps pods off the nodes that belong to other lanes of a rollout. */

/**
 * A node is of this pod where it lacks, of each excluded set, at least one label: the terms are one choice of a label from
 * each set. `NotIn` holds where a label is missing, too.
 */
export function exclusion(excluded: readonly Readonly<Record<string, string>>[]): object {
  const choices = excluded.reduce<readonly (readonly object[])[]>(
    (terms, labels) =>
      terms.flatMap((term) =>
        Object.entries(labels).map(([key, value]) => [...term, { key, operator: 'NotIn', values: [value] }]),
      ),
    [[]],
  );
  const nodeSelectorTerms = choices.map((matchExpressions) => ({ matchExpressions }));
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } };
}
