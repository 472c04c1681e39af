/** What a release of OpenShift can do. */

/** First release with node disruption policies by default (machine-config-operator; Tech Preview in 4.16). */
const firstWithPolicies = [4, 17] as const;

/** A version that is not known is taken for a current one. */
export function hasDisruptionPolicies(version: string | undefined): boolean {
  const parts = /^(\d+)\.(\d+)/.exec(version ?? '');
  if (parts === null) return true;
  const [major, minor] = [Number(parts[1]), Number(parts[2])];
  return major > firstWithPolicies[0] || (major === firstWithPolicies[0] && minor >= firstWithPolicies[1]);
}
