/**
 * The field rules of OpenShift's Build and ImageStream on a real kube-apiserver, from the definitions in test/lab/crds.
 * That every rendered object passes them is the business of cluster.test.ts; here they prove that they refuse.
 */
import assert from 'node:assert/strict';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import {
  dockerStrategy,
  firstImage,
  firstVolume,
  output,
  rightBuild,
  rightImageStream,
  source,
  type TestBuild,
  type TestImageStream,
  testNamespace,
} from '../lab/openshift-objects.ts';
import { requireTool } from '../lab/tools.ts';

/** What is wrong, what the API server says of it, and how it is made. */
const wrongBuilds: Readonly<Record<string, readonly [string, (build: TestBuild) => void]>> = {
  'an unknown field': ['field not declared in schema', ({ spec }) => Object.assign(spec, { tolerations: [] })],
  'no strategy': ['exactly one strategy', ({ spec }) => delete spec.strategy.dockerStrategy],
  'two strategies': ['exactly one strategy', ({ spec }) => Object.assign(spec.strategy, { sourceStrategy: {} })],
  'a type that is not its strategy': [
    'type names the strategy',
    ({ spec }) => Object.assign(spec, { strategy: { type: 'Docker', sourceStrategy: {} } }),
  ],
  'an unknown type of strategy': [
    'spec.strategy.type: Unsupported value',
    ({ spec }) => Object.assign(spec.strategy, { type: 'Kaniko' }),
  ],
  'no source': ['at least one source input', ({ spec }) => delete spec.source],
  'an empty source': ['at least one source input', ({ spec }) => Object.assign(spec, { source: {} })],
  'an unknown type of source': [
    'spec.source.type: Unsupported value',
    (build) => Object.assign(source(build), { type: 'Inline' }),
  ],
  'two sources that exclude each other': [
    'git and binary exclude each other',
    (build) => Object.assign(source(build), { git: {}, binary: {} }),
  ],
  'a Dockerfile of 60,001 bytes': [
    'spec.source.dockerfile: Too long',
    (build) => Object.assign(source(build), { dockerfile: '#'.repeat(60_001) }),
  ],
  'a Dockerfile of 60,002 bytes in 30,001 characters': [
    'must be smaller than 60000 bytes',
    (build) => Object.assign(source(build), { dockerfile: 'é'.repeat(30_001) }),
  ],
  'an image without use': ["must specify 'paths' or 'as'", (build) => delete firstImage(build).as],
  'an image of an unknown kind': [
    'spec.source.images[0].from.kind: Unsupported value',
    (build) => Object.assign(firstImage(build).from, { kind: 'Image' }),
  ],
  'an image with an empty name': [
    'at least 1 chars long',
    (build) => Object.assign(firstImage(build).from, { name: '' }),
  ],
  'a tag without a name': ['must be <name>:<tag>', (build) => Object.assign(firstImage(build).from, { name: 'gpu' })],
  'a namespace beside a pull specification': [
    'namespace is not valid for a DockerImage',
    (build) => Object.assign(output(build).to, { kind: 'DockerImage', name: 'registry.example.com/gpu:1' }),
  ],
  'an output without a kind': ['spec.output.to.kind: Required value', (build) => delete output(build).to.kind],
  'an output of an ImageStreamImage': [
    'spec.output.to.kind: Unsupported value',
    (build) => Object.assign(output(build).to, { kind: 'ImageStreamImage' }),
  ],
  'a tag of 129 characters': [
    'must be <name>:<tag>',
    (build) => Object.assign(output(build).to, { name: `gpu:${'1'.repeat(129)}` }),
  ],
  'a stream with a double separator': [
    'must be <name>:<tag>',
    (build) => Object.assign(output(build).to, { name: 'gpu__driver:1' }),
  ],
  'a Secret without a name': [
    'spec.output.pushSecret.name: Required value',
    (build) => Object.assign(output(build), { pushSecret: {} }),
  ],
  'a build argument without a name': [
    'buildArgs[0].name: Required value',
    (build) => Object.assign(dockerStrategy(build), { buildArgs: [{ value: '1' }] }),
  ],
  'an unknown optimization': [
    'imageOptimizationPolicy: Unsupported value',
    (build) => Object.assign(dockerStrategy(build), { imageOptimizationPolicy: 'All' }),
  ],
  'a volume whose name has a dot': [
    'volumes[0].name',
    (build) => Object.assign(firstVolume(build), { name: 'secret-a.b' }),
  ],
  'a volume whose name has 64 characters': [
    'volumes[0].name: Too long',
    (build) => Object.assign(firstVolume(build), { name: 'a'.repeat(64) }),
  ],
  'two volumes of one name': [
    'duplicate entries for key [name="secret-a"]',
    (build) => dockerStrategy(build).volumes.push(firstVolume(build)),
  ],
  'a volume without a source': [
    'exactly one volume source',
    (build) => Object.assign(firstVolume(build), { source: { type: 'Secret' } }),
  ],
  'a volume with two sources': [
    'exactly one volume source',
    (build) => Object.assign(firstVolume(build).source, { configMap: { name: 'a' } }),
  ],
  'a volume without a type': ['source.type: Required value', (build) => delete firstVolume(build).source.type],
  'a volume without a mount': ['at least 1 items', (build) => Object.assign(firstVolume(build), { mounts: [] })],
  'a mount at a relative path': [
    'mounts[0].destinationPath',
    (build) => Object.assign(firstVolume(build), { mounts: [{ destinationPath: 'a' }] }),
  ],
  'a mount at a path with a colon': [
    'mounts[0].destinationPath',
    (build) => Object.assign(firstVolume(build), { mounts: [{ destinationPath: '/a:b' }] }),
  ],
  'a node selector that is no label': [
    'spec.nodeSelector.kernel',
    ({ spec }) => Object.assign(spec, { nodeSelector: { kernel: '5.14.0+rt' } }),
  ],
  'a deadline of no time': [
    'spec.completionDeadlineSeconds',
    ({ spec }) => Object.assign(spec, { completionDeadlineSeconds: 0 }),
  ],
  'a name in upper case': ['metadata.name', ({ metadata }) => Object.assign(metadata, { name: 'Gpu' })],
};

