/** Every generated object of every package is spelled from its shape's text as it would be spelled alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/1-read/read.ts';
import { placeInPackage } from '../../src/6-finish/place-in-package.ts';
import { emitItem, emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { document } from '../../src/7-write/write-documents.ts';
import { compile } from '../../src/compile.ts';
import { toObject } from '../../src/model/generated.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { buildPackage, objectsOf } from './random-builds.ts';
import { documents, randomPackage } from './random-package.ts';

const settings: fc.Arbitrary<Settings> = fc
  .record({
    gitops: fc.constantFrom('None', 'ArgoCD', 'Flux', 'Kpt'),
    loader: fc.constantFrom('Modprobe', 'Worker'),
    builder: fc.constantFrom('Buildah', 'BuildKit', 'Kaniko'),
    verify: fc.boolean(),
  })
  .map((some) => ({ ...defaultSettings, ...some }));
const packages = fc.oneof(
  randomPackage.map(documents),
  buildPackage.map((one) => objectsOf(one).map((object) => JSON.stringify(object))),
);
const item = { name: 'item 2', spell: (object: object): string => emitItem(object, '  ') };

describe('the text of a generated object', () => {
  it('does not depend on the objects beside it', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(packages, settings, async (texts, some) => {
        const inputs = texts.map((text, index) => ({ file: `${index}.yaml`, text, found: true }));
        const { value } = await read(inputs);
        const compiled = await compile(value, { settings: some });
        for (const one of compiled.value.generated) {
          assert.equal(spellGenerated(one, document), emitYaml(toObject(one)));
          seen.set(one.stage, (seen.get(one.stage) ?? 0) + 1);
        }
        for (const one of placeInPackage(compiled.value.generated, compiled.value.kept))
          assert.equal(spellGenerated(one, item), emitItem(toObject(one), '  '));
      }),
      { numRuns: 150 },
    );
    for (const stage of ['Build', 'Sign', 'Verify', 'Load', 'Plugin'])
      assert.ok((seen.get(stage) ?? 0) > 20, `${stage} is rare`);
  }).timeout(60_000);
});
