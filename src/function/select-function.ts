/** Finds the function that a functionConfig asks for: by its kind, or by `data.function` of a ConfigMap. */

import { groupOf, kmmcGroup } from '../model/kinds.ts';
import type { KubernetesObject } from '../model/resource.ts';
import type { KrmFunction } from './krm-function.ts';

export function selectFunction(
  functions: readonly KrmFunction[],
  config: KubernetesObject | undefined,
): KrmFunction | undefined {
  if (config === undefined) return undefined;
  if (groupOf(config) === kmmcGroup) return functions.find(({ kind }) => kind === config.kind);
  const data = config['data'];
  const name = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['function'] : undefined;
  return functions.find((one) => one.name === name);
}
