import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../src/model/resource.ts';
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
} from './openshift-objects.ts';
import { checkOpenShiftObject, checkOpenShiftResult, isOpenShiftObject } from './openshift-rules.ts';
import { repositoryRoot } from './tools.ts';

const check = (object: object) => checkOpenShiftObject(object as KubernetesObject);

/** The path that the one finding begins with, and how the fault is made. */
const wrongBuilds: readonly (readonly [string, (build: TestBuild) => void])[] = [
  ['metadata.name', ({ metadata }) => Object.assign(metadata, { name: 'a'.repeat(64) })],
  ['metadata.namespace', ({ metadata }) => Object.assign(metadata, { namespace: 'a.b' })],
  ['metadata.labels.a', ({ metadata }) => Object.assign(metadata, { labels: { a: '5.14.0+rt' } })],
  ['metadata.labels: key', ({ metadata }) => Object.assign(metadata, { labels: { 'a/b/c': '' } })],
  ['metadata.annotations', ({ metadata }) => Object.assign(metadata, { annotations: { 'a b': '' } })],
  [
    'spec.source.dockerfile',
    (build) => Object.assign(source(build), { dockerfile: `FROM \${BASE}\n#${'é'.repeat(30_000)}` }),
  ],
  ['spec.source.images[0].as', (build) => Object.assign(firstImage(build), { as: ['${BASE}', '${BASE}'] })],
  ['spec.source.images[0].as: no FROM', (build) => Object.assign(firstImage(build), { as: ['$BASE'] })],
  ['spec.source.images[0].from.kind', (build) => delete firstImage(build).from.kind],
  ['spec.source.images[0].from.namespace', (build) => Object.assign(firstImage(build).from, { namespace: 'A' })],
  ['spec.output.to.name', (build) => Object.assign(output(build).to, { name: `gpu:${'1'.repeat(129)}` })],
  ['spec.output.to.name', (build) => Object.assign(output(build).to, { name: 'gpu:1+2' })],
  ['spec.output.to.name', (build) => Object.assign(output(build).to, { name: 'gpu' })],
  ['spec.output.to.name', (build) => Object.assign(output(build).to, { name: 'gpu--driver:1' })],
  ['spec.output.to.name', (build) => Object.assign(output(build), { to: { kind: 'DockerImage', name: 'a:5000/B:1' } })],
  [
    'spec.output.to.namespace',
    (build) => Object.assign(output(build), { to: { kind: 'DockerImage', name: 'a/b:1', namespace: 'a' } }),
  ],
  ['spec.output.pushSecret', (build) => Object.assign(output(build), { pushSecret: { name: 'A_b' } })],
  ['spec.strategy.dockerStrategy.pullSecret', (build) => Object.assign(dockerStrategy(build), { pullSecret: {} })],
  ['spec.nodeSelector', ({ spec }) => Object.assign(spec, { nodeSelector: { kernel: '5.14.0+rt' } })],
  [
    'spec.strategy.dockerStrategy.buildArgs[0].value',
    (build) => Object.assign(dockerStrategy(build), { buildArgs: [{ name: 'A', value: '' }] }),
  ],
  [
    'spec.strategy.dockerStrategy.buildArgs[0].valueFrom',
    (build) => Object.assign(dockerStrategy(build), { buildArgs: [{ name: 'A', valueFrom: {} }] }),
  ],
  [
    'spec.strategy.dockerStrategy.env[0].name',
    (build) => Object.assign(dockerStrategy(build), { env: [{ name: '1 a' }] }),
  ],
  ['spec: too large', (build) => Object.assign(source(build), { dockerfile: `FROM \${BASE}\n#${'<'.repeat(59_000)}` })],
  ['spec.strategy.dockerStrategy.volumes[0].name', (build) => Object.assign(firstVolume(build), { name: 'a.b' })],
  [
    'spec.strategy.dockerStrategy.volumes[0].source.secret.secretName',
    (build) => Object.assign(firstVolume(build).source.secret ?? {}, { secretName: 'A' }),
  ],
  [
    'spec.strategy.dockerStrategy.volumes[0].source.secret.defaultMode',
    (build) => delete firstVolume(build).source.secret?.defaultMode,
  ],
  [
    'spec.strategy.dockerStrategy.volumes[0].mounts',
    (build) => Object.assign(firstVolume(build), { mounts: [{ destinationPath: '/a:b' }] }),
  ],
  [
    'spec.strategy.dockerStrategy.volumes[0].mounts',
    (build) => Object.assign(firstVolume(build), { mounts: [{ destinationPath: '/tmp/build/a' }] }),
  ],
  [
    'spec.strategy.dockerStrategy.volumes[0].mounts',
    (build) => Object.assign(firstVolume(build), { mounts: [{ destinationPath: '/a' }, { destinationPath: '/a' }] }),
  ],
];

