import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { emitItem, emitYaml } from '../../src/7-write/emit-yaml.ts';
import { share } from '../../src/lib/share.ts';
import { readers } from './readers.ts';

/** Words that some reader of YAML takes for something else, and characters that are syntax. */
const odd = fc.constantFrom(
  ...[
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'N',
    'true',
    'null',
    '~',
    '',
    ' ',
    '0644',
    '1_000',
    '12:30:45',
    '2020-01-01',
    '1e3',
    '.5',
    '.inf',
  ],
  ...[
    '0x1F',
    '0o17',
    '-',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '{a}',
    '[a]',
    '"a',
    "'a",
  ],
  ...[
    'a\nb',
    'a\n',
    '\na',
    'a\n\nb\n',
    'a \nb\n',
    '\ta',
    'a\tb\n',
    'a\r\nb\n',
    '<<',
    '=',
    '---',
    '...',
    '--- a',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u007f',
  ],
  ...[
    '$(X)',
    '$$',
    '${KERNEL}',
    'a:b',
    'a:',
    ':a',
    '-v',
    '--',
    '/opt',
    'registry.example.com:5000/a/b:1.0',
    'x'.repeat(200),
  ],
);
const text = fc.oneof(
  odd,
  fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed()),
  fc.string(),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    tie('value'),
    { maxKeys: 4 },
  ),
}));
const map = fc.dictionary(fc.constantFrom('a', 'spec', 'y', '1', 'x/y'), value, { minKeys: 1, maxKeys: 4 });

describe('emit-yaml', () => {
  for (const [name, readBack] of Object.entries(readers)) {
    it(`writes what ${name} reads back`, () => {
      fc.assert(
        fc.property(map, (object) => {
          assert.deepEqual(readBack(emitYaml(object)), plain(object));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('writes an item at any indentation', () => {
    fc.assert(
      fc.property(map, fc.constantFrom('', '  ', '    '), (object, indent) => {
        assert.deepEqual(parse(`items:\n${emitItem(object, indent)}`), { items: [plain(object)] });
      }),
    );
  });

  it('spells shared parts as it spells others, at every place', () => {
    fc.assert(
      fc.property(map, (object) => {
        const part = share(structuredClone(object));
        const twice = { a: part, b: [part, { c: part }] };
        const copies = { a: object, b: [object, { c: object }] };
        assert.equal(emitYaml(twice), emitYaml(copies));
        assert.equal(emitYaml(twice), emitYaml(copies));
      }),
    );
  });

  it('has no anchors, no aliases, no folded lines and no tags', () => {
    fc.assert(
      fc.property(map, (object) => {
        const structure = emitYaml(object).replace(/"(?:[^"\\]|\\.)*"/g, '""');
        assert.doesNotMatch(structure.replace(/^ *.*: \|2?[-+]?\n(?: .*\n|\n)*/gm, ''), /(^|[ -])[&*!>]/m);
      }),
    );
  });
});

/** What JSON keeps of a value: no prototype, no minus zero. */
function plain(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object));
}
