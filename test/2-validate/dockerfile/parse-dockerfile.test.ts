import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dockerfileParser } from '../../../src/2-validate/dockerfile/dockerfile-parser.ts';
import { loadDockerfileParser, type ParseDockerfile } from '../../../src/2-validate/dockerfile/parse-dockerfile.ts';
import { readStages } from '../../../src/2-validate/dockerfile/read-stages.ts';
import { readYaml } from '../read-yaml.ts';
import { lintText } from './lint-text.ts';

describe('parse-dockerfile', () => {
  let parse: ParseDockerfile;
  before(async () => {
    parse = await loadDockerfileParser();
  });

  const bodies: Readonly<Record<string, readonly string[]>> = {
    'FROM a\nRUN b \\\n  # c\n\n  d\n': ['a', 'b d'],
    'FROM a\r\nRUN b \\\r\n c\r\n': ['a', 'b c'],
    '# escape=`\nFROM a\nRUN b `\n c\nRUN d\\\nRUN e\n': ['a', 'b c', 'd\\', 'e'],
    "FROM a\nRUN sh -c 'x <<EOF'\nRUN y\n": ['a', "sh -c 'x <<EOF'", 'y'],
    'FROM a\nRUN x $((1<<2)) "<<b c"\nRUN y\n': ['a', 'x $((1<<2)) "<<b c"', 'y'],
    'FROM a\nRUN x <<A 3<<-"B"\n# no comment\nA\nb\n\tB\nRUN y\n': ['a', 'x <<A 3<<-"B" # no comment A b B', 'y'],
    'FROM a\nRUN x\\ \\\n  y\nRUN z\n': ['a', 'x\\ y', 'z'],
    '\uFEFFFROM a\n': ['a'],
    'FROM a\nRUN b \\': ['a', 'b \\'],
  };
  for (const [text, expected] of Object.entries(bodies)) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      const { instructions = [] } = parse(text) ?? {};
      assert.deepEqual(
        instructions.map(({ body }) => body.trim().replace(/\s+/g, ' ')),
        expected,
      );
    });
  }

  it('knows the name of a heredoc that nothing closes', () => {
    assert.equal(parse('FROM a\nRUN <<A <<B\nB\nA\n')?.instructions[1]?.unclosed, undefined);
    assert.equal(parse('FROM a\nRUN <<A\n A\n')?.instructions[1]?.unclosed, 'A');
    assert.equal(parse('FROM a\nRUN <<-A\n\tA\n')?.instructions[1]?.unclosed, undefined);
  });

  it('parses a text once', () => {
    assert.equal(parse('FROM once\n'), parse('FROM once\n'));
  });

  it('finds what stages are based on', () => {
    const parsed = parse('ARG V=x\nFROM a AS S-x\nFROM s-${V} AS t\nFROM ${V}\nFROM s-$W\nFROM $W\nFROM T\n');
    assert.ok(parsed);
    const stages = readStages(parsed).stages.map(({ base, isOpen }) => `${base?.name ?? ''}${isOpen ? '?' : ''}`);
    assert.deepEqual(stages, ['', 's-x', '', '?', '', 't']);
  });

  it('never fails, and gives positions within the text', async () => {
    const piece = fc.constantFrom(
      ...[
        'FROM a',
        'ARG A=$B',
        'RUN ',
        'COPY --from=',
        'ENV A',
        '# c',
        '#escape=`',
        '<<E',
        'E',
        '"',
        "'",
        '\\',
        '`',
        '$',
        '${',
        '}',
      ],
      ...[
        '\n',
        '\r\n',
        '\t',
        ' ',
        '[',
        ']',
        ',',
        ':-',
        'A',
        'AS',
        '.ko',
        '/opt/lib/modules/',
        'make',
        '&&',
        '\uFEFF',
        'ä',
        '😀',
        '\u2028',
      ],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { keyword, word, offset, body, bodyOffset, head } of parse(source)?.instructions ?? []) {
          assert.equal(word.toUpperCase(), keyword);
          assert.ok(source.slice(offset).startsWith(word.slice(0, 1)));
          assert.ok(bodyOffset > offset && bodyOffset + body.length <= source.length);
          assert.ok(body.startsWith(head));
        }
        for (const { place } of await lintText(source)) {
          assert.ok((place?.offset ?? 0) <= source.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the parser of Dockerfiles', () => {
  const module = 'apiVersion: kmm.sigs.x-k8s.io/v1beta1\nkind: Module\nmetadata: {name: m}\n';
  const configMap = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: d}\ndata: {dockerfile: FROM a}\n';

  it('is loaded where a Module and a Dockerfile are', async () => {
    assert.equal((await dockerfileParser(readYaml(module + configMap)))('FROM a')?.instructions.length, 1);
  });

  it('is not loaded otherwise', async () => {
    for (const text of [module, configMap, `${module}${configMap.replace('dockerfile', 'other')}`]) {
      const parse = await dockerfileParser(readYaml(text));
      assert.throws(() => parse('FROM a'), /^Error: the parser of Dockerfiles is loaded$/);
    }
  });
});
