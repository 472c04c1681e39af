/** The CEL expressions for Flux, evaluated by the CEL of a real kube-apiserver over every state of what they judge. */
import assert from 'node:assert/strict';
import { type HealthCheck, healthChecks, poolCheck } from '../../src/7-write/flux-health.ts';
import { buildStates, jobStates } from '../kustomize/build-states.ts';
import type { State } from '../kustomize/health.ts';
import { configurationStates, poolStates } from '../kustomize/machine-config-states.ts';
import { bootModuleStates, moduleStates } from '../kustomize/module-states.ts';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { requireTool } from '../lab/tools.ts';

/** Of pools those that nothing comes after: the others are not asked. */
const states: Readonly<Record<string, readonly State[]>> = {
  Build: buildStates,
  BootModuleConfig: bootModuleStates,
  Job: jobStates,
  MachineConfiguration: configurationStates,
  MachineConfigPool: poolStates.filter(({ what }) => !/paused first|a user's own/.test(what)),
  Module: moduleStates,
};
const checks: readonly HealthCheck[] = [...healthChecks, poolCheck];

/** Any object may be a Probe: the API server keeps what it is told. */
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: probes.example.com}
spec:
  group: example.com
  scope: Cluster
  names: {kind: Probe, listKind: ProbeList, plural: probes, singular: probe}
  versions:
  - name: v1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
`;

/**
 * Refuses every Probe of this kind, and says in its message what the three expressions are worth. The API server writes a
 * generation of its own, so that the one of the state stands elsewhere.
 */
function policies(name: string, { inProgress = 'false', failed = 'false', current }: HealthCheck): readonly object[] {
  const value = (expression: string): string =>
    `string(${expression
      .replaceAll('metadata.generation', 'given.generation')
      .replace(/(?<![.\w])(given|spec|status)(?=\.)/g, 'object.$1')})`;
  const words = [inProgress, failed, current].map(value).join(` + ' ' + `);
  const metadata = { name: `${name}.example.com` };
  return [
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata,
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [
            { apiGroups: ['example.com'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['probes'] },
          ],
        },
        matchConditions: [{ name: 'own', expression: `object.metadata.name.startsWith('${name}.')` }],
        validations: [{ expression: 'false', messageExpression: `'answer: ' + ${words}` }],
      },
    },
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata,
      spec: { policyName: metadata.name, validationActions: ['Deny'] },
    },
  ];
}

const expected = {
  Progressing: 'true false false',
  Degraded: 'false true false',
  Healthy: 'false false true',
  // Nothing gets on by itself, so nothing waits for it.
  Suspended: 'false false true',
} as const;

/** What Flux asks first, and by itself (fluxcd/pkg, runtime/cel). */
function isBehind({ metadata, status }: State['object']): boolean {
  const { observedGeneration } = (status ?? {}) as { readonly observedGeneration?: number };
  return observedGeneration !== undefined && observedGeneration !== (metadata as { generation?: number }).generation;
}

describe('health checks for Flux', function () {
  this.timeout(120_000);
  let controlPlane: ControlPlane;

  before(async function () {
    for (const tool of ['etcd', 'kube-apiserver', 'openssl', 'kubectl']) requireTool(this, tool);
    controlPlane = await startControlPlane();
    const apply = async (document: string): Promise<void> => {
      const { status, message } = await controlPlane.apply(document);
      assert.ok(status < 300, message);
    };
    await apply(definition);
    for (const check of checks)
      for (const policy of policies(nameOf(check), check)) await apply(JSON.stringify(policy));
    await untilAllAnswer();
  });

  after(() => controlPlane?.stop());

  const nameOf = ({ kind }: HealthCheck): string => kind.toLowerCase();

  /** What the three expressions say, or why they cannot. */
  const ask = async (check: HealthCheck, object: State['object']): Promise<string> => {
    const { metadata, ...rest } = object;
    const own = { apiVersion: 'example.com/v1', kind: 'Probe', metadata: { name: `${nameOf(check)}.a` } };
    const probe = { ...rest, ...own, given: metadata };
    const path = '/apis/example.com/v1/probes?dryRun=All';
    const { body } = await controlPlane.send('POST', path, JSON.stringify(probe), 'application/json');
    return /answer: ((?:true|false)(?: (?:true|false)){2})/.exec(body)?.[1] ?? body;
  };

  /** The API server learns of a policy some time after it has stored it. */
  const untilAllAnswer = async (): Promise<void> => {
    const limit = Date.now() + 60_000;
    for (const check of checks)
      for (;;) {
        const answer = await ask(check, { metadata: { generation: 1 }, spec: {}, status: {} });
        if (/^(true|false) /.test(answer)) break;
        assert.ok(Date.now() < limit, `${check.kind}: ${answer}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
  };

  for (const check of checks) {
    // Whoever waits for a Module waits for what comes after it.
    const isWaitedFor = !/^(Boot)?Module/.test(check.kind);
    for (const { what, health, object } of states[check.kind] ?? [])
      it(`call a ${check.kind} ${isWaitedFor ? health.toLowerCase() : 'healthy'}: ${what}`, async () => {
        const answer = isBehind(object) ? expected.Progressing : await ask(check, object);
        // Without a status there is nothing to ask: Flux waits, too.
        if (isWaitedFor && object['status'] === undefined) assert.match(answer, /failed expression: false/);
        else assert.equal(answer, isWaitedFor ? expected[health] : expected.Healthy);
      });
  }
});
