/** The Jobs that build, for each tool. */
import assert from 'node:assert/strict';
import { generateBuild } from '../../src/5-render/build.ts';
import { type Generated, toObject } from '../../src/model/generated.ts';
import type { BuildPlan, BuildRecipe } from '../../src/model/plan.ts';
import type { BuildArg } from '../../src/model/target.ts';
import type { Job } from '../lab/job.ts';
import { expand } from '../lab/kubelet.ts';

const verify = { insecure: false, insecureSkipTLSVerify: false };
const image = 'registry.example.com/drivers/nic:6.8.0-38-generic';
const hostile = ['a b', '$(touch pwned)', '$(A)', '$$', '$', '"', "'", '\\', 'a\nb', '-x', '--', ',', ''];

const recipe: BuildRecipe = {
  action: 'Build',
  builder: 'Buildah',
  builderImage: 'registry.example.com/tools/builder:1',
  module: 'nic',
  namespace: 'drivers',
  owner: 'kmm.sigs.x-k8s.io/Module/drivers/nic',
  architecture: 'amd64',
  dockerfile: 'FROM scratch\n',
  dockerfileConfigMap: 'nic-dockerfile-0a1b2c3d',
  secrets: [],
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [],
  pullTLS: verify,
  pushTLS: verify,
};

interface Changes {
  recipe?: Partial<BuildRecipe>;
  plan?: Partial<BuildPlan>;
  args?: readonly string[];
}

function generate({ recipe: changes = {}, plan = {}, args = [] }: Changes): Generated {
  const buildArgs: BuildArg[] = args.map((value, index) => ({ name: `ARG_${index}`, value }));
  return generateBuild({
    name: 'nic-build-6-8-0-38-generic-0a1b2c3d',
    inputHash: '0a1b2c3d',
    kernel: '6.8.0-38-generic',
    kernelName: '6.8.0-38-generic',
    image,
    buildArgs,
    recipe: { ...recipe, ...changes },
    ...plan,
  });
}

interface PodSpec {
  activeDeadlineSeconds: number;
  automountServiceAccountToken: boolean;
  imagePullSecrets?: object[];
  nodeSelector: object;
  tolerations?: object[];
}

function jobOf(changes: Changes) {
  const job = toObject(generate(changes)) as unknown as Job & {
    metadata: { labels: Record<string, string> };
    spec: {
      backoffLimit: number;
      ttlSecondsAfterFinished?: number;
      template: { metadata: { labels: Record<string, string> }; spec: PodSpec };
    };
  };
  const [container] = job.spec.template.spec.containers;
  assert.ok(container);
  return { job, pod: job.spec.template.spec, container };
}

const builders = ['Buildah', 'BuildKit', 'Kaniko'] as const;

