/** Filling the gaps of a text gives what spelling each object gives. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { document } from '../../src/7-write/write-documents.ts';
import type { Generated } from '../../src/model/generated.ts';
import { textOfLines } from './texts.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  textOfLines,
  fc.constantFrom('a', 'true', '1', '', '- a', '\ue000x\ue001'),
);

function generate(shape: object, dockerfile: string, values: Readonly<Record<string, string>>): Generated {
  return {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    name: values['name'] ?? '',
    owner: '',
    stage: 'Build',
    shape,
    values,
    build: ({ name = '', one = '', two = '' }) => ({
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name, annotations: { one, [`a-${'b'}`]: two } },
      spec: { dockerfile, args: [one, { name: 'x', value: two }, [one, two], { value: one }], last: two },
    }),
  };
}

describe('spell-generated', () => {
  it('fills gaps with what spelling the object would write', () => {
    const values = fc.record({ name: value, one: value, two: value });
    fc.assert(
      fc.property(value, fc.array(values, { minLength: 3, maxLength: 4 }), (dockerfile, list) => {
        const shape = {};
        for (const one of list.map((each) => generate(shape, dockerfile, each))) {
          assert.equal(spellGenerated(one, document), emitYaml(one.build(one.values)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
