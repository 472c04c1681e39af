import assert from 'node:assert/strict';
import { generatePreflight } from '../../src/5-render/preflight-job.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { toObject } from '../../src/model/generated.ts';
import type { PreflightPlan, PreflightRecipe } from '../../src/model/preflight.ts';
import { type Job, requireJobs, runJob } from '../lab/job.ts';

const recipe: PreflightRecipe = {
  module: 'nic',
  namespace: 'drivers',
  imagePullSecret: 'robot',
  serviceAccount: 'loader',
  nodeSelector: { 'kubernetes.io/arch': 'arm64' },
  tolerations: [{ key: 'example.com/nic', operator: 'Exists' }],
  architecture: 'arm64',
};

function planFor(kernel: string, changes: Partial<PreflightPlan> = {}): PreflightPlan {
  return {
    name: `nic-preflight-${kernel}`,
    inputHash: '0a1b2c3d',
    kernel,
    kernelName: kernel.replaceAll(/[._]/g, '-'),
    image: `registry.example.com/drivers/nic:${kernel}`,
    owner: 'kmm.sigs.x-k8s.io/PreflightValidation//next',
    recipe,
    ...changes,
  };
}

const jobOf = (plan: PreflightPlan): Job => toObject(generatePreflight(plan)) as unknown as Job;
const spelling = { name: 'test', spell: emitYaml };

describe('preflight Job', () => {
  it('runs without any privilege, as the user of the image', () => {
    const { spec } = jobOf(planFor('6.8.0-60-generic')).spec.template;
    assert.deepEqual(spec, {
      ...spec,
      automountServiceAccountToken: false,
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    });
    const [container, ...more] = spec.containers;
    assert.deepEqual(
      [container?.securityContext, more, spec.initContainers, spec.volumes],
      [
        { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
        ...[[], undefined, undefined],
      ],
    );
  });

  it('pulls the very image as loaders do, on a node of its architecture', () => {
    const { spec } = jobOf(planFor('6.8.0-60-generic')).spec.template;
    const image = 'registry.example.com/drivers/nic:6.8.0-60-generic';
    assert.deepEqual(spec.containers[0], { ...spec.containers[0], image, imagePullPolicy: 'Always' });
    assert.deepEqual(spec, {
      ...spec,
      serviceAccountName: 'loader',
      imagePullSecrets: [{ name: 'robot' }],
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      tolerations: [{ key: 'example.com/nic', operator: 'Exists' }],
    });
    const { imagePullSecret: _, serviceAccount: __, ...without } = recipe;
    const plain = jobOf(planFor('6.8.0-60-generic', { recipe: { ...without, tolerations: [] } })).spec.template.spec;
    for (const key of ['serviceAccountName', 'imagePullSecrets', 'tolerations']) assert.ok(!(key in plain), key);
  });

  it('ends as failed where the image cannot be pulled, and is not tried for ever', () => {
    const { spec } = jobOf(planFor('6.8.0-60-generic')) as unknown as { spec: Record<string, number> };
    const { activeDeadlineSeconds = 0, backoffLimit = 99 } = spec;
    assert.ok(activeDeadlineSeconds >= 300 && activeDeadlineSeconds <= 3600, `${activeDeadlineSeconds} s`);
    assert.ok(backoffLimit <= 3);
  });

  it('does nothing, and does it well', async function () {
    requireJobs(this);
    const { status, log } = await runJob(jobOf(planFor('6.8.0-60-generic')));
    assert.deepEqual([status, log], [0, '']);
  });

  it('is spelled from one text for all kernels and owners', () => {
    const owner = 'kmm.sigs.x-k8s.io/PreflightValidationOCP//to-openshift-4.20';
    const plans = ['6.1.0-28-amd64', '6.8.0-38-generic', '5.14.0-1+64k'].map((kernel) => planFor(kernel));
    const generated = [...plans, planFor('6.1.0-28-amd64', { owner })].map(generatePreflight);
    assert.equal(new Set(generated.map(({ shape }) => shape)).size, 1);
    for (const one of generated) assert.equal(spellGenerated(one, spelling), emitYaml(toObject(one)));
  });
});
