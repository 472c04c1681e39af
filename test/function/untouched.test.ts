/** Whatever the style of a list and its items, what is not kmmc's business comes back with the same bytes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document } from 'yaml';
import { functions } from '../../functions/registry.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { configText } from './example-package.ts';

const scalar = fc.constantFrom<unknown>(
  'a',
  '',
  'a b',
  '- a',
  'items:',
  '---',
  '# a',
  'a\nb\n',
  '\n- a\n',
  ' a',
  'true',
  '0644',
  420,
  1.5,
  true,
  null,
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'items', 'b c', '- d', 'kind'), tie('any'), { maxKeys: 3 }),
  ),
})).any;
const item = fc.record({
  object: fc.record({
    apiVersion: fc.constant('example.com/v1'),
    kind: fc.constant('Widget'),
    metadata: fc.constant({ name: 'a' }),
    spec: value,
  }),
  style: fc.record({
    indentSeq: fc.boolean(),
    indent: fc.constantFrom(2, 3, 4),
    lineWidth: fc.constantFrom(0, 20),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
  }),
  flow: fc.boolean(),
  before: fc.constantFrom('', '# head\n', '# head\n\n# second\n'),
  after: fc.constantFrom('', '# foot\n', '\n', '\n\n# - not an item\n'),
});

describe('untouched items', function () {
  this.timeout(60_000);

  it('come back byte for byte', async () => {
    const property = fc.asyncProperty(
      fc.array(item, { maxLength: 4 }),
      fc.constantFrom('', '  ', '    '),
      fc.boolean(),
      fc.boolean(),
      async (items, indent, configFirst, windows) => {
        const texts = items.map(({ object, style, flow, before, after }) => {
          const document = new Document(object);
          if (flow) ((document.contents as { flow?: boolean } | null) ?? {}).flow = true;
          const inner = `${before}${document.toString(style)}${after}`.replace(/^(?=.)/gm, `${indent}  `);
          return `${indent}- ${inner.slice(indent.length + 2)}`;
        });
        const config = `functionConfig:\n${configText().replace(/^(?=.)/gm, '  ')}`;
        const list = texts.length === 0 ? 'items: []\n' : `items:\n${texts.join('')}`;
        const text = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n${configFirst ? config + list : list + config}`;
        const input = windows ? text.replaceAll('\n', '\r\n') : text;
        const { output, exitCode } = await runFunction(input, functions);
        assert.equal(exitCode, 0);
        assert.equal([...output].join(''), input);
      },
    );
    await fc.assert(property, { numRuns: 500, seed: 3 });
  });
});
