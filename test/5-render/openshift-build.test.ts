import assert from 'node:assert/strict';
import { compileBuildPackage } from '../lab/build-package.ts';
import { dockerStrategy, output, source, type TestBuild } from '../lab/openshift-objects.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const internal = 'image-registry.openshift-image-registry.svc:5000';
const unsigned = `${kernel}_[0-9a-f]{8}_drivers_gpu_kmm_unsigned`;

interface Case {
  readonly image?: string;
  readonly build?: object | undefined;
  readonly sign?: object | undefined;
  readonly spec?: object;
  readonly extra?: readonly object[];
  readonly name?: string;
  readonly kernels?: readonly string[];
}

const own = `${internal}/drivers/gpu:\${KERNEL_FULL_VERSION}`;
const elsewhere = 'registry.example.com:5000/drivers/gpu:${KERNEL_FULL_VERSION}';
const dockerfile =
  'FROM registry.example.com/base:1\nARG KERNEL_FULL_VERSION\nRUN depmod -b /opt $KERNEL_FULL_VERSION\n' +
  'COPY --from=registry.example.com/src:1 a.ko /opt/lib/modules/${KERNEL_FULL_VERSION}/\n';
const build = { dockerfileConfigMap: { name: 'gpu' } };
const sign = { keySecret: { name: 'signing' }, certSecret: { name: 'signing' }, filesToSign: ['/opt/a.ko'] };

async function compile(one: Case) {
  const {
    image = own,
    build: built = build,
    sign: signed,
    spec = {},
    extra = [],
    name = 'gpu',
    kernels = [kernel],
  } = one;
  const module = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'drivers' },
    spec: {
      selector: {},
      ...spec,
      moduleLoader: {
        container: {
          modprobe: { moduleName: 'gpu' },
          containerImage: image,
          ...('build' in one && one.build === undefined ? {} : { build: built }),
          ...(signed === undefined ? {} : { sign: signed }),
          kernelMappings: [{ regexp: '^.+$' }],
        },
      },
    },
  };
  const result = await compileBuildPackage({
    platform: 'OpenShift',
    kernels,
    dockerfile: { name: 'gpu', text: dockerfile },
    objects: [module, ...extra],
  });
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  return { ...result, codes: errors.map(({ code }) => code) };
}

async function builds(one: Case): Promise<readonly TestBuild[]> {
  const { generated, codes } = await compile(one);
  assert.deepEqual(codes, []);
  return generated.filter(({ kind }) => kind === 'Build') as unknown as TestBuild[];
}

async function first(one: Case): Promise<TestBuild> {
  const [build] = await builds(one);
  assert.ok(build);
  return build;
}

async function signing(one: Case): Promise<TestBuild> {
  const step = (await builds(one)).find(({ metadata }) => metadata.name.includes('-sign-'));
  assert.ok(step);
  return step;
}

