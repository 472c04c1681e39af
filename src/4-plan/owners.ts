/** Values of the owner annotation of what is generated. */
import { kmmGroup } from '../model/kinds.ts';

interface Identity {
  readonly namespace: string;
  readonly name: string;
}

export function moduleOwner({ namespace, name }: Identity): string {
  return `${kmmGroup}/Module/${namespace}/${name}`;
}

/** Of the cluster: its namespace is empty. */
export function preflightOwner(kind: string, name: string): string {
  return `${kmmGroup}/${kind}//${name}`;
}

export function bootModuleOwner({ namespace, name }: Identity): string {
  return `${kmmGroup}/BootModuleConfig/${namespace}/${name}`;
}