const wrongImageStreams: Readonly<Record<string, readonly [string, (stream: TestImageStream) => void]>> = {
  'a name with two separators': [
    'the name is a path component of an image',
    ({ metadata }) => Object.assign(metadata, { name: 'gpu--a' }),
  ],
  'a lookup policy without its field': [
    'spec.lookupPolicy.local: Required value',
    ({ spec }) => Object.assign(spec, { lookupPolicy: {} }),
  ],
  'a tag without a name': [
    'omits all key fields',
    ({ spec }) => Object.assign(spec, { tags: [{ from: { kind: 'DockerImage', name: 'a' } }] }),
  ],
  'a tag that is none': ['spec.tags[0].name', ({ spec }) => Object.assign(spec, { tags: [{ name: '5.14.0+rt' }] })],
  'a tag from elsewhere': [
    'spec.tags[0].from.kind: Unsupported value',
    ({ spec }) => Object.assign(spec, { tags: [{ name: 'a', from: { kind: 'Image', name: 'a' } }] }),
  ],
  'an unknown reference policy': [
    'referencePolicy.type: Unsupported value',
    ({ spec }) => Object.assign(spec, { tags: [{ name: 'a', referencePolicy: { type: 'Remote' } }] }),
  ],
  'an unknown field': ['field not declared in schema', ({ spec }) => Object.assign(spec, { localLookup: true })],
};

describe('the field rules of Build and ImageStream', function () {
  this.timeout(180_000);
  let controlPlane: ControlPlane | undefined;

  before(async function () {
    for (const tool of ['etcd', 'kube-apiserver', 'openssl']) requireTool(this, tool);
    controlPlane = await startControlPlane();
    await controlPlane.installDefinitions();
    await controlPlane.ensureNamespace(testNamespace);
  });

  after(async () => {
    await controlPlane?.stop();
  });

  const tryOut = async (object: object) => {
    assert.ok(controlPlane);
    return controlPlane.dryRunApply(JSON.stringify(object));
  };
  const apply = async (object: object) => {
    assert.ok(controlPlane);
    return controlPlane.apply(JSON.stringify(object));
  };

  it('accept what is right', async () => {
    for (const object of [rightBuild(), rightImageStream()]) {
      assert.deepEqual(await tryOut(object), { status: 201, message: '' });
    }
    const largest = rightBuild();
    source(largest).dockerfile = '#'.repeat(60_000);
    assert.deepEqual(await tryOut(largest), { status: 201, message: '' });
  });

  for (const [what, [reason, spoil]] of Object.entries(wrongBuilds)) {
    it(`refuse a Build with ${what}`, async () => {
      const build = rightBuild();
      spoil(build);
      const { status, message } = await tryOut(build);
      assert.ok(status >= 400 && message.includes(reason), `status ${status} ${message}`);
    });
  }

  for (const [what, [reason, spoil]] of Object.entries(wrongImageStreams)) {
    it(`refuse an ImageStream with ${what}`, async () => {
      const stream = rightImageStream();
      spoil(stream);
      const { status, message } = await tryOut(stream);
      assert.ok(status >= 400 && message.includes(reason), `status ${status} ${message}`);
    });
  }

  it('refuse any change of the spec of a Build but that of its push secret', async () => {
    assert.deepEqual(await apply(rightBuild()), { status: 201, message: '' });
    const changes: readonly ((build: TestBuild) => void)[] = [
      (build) => Object.assign(source(build), { dockerfile: 'FROM other' }),
      (build) => Object.assign(firstImage(build).from, { name: 'gpu:other' }),
      (build) => Object.assign(dockerStrategy(build), { buildArgs: [{ name: 'A', value: '2' }] }),
      (build) => Object.assign(dockerStrategy(build), { pullSecret: { name: 'other' } }),
      (build) => Object.assign(output(build).to, { name: 'gpu:2.0' }),
      ({ spec }) => delete spec.output,
      ({ spec }) => Object.assign(spec, { nodeSelector: { 'kubernetes.io/arch': 'arm64' } }),
      ({ spec }) => Object.assign(spec, { mountTrustedCA: false }),
      ({ spec }) => delete spec.serviceAccount,
      ({ spec }) => Object.assign(spec, { completionDeadlineSeconds: 60 }),
    ];
    for (const change of changes) {
      const build = rightBuild();
      change(build);
      const { status, message } = await apply(build);
      assert.equal(status, 422, change.toString());
      assert.match(message, /spec is immutable/);
    }
  });

  it('accept it again as it is, with other labels and with another push secret', async () => {
    const build = rightBuild();
    assert.equal((await apply(build)).status, 200);
    build.metadata.labels = { 'example.com/a': 'c' };
    output(build).pushSecret = { name: 'other' };
    assert.deepEqual(await apply(build), { status: 200, message: '' });
  });
});