describe('a Build', () => {
  it('has the fields of the operator, and its marks', async () => {
    const { apiVersion, metadata, spec } = await first({});
    assert.equal(apiVersion, 'build.openshift.io/v1');
    const { labels } = metadata;
    assert.equal(labels['kmm.node.kubernetes.io/module.name'], 'gpu');
    assert.equal(labels['kmm.node.kubernetes.io/target-kernel'], '5-14-0-570-19-1-el9-6-x86-64');
    assert.equal(labels['kmm.openshift.io/build.type'], 'BuildImage');
    assert.deepEqual(
      [spec.serviceAccount, spec.mountTrustedCA, spec.source?.type, spec.strategy.type],
      ['builder', true, 'Dockerfile', 'Docker'],
    );
    assert.deepEqual(spec.nodeSelector, { 'kubernetes.io/arch': 'amd64' });
    assert.equal((await signing({ sign })).metadata.labels['kmm.openshift.io/build.type'], 'SignImage');
  });

  it('lets its image say what it was made from, the signed one what it was signed from', async () => {
    for (const step of [await first({ sign }), await signing({ sign })]) {
      const value = step.metadata.annotations?.['kmmc.dev/input-hash'];
      assert.match(value ?? '', /^[0-9a-f]{8}$/);
      assert.deepEqual(dockerStrategy(step).env, [{ name: 'KMMC_INPUT_HASH', value }]);
      assert.deepEqual(output(step).imageLabels, [{ name: 'kmmc.dev/input-hash', value }]);
    }
    assert.equal(source(await first({})).dockerfile, dockerfile);
  });

  it('mounts each Secret once, under a name that is a label', async () => {
    const long = `${'s.'.repeat(100)}s`;
    const secrets = ['token', 'token', 'a.b', 'x'.repeat(63), long].map((name) => ({ name }));
    const { volumes } = dockerStrategy(await first({ build: { ...build, secrets } }));
    assert.deepEqual(
      volumes.map(({ source: { secret } }) => secret?.secretName),
      ['token', 'a.b', 'x'.repeat(63), long],
    );
    assert.equal(volumes[0]?.name, 'secret-token');
    assert.equal(new Set(volumes.map(({ name }) => name)).size, 4);
    for (const { name } of volumes) assert.match(name, /^[a-z0-9][-a-z0-9]{0,61}[a-z0-9]$/);
    assert.deepEqual(volumes[1]?.mounts, [{ destinationPath: '/run/secrets/a.b' }]);
    assert.deepEqual(volumes[0]?.source, {
      type: 'Secret',
      secret: { secretName: 'token', defaultMode: 420, optional: false },
    });
  });

  it('mounts key and certificate of one Secret from one volume', async () => {
    const { volumes } = dockerStrategy(await signing({ sign }));
    assert.deepEqual(
      volumes.map(({ name, mounts }) => [name, mounts]),
      [['secret-signing', [{ destinationPath: '/run/secrets/key' }, { destinationPath: '/run/secrets/cert' }]]],
    );
  });

  it('refuses Secrets whose volumes OpenShift would take for one', async () => {
    const secrets = [{ name: 'a.b' }, { name: 'a-b' }];
    assert.deepEqual((await compile({ build: { ...build, secrets } })).codes, ['secrets-share-a-volume']);
    const pair = { ...sign, keySecret: { name: 'a.b' }, certSecret: { name: 'a-b' } };
    assert.deepEqual((await compile({ sign: pair })).codes, ['secrets-share-a-volume']);
  });

  it('leaves out the value of an empty argument, for one kernel as for many', async () => {
    const buildArgs = [
      { name: 'EMPTY', value: '' },
      { name: 'FULL', value: '1' },
    ];
    const all = await builds({ build: { ...build, buildArgs }, kernels: [kernel, '5.14.0-570.51.1.el9_6.x86_64'] });
    assert.equal(all.length, 2);
    for (const one of all) {
      assert.deepEqual(dockerStrategy(one).buildArgs.slice(0, 2), [{ name: 'EMPTY' }, { name: 'FULL', value: '1' }]);
    }
  });

  it('pulls and pushes with the Secret of the Module, but for ImageStreams of its namespace', async () => {
    const spec = { imageRepoSecret: { name: 'robot' } };
    const secretsOf = (one: TestBuild) => [dockerStrategy(one).pullSecret?.name, output(one).pushSecret?.name];
    assert.deepEqual(secretsOf(await first({ spec, image: elsewhere })), ['robot', 'robot']);
    assert.deepEqual(secretsOf(await first({ spec })), ['robot', undefined]);
    assert.deepEqual(secretsOf(await first({ image: elsewhere })), [undefined, undefined]);
    assert.deepEqual(secretsOf(await signing({ spec, sign })), [undefined, undefined]);
    assert.deepEqual(secretsOf(await signing({ spec, sign, image: elsewhere })), ['robot', 'robot']);
    const foreign = `${internal}/vendor/gpu:\${KERNEL_FULL_VERSION}`;
    assert.deepEqual(secretsOf(await signing({ spec, sign, image: foreign })), ['robot', 'robot']);
  });

  it('has a name and labels of at most 63 characters, whatever Module and kernel are called', async () => {
    const kernels = [`6.1.0-1-${'a'.repeat(54)}x`, `6.1.0-1-${'a'.repeat(54)}y`];
    const all = await builds({ name: 'm'.repeat(25), kernels, sign });
    assert.equal(all.length, 4);
    assert.equal(new Set(all.map(({ metadata }) => metadata.name)).size, 4);
    for (const { metadata } of all) {
      assert.match(metadata.name, /^[a-z][-a-z0-9]{0,61}[a-z0-9]$/);
      for (const value of Object.values(metadata.labels)) assert.ok(value.length <= 63, value);
    }
  });
});

