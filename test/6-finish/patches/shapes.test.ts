/** Objects that are alike stay alike: what a patch costs depends on the shapes, not on the kernels. */
import assert from 'node:assert/strict';
import { emitYaml } from '../../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../../src/7-write/spell-generated.ts';
import { document } from '../../../src/7-write/write-documents.ts';
import { toObject } from '../../../src/model/generated.ts';
import { builtTexts, compileWith, kernels, type PatchedPackage, patchText, prebuiltTexts } from './patched-package.ts';

const label = 'op: add, path: /metadata/labels/a, value: b';

function shapesOf({ value }: PatchedPackage, stage = 'Load'): number {
  return new Set(value.generated.filter((one) => one.stage === stage).map(({ shape }) => shape)).size;
}

function spelledAsAlone({ value }: PatchedPackage): void {
  for (const one of value.generated) assert.equal(spellGenerated(one, document), emitYaml(toObject(one)), one.name);
}

describe('shapes of patched objects', () => {
  for (const [text, shapes] of [
    [patchText('kind: DaemonSet', label), 1],
    [patchText('kind: DaemonSet', 'op: test, path: /kind, value: DaemonSet', label), 1],
    [patchText('kind: DaemonSet', 'op: copy, from: /metadata/name, path: /metadata/labels/a'), 1],
    [
      patchText(
        'kind: DaemonSet',
        'op: copy, from: /spec, path: /metadata/copied',
        'op: move, from: /metadata/copied, path: /metadata/moved',
      ),
      1,
    ],
    [patchText(`kind: DaemonSet, kernel: "${kernels[1]}"`, label), 2],
    ['  imageOverrides: [{name: registry.example.com/drivers/gpu, newName: mirror.example.com/gpu}]\n', 1],
    [
      `${patchText('kind: DaemonSet', label)}  imageOverrides: [{name: registry.example.com/drivers/gpu, newName: m.example.com/g}]\n`,
      1,
    ],
  ] as const)
    it(`${shapes === 1 ? 'one shape' : 'two shapes'} for ${text.trim().split('\n').at(-1)?.trim()}`, async () => {
      const patched = await compileWith(prebuiltTexts(), text);
      assert.deepEqual(patched.found, []);
      assert.equal(shapesOf(patched), shapes);
      spelledAsAlone(patched);
    });

  it('are those of before where nothing is changed', async () => {
    const text = patchText('kind: NetworkPolicy', label);
    const [first, second] = [
      await compileWith(builtTexts('OpenShift'), text),
      await compileWith(builtTexts('OpenShift'), ''),
    ];
    for (const stage of ['Build', 'Sign', 'Load']) assert.equal(shapesOf(first, stage), shapesOf(second, stage));
    spelledAsAlone(first);
  });

  it('are kept apart by the images that change', async () => {
    const texts = prebuiltTexts().map((one) => ({
      ...one,
      text: one.text.replace(
        "- regexp: '^.+$'",
        () => `- literal: "${kernels[0]}"\n        containerImage: other.example.com/gpu:1\n      - regexp: '^.+$'`,
      ),
    }));
    const text = '  imageOverrides: [{name: other.example.com/gpu, newName: mirror.example.com/gpu}]\n';
    const patched = await compileWith(texts, text);
    assert.deepEqual(patched.found, []);
    assert.equal(shapesOf(patched), 2);
    spelledAsAlone(patched);
  });
});
