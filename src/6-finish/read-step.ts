/** Tells the position of a loader in the rollout of its Module: each lane leaves out the nodes of all that come before it. */
import { fieldsOf, listOf } from '../lib/fields-of.ts';
import type { KubernetesObject } from '../model/resource.ts';

/** 0 for what is in no rollout: each term of the affinity of a loader leaves out one label of every earlier lane. */
export function readStep({ spec }: KubernetesObject): number {
  const pod = fieldsOf(fieldsOf(fieldsOf(spec)['template'])['spec']);
  const { requiredDuringSchedulingIgnoredDuringExecution: required } = fieldsOf(
    fieldsOf(pod['affinity'])['nodeAffinity'],
  );
  const [term] = listOf(fieldsOf(required)['nodeSelectorTerms']);
  return listOf(term?.['matchExpressions']).filter(({ operator }) => operator === 'NotIn').length;
}
