/** Whether labels satisfy a label selector, as Kubernetes reads it (apimachinery, labels.Selector). */
import type { LabelSelector } from '../model/boot-module.ts';

/** An empty selector is satisfied by everything. */
export function matchLabels(
  labels: Readonly<Record<string, string>>,
  { matchLabels: wanted = {}, matchExpressions = [] }: LabelSelector,
): boolean {
  return (
    Object.entries(wanted).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      switch (operator) {
        case 'In':
          return value !== undefined && values.includes(value);
        case 'NotIn':
          return value === undefined || !values.includes(value);
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        default:
          return false;
      }
    })
  );
}

export function isEmptySelector({ matchLabels: wanted = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(wanted).length === 0 && matchExpressions.length === 0;
}
