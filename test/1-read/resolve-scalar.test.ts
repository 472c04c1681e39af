import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { resolveScalar } from '../../src/1-read/resolve-scalar.ts';
import { kyamlSchema } from '../../src/1-read/yaml-schema.ts';

/** What kustomize 5.8 (go-yaml v3) makes of a plain scalar; test/suites/kyaml.test.ts asks kustomize itself. */
const values: readonly (readonly [string, unknown])[] = [
  ['0644', 420],
  ['0o17', 15],
  ['0x1F', 31],
  ['0b101', 5],
  ['-0x10', -16],
  ['1_000', 1000],
  ['08', 8],
  ['1e3', 1000],
  ['.5', 0.5],
  ['1.', 1],
  ['-1.5e-3', -0.0015],
  ['+12', 12],
  ['true', true],
  ['False', false],
  ['~', null],
  ['Null', null],
  ['yes', 'yes'],
  ['NO', 'NO'],
  ['on', 'on'],
  ['n', 'n'],
  ['12:30:45', '12:30:45'],
  ['2020-01-01', '2020-01-01'],
  ['5.14.0-570', '5.14.0-570'],
  ['1.2.3', '1.2.3'],
  ['-', '-'],
  ['+', '+'],
  ['.', '.'],
  ['_1', '_1'],
  ['0x', '0x'],
  ['tRue', 'tRue'],
  ['null-ish', 'null-ish'],
];

describe('resolve-scalar', () => {
  for (const [text, value] of values) {
    it(`reads ${text} as ${JSON.stringify(value)}`, () => {
      assert.equal(resolveScalar(text), value);
      if (text !== '-') assert.deepEqual(load(`a: ${text}\n`, { schema: kyamlSchema }), { a: value });
    });
  }

  it('keeps quoted scalars as text and lets foreign tags pass', () => {
    const text = 'a: "0644"\nb: \'true\'\nc: !Ref x\nd: !!str 12\ne: !Sub [1, x]\nf: !!int "7"\n';
    const value = { a: '0644', b: 'true', c: 'x', d: '12', e: [1, 'x'], f: 7 };
    assert.deepEqual(load(text, { schema: kyamlSchema }), value);
  });
});