describe('a Job that builds', () => {
  it('hands build arguments to its tool as they were written, after the kubelet, too', () => {
    const flag = { Buildah: '--build-arg', BuildKit: '--opt', Kaniko: '--build-arg' };
    const before = { Buildah: '', BuildKit: 'build-arg:', Kaniko: '' };
    for (const builder of builders) {
      const { container } = jobOf({ recipe: { builder }, args: hostile });
      // variables of the names that the texts mention, as Services in the namespace may bring them
      const words = (container.args ?? []).map((word) => expand(word, { A: 'replaced', 'touch pwned': 'replaced' }));
      const first = words.indexOf(`${before[builder]}ARG_0=a b`) - 1;
      const expected = hostile.flatMap((value, index) => [flag[builder], `${before[builder]}ARG_${index}=${value}`]);
      assert.deepEqual(words.slice(first, first + expected.length), expected, builder);
    }
  });

  it('has no text of a user in its scripts', () => {
    const plain = jobOf({}).container.command;
    const other = jobOf({
      args: hostile,
      plan: { image: 'registry.example.com/x:1', inputHash: 'ffffffff', kernel: '1.2.3' },
      recipe: {
        module: 'other',
        dockerfile: 'FROM x\n',
        registrySecret: 'pull',
        secrets: [{ secret: 'a', mountPath: '/run/secrets/a' }],
      },
    }).container.command;
    assert.deepEqual(other, plain);
  });

  it('mounts Secrets for reading only, under volume names that are never too long and never the same', () => {
    const long = `${'vendor.'.repeat(30)}secret`;
    const secrets = [
      { secret: long, mountPath: `/run/secrets/${long}` },
      { secret: 'dockerfile', mountPath: '/run/secrets/dockerfile' },
      { secret: 'both', mountPath: '/run/secrets/key' },
      { secret: 'both', mountPath: '/run/secrets/cert' },
      { secret: 'account', mountPath: '/run/secrets/account' },
    ];
    for (const builder of builders) {
      const { pod, container } = jobOf({ recipe: { builder, secrets, registrySecret: 'account' } });
      const names = (pod.volumes ?? []).map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      for (const name of names) assert.match(name, /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
      const mounts = container.volumeMounts ?? [];
      assert.equal(new Set(mounts.map(({ mountPath }) => mountPath)).size, mounts.length);
      for (const { secret, mountPath } of secrets) {
        const mount = mounts.find((candidate) => candidate.mountPath === mountPath);
        const volume = pod.volumes?.find(({ name }) => name === mount?.name);
        assert.deepEqual([mount?.readOnly, volume?.secret?.secretName], [true, secret]);
      }
    }
  });

  it('hands the credentials of registries to its tool', () => {
    const homes = { Buildah: '/etc/kmmc/registry', BuildKit: '/etc/kmmc/registry', Kaniko: '/kaniko/.docker' };
    const variables = {
      Buildah: [{ name: 'REGISTRY_AUTH_FILE', value: '/etc/kmmc/registry/config.json' }],
      BuildKit: [{ name: 'DOCKER_CONFIG', value: '/etc/kmmc/registry' }],
      Kaniko: undefined,
    };
    for (const builder of builders) {
      const { pod, container } = jobOf({ recipe: { builder, registrySecret: 'account' } });
      const volume = pod.volumes?.find(({ secret }) => secret?.secretName === 'account');
      assert.deepEqual(volume?.secret?.items, [{ key: '.dockerconfigjson', path: 'config.json' }]);
      assert.equal(container.volumeMounts?.find(({ name }) => name === volume?.name)?.mountPath, homes[builder]);
      assert.deepEqual(container.env, variables[builder]);
      assert.deepEqual(pod.imagePullSecrets, [{ name: 'account' }]);
    }
  });

  it('is given no right that its tool can do without', () => {
    const added = {
      Buildah: ['SETFCAP', 'SETGID', 'SETUID'],
      BuildKit: ['SETGID', 'SETUID'],
      Kaniko: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'SETFCAP', 'SETGID', 'SETUID'],
    };
    for (const builder of builders) {
      const { pod, container } = jobOf({ recipe: { builder } });
      const { securityContext } = container;
      assert.deepEqual(securityContext?.capabilities, { add: added[builder], drop: ['ALL'] });
      assert.equal(securityContext?.privileged, undefined);
      assert.equal(securityContext?.allowPrivilegeEscalation, builder === 'BuildKit');
      assert.equal(pod.automountServiceAccountToken, false);
      assert.ok(!pod.volumes?.some((volume) => 'hostPath' in volume));
    }
  });

  it('keeps its log and its end for a person to read, and has an end', () => {
    for (const builder of builders) {
      const { job, pod, container } = jobOf({ recipe: { builder } });
      assert.equal(job.spec.ttlSecondsAfterFinished, undefined);
      assert.equal(container.terminationMessagePolicy, 'FallbackToLogsOnError');
      assert.equal(job.spec.backoffLimit, 2);
      assert.ok(pod.activeDeadlineSeconds > 2 * 60 * 60);
      assert.equal(job.spec.template.metadata.labels['app.kubernetes.io/component'], 'build');
    }
    assert.equal(jobOf({ recipe: { action: 'Sign' } }).container.name, 'sign');
  });

  it('runs on the nodes that the Module asks for', () => {
    const nodeSelector = { 'example.com/build': 'yes', 'kubernetes.io/arch': 'amd64' };
    const tolerations = [{ key: 'example.com/gpu', operator: 'Exists' }];
    const { pod } = jobOf({ recipe: { nodeSelector, tolerations } });
    assert.deepEqual([pod.nodeSelector, pod.tolerations], [nodeSelector, tolerations]);
    assert.equal(jobOf({}).pod.tolerations, undefined);
  });

  it('verifies TLS unless the Module says otherwise', () => {
    const words = (changes: Partial<BuildRecipe>) => jobOf({ recipe: changes }).container.args?.slice(5, 7);
    const insecure = { insecure: true, insecureSkipTLSVerify: true };
    assert.deepEqual(words({}), ['Verify', 'Verify']);
    assert.deepEqual(words({ pullTLS: insecure }), ['HTTP', 'Verify']);
    assert.deepEqual(words({ pushTLS: { ...verify, insecureSkipTLSVerify: true } }), ['Verify', 'SkipTLSVerify']);
  });

  it('tells buildah what its base must be made from, where the tag of that does not', () => {
    const image = 'registry.example.com/base:1';
    const words = (base: BuildPlan['base'] & object) => jobOf({ plan: { base } }).container.args?.slice(3, 8);
    assert.deepEqual(words({ image, inputHash: '4e5f6071' }), [image, '7200', 'Verify', 'Verify', '4e5f6071']);
    assert.deepEqual(words({ image }), [image, '7200', 'Verify', 'Verify', '']);
    const shape = (inputHash?: string) =>
      generate({ plan: { recipe, base: { image, ...(inputHash === undefined ? {} : { inputHash }) } } }).shape;
    assert.equal(shape('4e5f6071'), shape('ffffffff'));
    assert.notEqual(shape('4e5f6071'), shape());
  });

  it('gives kaniko the arguments in the order of the operator', () => {
    const insecure = { insecure: true, insecureSkipTLSVerify: true };
    const base = { image: 'registry.example.com/base:1' };
    const changes = { builder: 'Kaniko', pullTLS: insecure, pushTLS: insecure } as const;
    const { container } = jobOf({ recipe: changes, args: ['x'], plan: { base } });
    assert.equal(container.command, undefined);
    assert.deepEqual(container.args, [
      ...['--destination', image],
      ...['--insecure', '--skip-tls-verify', '--insecure-pull', '--skip-tls-verify-pull'],
      ...['--build-arg', 'ARG_0=x', '--build-arg', 'KMMC_STEP_HASH=0a1b2c3d'],
      ...['--label', 'kmmc.dev/input-hash=0a1b2c3d'],
      ...['--image-name-tag-with-digest-file', '/dev/termination-log', '--image-download-retry', '12'],
    ]);
    assert.ok(!jobOf({ recipe: { builder: 'Kaniko' } }).container.args?.includes('--image-download-retry'));
  });

  it('differs from kernel to kernel in whole scalars alone', () => {
    for (const builder of builders) {
      const one = generate({
        recipe: { builder },
        args: ['x'],
        plan: { base: { image: 'registry.example.com/base:1' } },
      });
      const marks = Object.fromEntries(Object.keys(one.values).map((name) => [name, `\ue000${name}\ue001`]));
      const scalars: readonly string[] = JSON.stringify(one.build(marks)).match(/"[^"]*\ue000[^"]*"/g) ?? [];
      for (const scalar of scalars) assert.match(scalar, /^"\ue000\w+\ue001"$/);
      for (const name of ['name', 'image', 'arg0']) assert.ok(scalars.includes(`"\ue000${name}\ue001"`), name);
    }
  });
});
