import assert from 'node:assert/strict';
import type { LocatedDiagnostic } from '../../src/diagnostics/locate-all.ts';
import { toGithub } from '../../src/diagnostics/to-github.ts';
import { toJson } from '../../src/diagnostics/to-json.ts';
import { toKrmResult } from '../../src/diagnostics/to-krm-result.ts';
import { toText } from '../../src/diagnostics/to-text.ts';

const resourceRef = { apiVersion: 'v1', kind: 'Node', name: 'node-1' };
const plain: LocatedDiagnostic = {
  code: 'wrong-type',
  severity: 'error',
  message: 'The value must be text.',
  hint: 'Put it in quotes.',
  field: 'spec.a',
  resourceRef,
  file: 'dir/a.yaml',
  index: 0,
  line: 3,
  column: 7,
};

function withLine(text: string, column: number): LocatedDiagnostic {
  const source = {
    file: 'dir/a.yaml',
    index: 0,
    text: `a\nb\n${text}\n`,
    prefix: [],
    line: 1,
    fromFunction: false,
  };
  return { ...plain, column, place: { source, path: ['spec', 'a'] } };
}

function lines(diagnostic: LocatedDiagnostic): readonly string[] {
  return toText(diagnostic, { colour: false }).split('\n');
}

describe('to-text', () => {
  it('says code, sentence, place, line and hint', () => {
    assert.deepEqual(lines(withLine('  a: 420', 6)), [
      'error[wrong-type]: The value must be text.',
      '  --> dir/a.yaml:3:6  spec.a',
      '  3 |   a: 420',
      '    |      ^',
      '  = hint: Put it in quotes.',
      '',
    ]);
  });

  it('names the object where no field is meant, and does without what is not known', () => {
    assert.equal(lines({ ...plain, field: '' })[1], '  --> dir/a.yaml:3:7  Node node-1');
    assert.equal(
      lines({ ...plain, field: '', resourceRef: { ...resourceRef, namespace: 'ns' } })[1]?.endsWith('ns/node-1'),
      true,
    );
    const { file: _, line: __, column: ___, resourceRef: ____, ...bare } = plain;
    assert.deepEqual(lines({ ...bare, field: '', hint: '' }), ['error[wrong-type]: The value must be text.', '']);
    assert.equal(lines({ ...plain, file: '' })[1], '  --> line 3:7  spec.a');
  });

  it('cuts a long line around the column', () => {
    const long = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const [, , line = '', caret = ''] = lines(withLine(long, 301));
    assert.ok(line.length < 120, String(line.length));
    assert.equal(line.slice(caret.indexOf('^'), caret.indexOf('^') + 4), 'HERE');
  });

  it('shows no control characters, and keeps the caret under tabs', () => {
    const [, , line = '', caret = ''] = lines(withLine('\ta: \u001b[31mred', 5));
    assert.doesNotMatch(line, /[\u0000-\u001f]/);
    assert.equal(caret.indexOf('^'), line.indexOf('[31m') - 1);
  });

  it('cuts the carriage return of Windows', () => {
    assert.equal(lines(withLine('  a: 420\r', 6))[2], '  3 |   a: 420');
  });

  it('shows no line of a ResourceList, whose text is not the file of the user', () => {
    const source = { file: 'a.yaml', index: 0, text: 'a\nb\nc\n', prefix: [0], line: 1, fromFunction: true };
    assert.equal(lines({ ...plain, place: { source, path: [] } }).length, 4);
  });

  it('shows the line of a text that could not be read', () => {
    const position = { file: 'a.yaml', line: 3, column: 2, shown: { text: '---\n a: [\n', line: 2 } };
    const { field: _, resourceRef: __, ...bare } = plain;
    assert.deepEqual(lines({ ...bare, field: '', file: 'a.yaml', column: 2, position }).slice(1, 4), [
      ...['  --> a.yaml:3:2', '  3 |  a: [', '    |  ^'],
    ]);
  });

  it('uses colour only where it is asked to', () => {
    const text = toText(withLine('  a: 420', 6), { colour: true });
    assert.ok(text.startsWith('\u001b[1;31merror[wrong-type]\u001b[0m: '));
    assert.equal(text.replace(/\u001b\[[0-9;]*m/g, ''), toText(withLine('  a: 420', 6), { colour: false }));
  });
});

describe('to-json', () => {
  it('prints one object a line with the fields that are promised, in order', () => {
    const { code, severity, message, hint, field, file, line, column } = plain;
    const expected = { code, severity, message, hint, resourceRef, field, file, line, column };
    assert.equal(toJson(plain), `${JSON.stringify(expected)}\n`);
  });

  it('stays on one line whatever a message holds', () => {
    assert.equal(
      toJson({ ...plain, message: 'a\nb\u2028c' })
        .trimEnd()
        .split('\n').length,
      1,
    );
  });
});

describe('to-github', () => {
  it('prints a workflow command at file, line and column', () => {
    assert.equal(
      toGithub(plain),
      '::error file=dir/a.yaml,line=3,col=7,title=wrong-type::The value must be text. Put it in quotes.\n',
    );
  });

  it('calls an info a notice and leaves out what is not known', () => {
    const { file: _, line: __, column: ___, ...bare } = plain;
    assert.equal(
      toGithub({ ...bare, severity: 'info', hint: '' }),
      '::notice title=wrong-type::The value must be text.\n',
    );
    assert.ok(toGithub({ ...plain, severity: 'warning' }).startsWith('::warning '));
  });

  it('escapes what would end the command or a property', () => {
    const text = toGithub({ ...plain, file: 'a,b:c.yaml', message: '50% of\r\nall', hint: '' });
    assert.equal(text, '::error file=a%2Cb%3Ac.yaml,line=3,col=7,title=wrong-type::50%25 of%0D%0Aall\n');
  });
});

describe('to-krm-result', () => {
  it('has the shape of the KRM functions specification', () => {
    assert.deepEqual(toKrmResult({ ...plain, index: 2 }), {
      message: plain.message,
      severity: 'error',
      resourceRef,
      field: { path: 'spec.a' },
      file: { path: 'dir/a.yaml', index: 2 },
      tags: { code: 'wrong-type', hint: 'Put it in quotes.', line: '3', column: '7' },
    });
  });

  it('spells out the severity warning', () => {
    assert.equal(toKrmResult({ ...plain, severity: 'warning' }).severity, 'warning');
  });

  it('has a field only together with a resourceRef that names an object', () => {
    const { resourceRef: _, ...bare } = plain;
    assert.deepEqual(Object.keys(toKrmResult(bare)), ['message', 'severity', 'file', 'tags']);
    assert.deepEqual(Object.keys(toKrmResult({ ...plain, resourceRef: { ...resourceRef, name: '' } })), [
      ...['message', 'severity', 'file', 'tags'],
    ]);
    assert.equal('field' in toKrmResult({ ...plain, field: '' }), false);
  });

  it('has a file only with a path', () => {
    assert.equal('file' in toKrmResult({ ...plain, file: '' }), false);
    const { file: _, ...bare } = plain;
    assert.equal('file' in toKrmResult(bare), false);
    assert.deepEqual(toKrmResult(plain).file, { path: 'dir/a.yaml' });
  });

  it('keeps the namespace, and nothing that is empty', () => {
    assert.deepEqual(toKrmResult({ ...plain, resourceRef: { ...resourceRef, namespace: 'ns' } }).resourceRef, {
      ...resourceRef,
      namespace: 'ns',
    });
    assert.deepEqual(toKrmResult({ ...plain, hint: '' }).tags, { code: 'wrong-type', line: '3', column: '7' });
  });
});
