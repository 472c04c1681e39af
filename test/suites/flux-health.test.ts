/** The CEL expressions for Flux, evaluated by the CEL of a real kube-apiserver over every state of what they judge. */
import assert from 'node:assert/strict';
import { buildStates, jobStates, type State } from '../kustomize/build-states.ts';
import { type HealthCheck, readStages } from '../kustomize/flux.ts';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { requireTool } from '../lab/tools.ts';

const states: Readonly<Record<string, readonly State[]>> = { Build: buildStates, Job: jobStates };
const checks = readStages().flatMap(({ metadata, spec }) =>
  (spec.healthCheckExprs ?? []).map((check) => ({ stage: metadata.name, check })),
);

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

/** Refuses every Probe of this stage and kind, and says in its message what the three expressions are worth. */
function policies(name: string, { inProgress, failed, current }: HealthCheck): readonly object[] {
  const value = (expression: string): string =>
    `string(${expression.replace(/\bstatus\b(?=\.(?:phase|conditions))/g, 'object.status')})`;
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
} as const;

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
    for (const { stage, check } of checks)
      for (const policy of policies(nameOf(stage, check), check)) await apply(JSON.stringify(policy));
    await untilAllAnswer();
  });

  after(() => controlPlane?.stop());

  const nameOf = (stage: string, { kind }: HealthCheck): string => `${stage}-${kind.toLowerCase()}`;

  const ask = async (name: string, status: unknown): Promise<string> => {
    const probe = { apiVersion: 'example.com/v1', kind: 'Probe', metadata: { name: `${name}.a` }, status };
    const path = '/apis/example.com/v1/probes?dryRun=All';
    const { body } = await controlPlane.send('POST', path, JSON.stringify(probe), 'application/json');
    return /answer: ((?:true|false)(?: (?:true|false)){2})/.exec(body)?.[1] ?? body;
  };

  /** The API server learns of a policy some time after it has stored it. */
  const untilAllAnswer = async (): Promise<void> => {
    const limit = Date.now() + 60_000;
    for (const { stage, check } of checks)
      for (;;) {
        const answer = await ask(nameOf(stage, check), {});
        if (/^(true|false) /.test(answer)) break;
        assert.ok(Date.now() < limit, `${stage}: ${answer}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
  };

  it('are there for the stages that make images or check them', () => {
    assert.equal(checks.length, 6);
  });

  for (const { stage, check } of checks)
    for (const { what, health, object } of states[check.kind] ?? [])
      it(`${stage} calls a ${check.kind} ${health.toLowerCase()}: ${what}`, async () => {
        assert.equal(await ask(nameOf(stage, check), object['status']), expected[health]);
      });
});
