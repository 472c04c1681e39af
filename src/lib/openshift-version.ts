/** What a release of OpenShift can do. */
import { isOlder } from './is-older.ts';

/** First release with node disruption policies by default (machine-config-operator; Tech Preview in 4.16). */
const firstWithPolicies = [4, 17] as const;

/** A version that is not known is taken for a current one. */
export function hasDisruptionPolicies(version: string | undefined): boolean {
  return !isOlder(version, firstWithPolicies);
}
