/** The tree that `render -o` writes: a directory for each stage, reachable from kustomizations of bearable size. */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { layout, maxObjects, type OutputFile } from '../../src/7-write/layout.ts';
import { stages, type toObject } from '../../src/model/generated.ts';
import { countBuilt, widget, widgets } from './widgets.ts';

const built = [
  widget('Prepare', 'account'),
  widget('Image', 'stream'),
  ...(['Build', 'Sign', 'Verify', 'Load'] as const).flatMap((stage) => widgets(stage, 4)),
];

const isKustomization = ({ path }: OutputFile): boolean => /(^|\/)kustomization\.yaml$/.test(path);

/** Paths of the objects that a build of `directory` yields. */
function objectsOf(files: readonly OutputFile[], directory: string): string[] {
  const own = files.find(({ path }) => path === join(directory, 'kustomization.yaml'));
  assert.ok(own, `${directory} has no kustomization`);
  const { resources } = load(own.spell()) as { resources: string[] };
  return resources.flatMap((name) => {
    const path = join(directory, name);
    return name.endsWith('.yaml') ? [path] : objectsOf(files, path);
  });
}

describe('layout', () => {
  it('gives each stage a directory of its own, and each kernel one in it', () => {
    const directories = layout([], built)
      .filter((file) => !isKustomization(file))
      .map(({ path }) => dirname(path));
    const kernels = ['5.14.0-570.19.1.el9_6.x86_64', '6.1.0-28-amd64_rt'];
    const expected = ['build', 'kernels', 'sign', 'verify'].flatMap((stage) =>
      kernels.map((tag) => `${stage}/amd64/${tag}`),
    );
    assert.deepEqual([...new Set(directories)].sort(), [...expected, 'images', 'shared'].sort());
  });

  it('lets each stage, and all of them, be built as one', () => {
    const files = layout([], built);
    const objects = files.filter((file) => !isKustomization(file)).map(({ path }) => path);
    assert.deepEqual(objectsOf(files, '').sort(), objects);
    for (const stage of ['shared', 'images', 'build', 'sign', 'verify', 'kernels'])
      assert.deepEqual(
        objectsOf(files, stage).sort(),
        objects.filter((path) => path.startsWith(`${stage}/`)),
      );
  });

  it('has no kustomization above the kernels where nothing is built', () => {
    const paths = layout([], [widget('Prepare', 'account'), ...widgets('Load', 4)]).map(({ path }) => path);
    assert.ok(paths.includes('kustomization.yaml'));
    assert.ok(!paths.includes('kernels/kustomization.yaml'));
  });

  it('has no kustomization with more objects than kustomize can bear', () => {
    const many = [...widgets('Build', maxObjects + 1), ...widgets('Sign', 2), ...widgets('Image', 0)];
    const streams = Array.from({ length: maxObjects + 1 }, (_, index) => widget('Image', `stream-${index}`));
    const files = layout([], [...many, ...streams]);
    const kustomizations = files.filter(isKustomization).map(({ path }) => dirname(path));
    for (const directory of kustomizations)
      assert.ok(objectsOf(files, directory === '.' ? '' : directory).length <= maxObjects, directory);
    assert.ok(kustomizations.includes('sign'));
    for (const none of ['.', 'build', 'images']) assert.ok(!kustomizations.includes(none), none);
    const covered = new Set(kustomizations.flatMap((directory) => objectsOf(files, directory)));
    assert.equal(covered.size, many.length + streams.length);
  });

  it('spells no text before it is asked for', () => {
    const before = countBuilt();
    const files = layout([], built);
    assert.equal(countBuilt(), before);
    for (const file of files) file.spell();
    assert.ok(countBuilt() - before >= built.length);
  });

  it('knows every stage', () => {
    const files = layout(
      [],
      stages.map((stage) => widget(stage, stage.toLowerCase())),
    );
    const texts = files.filter((file) => !isKustomization(file)).map((file) => load(file.spell()));
    assert.equal(texts.length, stages.length);
    assert.deepEqual(
      texts.map((object) => (object as ReturnType<typeof toObject>).kind),
      stages.map(() => 'Widget'),
    );
  });
});