const wrongImageStreams: readonly (readonly [string, (stream: TestImageStream) => void])[] = [
  ['metadata.name', ({ metadata }) => Object.assign(metadata, { name: 'gpu__driver' })],
  ['metadata.name', ({ metadata }) => Object.assign(metadata, { name: 'a'.repeat(250) })],
  ['status', (stream) => Object.assign(stream, { status: {} })],
  ['spec.lookupPolicy.local', ({ spec }) => delete spec.lookupPolicy],
  ['spec.tags[0].name', ({ spec }) => Object.assign(spec, { tags: [{ name: '1+2', referencePolicy: {} }] })],
  [
    'spec.tags[0].from.kind',
    ({ spec }) => Object.assign(spec, { tags: [{ name: 'a', from: {}, referencePolicy: {} }] }),
  ],
  ['spec.tags[0].referencePolicy', ({ spec }) => Object.assign(spec, { tags: [{ name: 'a' }] })],
];

describe('the rules of OpenShift that no CRD can say', () => {
  it('accept what is right', () => {
    assert.deepEqual([check(rightBuild()), check(rightImageStream())], [[], []]);
    assert.deepEqual(check({ ...rightImageStream(), metadata: { name: 'gpu_driver', namespace: 'a' } }), []);
  });

  for (const [index, [path, spoil]] of wrongBuilds.entries()) {
    it(`refuse a Build for ${path} (${index + 1})`, () => {
      const build = rightBuild();
      spoil(build);
      const found = check(build);
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found.join().startsWith(path), found.join());
    });
  }

  for (const [index, [path, spoil]] of wrongImageStreams.entries()) {
    it(`refuse an ImageStream for ${path} (${index + 1})`, () => {
      const stream = rightImageStream();
      spoil(stream);
      const found = check(stream);
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found.join().startsWith(path), found.join());
    });
  }

  it('refuse two volumes of one name, of one Secret, and of Secrets that become one volume', () => {
    const again = (name: string, secretName: string) => {
      const build = rightBuild();
      const volume = structuredClone(firstVolume(build));
      Object.assign(volume, { name, mounts: [{ destinationPath: '/run/secrets/other' }] });
      Object.assign(volume.source.secret ?? {}, { secretName });
      Object.assign(firstVolume(build).source.secret ?? {}, { secretName: 'a.b' });
      dockerStrategy(build).volumes.push(volume);
      return check(build);
    };
    const volume = 'spec.strategy.dockerStrategy.volumes[1]';
    assert.deepEqual(again('secret-a', 'c'), [`${volume}.name: "secret-a" twice`]);
    assert.deepEqual(again('b', 'a.b'), [`${volume}: Secrets "a.b" and "a.b" become one volume of the pod`]);
    assert.deepEqual(again('b', 'a-b'), [`${volume}: Secrets "a.b" and "a-b" become one volume of the pod`]);
  });

  it('refuse a result with an ImageStream too few, or with two Builds that push one image', () => {
    const [build, stream] = [rightBuild(), rightImageStream()] as unknown as [KubernetesObject, KubernetesObject];
    assert.deepEqual(checkOpenShiftResult([build, stream]), []);
    assert.deepEqual(checkOpenShiftResult([build]), ['gpu-sign-0123abcd: no ImageStream kmm-example/gpu']);
    const other = { ...build, metadata: { ...build.metadata, name: 'other' } };
    assert.match(
      checkOpenShiftResult([build, other, stream]).join(),
      /^other: pushes kmm-example gpu:1\.0, as gpu-sign-/,
    );
  });
});

describe('every Build and ImageStream of the examples and cases', () => {
  const folders = globSync(['functions/*/examples/*/expected', 'fixtures/cases/*/*/expected'], { cwd: repositoryRoot });

  it('is as OpenShift wants it', () => {
    let count = 0;
    for (const folder of folders.sort()) {
      const files = globSync('**/*.{yaml,yml,json}', { cwd: join(repositoryRoot, folder) }).sort();
      const objects = files.flatMap((file) => {
        const text = readFileSync(join(repositoryRoot, folder, file), 'utf8');
        return parseAllDocuments(text).map((document) => (document.toJS() ?? {}) as KubernetesObject);
      });
      for (const object of objects.filter(isOpenShiftObject)) {
        count += 1;
        assert.deepEqual(check(object), [], `${folder}: ${object.kind} ${object.metadata?.name}`);
      }
      assert.deepEqual(checkOpenShiftResult(objects), [], folder);
    }
    assert.ok(count > 5, `only ${count} objects`);
  });
});
