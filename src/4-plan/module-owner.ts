/** Value of the owner annotation of everything that is generated for a Module. */
import type { CheckedModule } from '../model/target.ts';

export function moduleOwner({ namespace, name }: CheckedModule): string {
  return `kmm.sigs.x-k8s.io/Module/${namespace}/${name}`;
}
