/**
 * How Flux tells that an object is done, in CEL. It takes Builds and pools for done as soon as they exist, for it knows them
 * as little as any tool but OpenShift; of the three expressions exactly one is true, and none is evaluated before there is a status.
 */

export interface HealthCheck {
  readonly apiVersion: string;
  readonly kind: string;
  readonly inProgress?: string;
  readonly failed?: string;
  readonly current: string;
}

const ended = (type: string): string =>
  `has(status.conditions) && status.conditions.exists(c, c.type == '${type}' && c.status == 'True')`;
const degraded =
  "has(status.conditions) && status.conditions.exists(c, c.type in ['Degraded', 'NodeDegraded', 'RenderDegraded'] && c.status == 'True')";
/** A pool that somebody paused gets on when somebody resumes it. */
const settled =
  "(has(spec.paused) && spec.paused) || (has(status.conditions) && status.conditions.exists(c, c.type == 'Updated' && c.status == 'True')" +
  ' && has(spec.configuration) && has(status.configuration) && spec.configuration.name == status.configuration.name)';
const observed = 'has(status.observedGeneration) && status.observedGeneration == metadata.generation';

const kmm = 'kmm.sigs.x-k8s.io/v1beta1';

/** By kind; a Module is never waited for: its loaders come later, and whoever writes its status waits for them. */
export const healthChecks: readonly HealthCheck[] = [
  { apiVersion: kmm, kind: 'Module', current: 'true' },
  { apiVersion: kmm, kind: 'BootModuleConfig', current: 'true' },
  {
    apiVersion: 'build.openshift.io/v1',
    kind: 'Build',
    inProgress: "!has(status.phase) || status.phase in ['New', 'Pending', 'Running']",
    failed: "has(status.phase) && status.phase in ['Failed', 'Error', 'Cancelled']",
    current: "has(status.phase) && status.phase == 'Complete'",
  },
  {
    apiVersion: 'batch/v1',
    kind: 'Job',
    inProgress:
      "!has(status.conditions) || !status.conditions.exists(c, c.type in ['Complete', 'Failed'] && c.status == 'True')",
    failed: ended('Failed'),
    current: ended('Complete'),
  },
  {
    apiVersion: 'operator.openshift.io/v1',
    kind: 'MachineConfiguration',
    inProgress: `!(${observed})`,
    current: observed,
  },
];

/** Only where nothing comes after: a pool that is paused first, or a user's own, must not keep what mends it waiting. */
export const poolCheck: HealthCheck = {
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfigPool',
  inProgress: `!(${degraded}) && !(${settled})`,
  failed: degraded,
  current: `!(${degraded}) && (${settled})`,
};
