import assert from 'node:assert/strict';
import { generateVerification } from '../../src/5-render/verify-job.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { toObject } from '../../src/model/generated.ts';
import type { VerifyPlan, VerifyRecipe } from '../../src/model/plan.ts';
import { copyScript, verifyPaths, verifyScript } from '../../src/scripts/verify-script.ts';
import type { Job } from '../lab/job.ts';
import { expand } from '../lab/kubelet.ts';

const recipe: VerifyRecipe = {
  verifierImage: 'registry.example.com/tools/verifier:1',
  user: 65534,
  module: 'nic',
  namespace: 'drivers',
  owner: 'kmm.sigs.x-k8s.io/Module/drivers/nic',
  architecture: 'amd64',
  dirName: '/opt',
  kmod: 'nic',
  certSecret: 'signing-cert',
  imagePullSecret: 'robot',
  serviceAccount: 'loader',
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'example.com/nic', operator: 'Exists' }],
};

function planFor(kernel: string, changes: Partial<VerifyPlan> = {}): VerifyPlan {
  return {
    name: `nic-verify-${kernel}`,
    inputHash: '0a1b2c3d',
    kernel,
    kernelName: kernel.replaceAll(/[._]/g, '-'),
    image: `registry.example.com/drivers/nic:${kernel}`,
    imageHash: '4e5f6071',
    filesToSign: [`/opt/lib/modules/${kernel}/*.ko`],
    after: { kind: 'Job', namespace: 'drivers', name: 'nic-sign' },
    recipe,
    ...changes,
  };
}

function jobOf(plan: VerifyPlan): Job {
  return toObject(generateVerification(plan)) as unknown as Job;
}

interface Tries {
  spec: {
    backoffLimit: number;
    podFailurePolicy: { rules: object[] };
    template: { spec: { restartPolicy: string } };
  };
}

const spelling = { name: 'test', spell: emitYaml };

describe('verification Job', () => {
  it('runs without any privilege', () => {
    const { spec } = jobOf(planFor('6.1.0-28-amd64')).spec.template;
    assert.deepEqual(spec, {
      ...spec,
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const { securityContext } of [...(spec.initContainers ?? []), ...spec.containers]) {
      assert.deepEqual(securityContext, {
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: true,
      });
    }
  });

  it('leaves the user to the platform where the plan names none', () => {
    const { user: _, ...without } = recipe;
    const { securityContext } = jobOf(planFor('6.1.0-28-amd64', { recipe: without })).spec.template.spec;
    assert.deepEqual(securityContext, { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  });

  it('pulls the image anew, as the loader may', () => {
    const { spec } = jobOf(planFor('6.1.0-28-amd64')).spec.template;
    const [copy] = spec.initContainers ?? [];
    assert.deepEqual(copy, {
      ...copy,
      image: 'registry.example.com/drivers/nic:6.1.0-28-amd64',
      imagePullPolicy: 'Always',
    });
    assert.deepEqual(spec, { ...spec, serviceAccountName: 'loader', imagePullSecrets: [{ name: 'robot' }] });
    assert.equal(spec.containers[0]?.image, recipe.verifierImage);
  });

  it('hands kernel, module and patterns over as arguments that the kubelet does not change', () => {
    const kernel = '6.1.0-$(HOSTNAME)$$';
    const plan = planFor(kernel, {
      filesToSign: ['/opt/$(HOSTNAME)', '/opt/a b'],
      recipe: { ...recipe, dirName: '/$(HOSTNAME)', kmod: '$(HOSTNAME)' },
    });
    const { spec } = jobOf(plan).spec.template;
    const arrived = [...(spec.initContainers ?? []), ...spec.containers].map(({ args = [] }) =>
      args.map((argument) => expand(argument, { HOSTNAME: 'pod' })),
    );
    const patterns = ['/opt/$(HOSTNAME)', '/opt/a b'];
    assert.deepEqual(arrived, [
      ['4e5f6071', '/$(HOSTNAME)', kernel, ...patterns],
      ['/$(HOSTNAME)', kernel, '$(HOSTNAME)', ...patterns],
    ]);
  });

  it('fails at the first verdict, and waits for its image for as long as a step waits for its base', () => {
    const { backoffLimit, podFailurePolicy, template } = (jobOf(planFor('6.1.0-28-amd64')) as unknown as Tries).spec;
    assert.equal(template.spec.restartPolicy, 'Never');
    assert.deepEqual(podFailurePolicy.rules, [
      { action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 126, 127] } },
    ]);
    // what the Job controller of Kubernetes waits between tries
    const pauses = Array.from({ length: backoffLimit }, (_, index) => Math.min(10 * 2 ** index, 600));
    const seconds = pauses.reduce((sum, pause) => sum + pause, 0);
    assert.ok(seconds > 2 * 60 * 60 && seconds < 4 * 60 * 60, `${seconds} s`);
  });

  it('holds scripts that the kubelet does not change', () => {
    for (const script of [copyScript, verifyScript(verifyPaths)]) {
      assert.equal(expand(script, { HOSTNAME: 'pod', PATH: '/bin', HOME: '/' }), script);
      const { spec } = jobOf(planFor('6.1.0-28-amd64')).spec.template;
      const commands = [...(spec.initContainers ?? []), ...spec.containers].map(({ command }) => command);
      assert.ok(commands.some((command) => command?.[2] === script));
    }
  });

  it('mounts the certificate only where files must be signed', () => {
    const { certSecret: _, ...without } = recipe;
    const plan = planFor('6.1.0-28-amd64', { filesToSign: [], recipe: without });
    const secrets = (one: VerifyPlan) => jobOf(one).spec.template.spec.volumes?.flatMap(({ secret }) => secret ?? []);
    assert.deepEqual(secrets(plan), []);
    assert.deepEqual(secrets(planFor('6.1.0-28-amd64')), [{ secretName: 'signing-cert' }]);
  });

  it('is spelled from one text for all kernels', () => {
    const plans = ['6.1.0-28-amd64', '6.8.0-38-generic', '5.14.0-1+64k'].map((kernel) => planFor(kernel));
    const generated = plans.map(generateVerification);
    assert.equal(new Set(generated.map(({ shape }) => shape)).size, 1);
    for (const one of generated) assert.equal(spellGenerated(one, spelling), emitYaml(toObject(one)));
    const more = generateVerification(planFor('6.1.0-28-amd64', { filesToSign: ['/opt/a', '/opt/b'] }));
    assert.notEqual(more.shape, generated[0]?.shape);
    assert.equal(spellGenerated(more, spelling), emitYaml(toObject(more)));
  });
});