describe('a Build that signs', () => {
  it('waits for the tag that another Build pushes, and replaces the word of FROM by it', async () => {
    const [made, signed] = await builds({ sign });
    assert.ok(made && signed);
    const [image] = source(signed).images ?? [];
    assert.deepEqual(image?.from, output(made).to);
    assert.match(image?.from.name ?? '', new RegExp(`^gpu:${unsigned}$`));
    const [word = ''] = image?.as ?? [];
    assert.ok(source(signed).dockerfile?.includes(`\nFROM ${word} AS `), word);
    assert.equal(source(made).images, undefined);
  });

  it('waits for an unsigned image of the internal registry that somebody else pushes', async () => {
    const unsignedImage = `${internal}/vendor/gpu:\${KERNEL_FULL_VERSION}`;
    const step = await signing({ build: undefined, sign: { ...sign, unsignedImage } });
    const [image] = source(step).images ?? [];
    assert.deepEqual(image?.from, { kind: 'ImageStreamTag', namespace: 'vendor', name: `gpu:${kernel}` });
  });

  it('has nothing to wait for in another registry', async () => {
    assert.equal(source(await signing({ sign, image: elsewhere })).images, undefined);
  });
});

describe('the image of a Build', () => {
  it('has a tag of at most 128 characters, also where it waits to be signed', async () => {
    const image = `${internal}/drivers/gpu:${'t'.repeat(100)}\${KERNEL_FULL_VERSION}`;
    const [made, signed] = await builds({ image, sign, kernels: ['6.1.0-28-amd64'] });
    for (const one of [made, signed]) assert.ok((one?.spec.output?.to.name ?? '').length <= 'gpu:'.length + 128);
    assert.notEqual(made?.spec.output?.to.name, signed?.spec.output?.to.name);
    assert.deepEqual((await compile({ image, sign })).codes, []);
    assert.deepEqual((await compile({ image: image.replace('ttt', 'tttt'), sign })).codes, ['image-tag-too-long']);
  });
});

describe('an ImageStream', () => {
  const streamsOf = async (one: Case) =>
    (await compile(one)).generated
      .filter(({ kind }) => kind === 'ImageStream')
      .map(({ spec, metadata }) => ({ ...metadata, spec }));

  it('is made for images of the internal registry, once for all kernels and steps', async () => {
    const streams = await streamsOf({ sign, kernels: [kernel, '5.14.0-570.51.1.el9_6.x86_64'] });
    assert.deepEqual(streams, [
      {
        name: 'gpu',
        namespace: 'drivers',
        labels: { 'app.kubernetes.io/managed-by': 'kmmc' },
        annotations: { 'kmmc.dev/owner': 'kmmc.dev/Shared/drivers/image-stream-gpu' },
        spec: { lookupPolicy: { local: true } },
      },
    ]);
    assert.deepEqual(await streamsOf({ image: elsewhere }), []);
    assert.deepEqual(await streamsOf({ image: own, build: undefined }), []);
  });

  it('is not made where the user wrote it, nor changed', async () => {
    const users = {
      apiVersion: 'image.openshift.io/v1',
      kind: 'ImageStream',
      metadata: { name: 'gpu', namespace: 'drivers' },
      spec: { tags: [{ name: 'base' }] },
    };
    const { generated, kept, codes } = await compile({ extra: [users] });
    assert.deepEqual(codes, []);
    assert.deepEqual(
      generated.filter(({ kind }) => kind === 'ImageStream'),
      [],
    );
    assert.deepEqual(
      kept.filter(({ kind }) => kind === 'ImageStream'),
      [users],
    );
    assert.equal((await builds({ extra: [users] })).length, 1);
  });

  it('goes with the last Module that uses it, and not before', async () => {
    const { generated } = await compile({});
    const stream = generated.find(({ kind }) => kind === 'ImageStream');
    assert.ok(stream);
    const again = await compile({ extra: [stream] });
    assert.equal(again.generated.filter(({ kind }) => kind === 'ImageStream').length, 1);
    assert.deepEqual(
      again.kept.filter(({ kind }) => kind === 'ImageStream'),
      [],
    );
    const moved = await compile({ image: elsewhere, extra: [stream] });
    assert.deepEqual(moved.codes, []);
    assert.deepEqual(
      [...moved.generated, ...moved.kept].filter(({ kind }) => kind === 'ImageStream'),
      [],
    );
  });
});
