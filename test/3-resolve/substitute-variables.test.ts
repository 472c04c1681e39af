import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileTemplate, substituteVariables, type TemplateMode } from '../../src/3-resolve/substitute-variables.ts';

const values: Readonly<Record<string, string>> = {
  KERNEL_FULL_VERSION: '6.8.0-40',
  KERNEL_X: '6',
  KERNEL_Y: '',
  MOD_NAME: 'm',
  MOD_NAMESPACE: 'ns',
};

/** The text, or the codes of what is wrong. */
function fill(template: string, mode: TemplateMode): string | readonly string[] {
  const compiled = compileTemplate(template, mode);
  if ('faults' in compiled) return compiled.faults.map(({ code }) => code);
  const result = substituteVariables(compiled, (variable) => values[variable]);
  return typeof result === 'string' ? result : [result.code];
}

describe('templates in Compat', () => {
  const cases: Readonly<Record<string, string | readonly string[]>> = {
    'a:$KERNEL_X.${MOD_NAME}': 'a:6.m',
    '${KERNEL_Y:+x}': 'x',
    '${KERNEL_Y:-d}': 'd',
    '${KERNEL_Y-d}': '',
    '${NOPE:-a$KERNEL_X}': 'a$KERNEL_X',
    '${NOPE:-$KERNEL_X}': '6',
    '${NOPE:-$KERNEL_X-z}': 'z',
    '${NOPE:-$KERNEL_X.z}': '.z',
    '${NOPE:-$KERNEL_X$MOD_NAME}': '$MOD_NAME',
    '${NOPE:-${KERNEL_X}}': '}',
    '${KERNEL_X:-${MOD_NAME}}': '6}',
    '${KERNEL_X:}-${MOD_NAME}': '6',
    '${KERNEL_X:}': ['unclosed-variable'],
    '${KERNEL_X:0:3}': '6',
    '${ KERNEL_X}${#KERNEL_X}': '',
    '${KERNEL_X }': '6',
    '$_ ${_x': ['unclosed-variable'],
    '${_:-}/$KERNEL_X.ko': ['unclosed-variable'],
    '${}${-x}$-$(V){V}$': '${}${-x}$-$(V){V}$',
    '$$KERNEL_X $${KERNEL_X}': '$KERNEL_X ${KERNEL_X}',
    $KERNEL_Xé: '',
    '${KERNEL_X\n}': ['unclosed-variable'],
    '${NOPE:-$$}${NOPE:-$}': '',
    // The engine itself never returns from this one.
    '${NOPE:-$_}': ['unclosed-variable'],
  };
  for (const [template, expected] of Object.entries(cases)) {
    it(`reads ${JSON.stringify(template)} as the operator's engine does`, () => {
      assert.deepEqual(fill(template, 'Compat'), expected);
    });
  }
});

describe('templates in Strict', () => {
  it('accept what means what it looks like', () => {
    const accepted = {
      'q.io/${MOD_NAME}:$KERNEL_FULL_VERSION-$$': 'q.io/m:6.8.0-40-$',
      '${KERNEL_Y:-a-b.c}': 'a-b.c',
      '${KERNEL_Y:-$KERNEL_X}': '6',
      '${NOPE:-d}': 'd',
      '${KERNEL_X:+yes}': 'yes',
      '{KERNEL_X}': '{KERNEL_X}',
    };
    for (const [template, expected] of Object.entries(accepted)) assert.equal(fill(template, 'Strict'), expected);
  });

  it('refuse variables that are unknown or empty', () => {
    assert.deepEqual(fill('$KERNEL_FULL_VERSON$NOPE', 'Strict'), ['unknown-variable', 'unknown-variable']);
    assert.deepEqual(fill('${KERNEL_X:-$NOPE}', 'Strict'), ['unknown-variable']);
    assert.deepEqual(fill('${NOPE:+x}', 'Strict'), ['unknown-variable']);
    assert.deepEqual(fill('$KERNEL_Y', 'Strict'), ['empty-variable']);
    assert.deepEqual(fill('${KERNEL_Y-d}', 'Strict'), ['empty-variable']);
  });

  it('refuse what the operator reads in another way than it looks', () => {
    const unsupported = [
      '${KERNEL_X:0:3}',
      '${KERNEL_X%-*}',
      '${KERNEL_X^^}',
      '${KERNEL_X:?}',
      '${KERNEL_X:-}',
      '${ KERNEL_X}',
    ];
    const literal = ['$(KERNEL_X)', '${}', '$-', 'a$', '$_', '${KERNEL_Y:-a$KERNEL_X}', '${KERNEL_Y:-$KERNEL_X-z}'];
    for (const template of [...unsupported, ...literal]) {
      assert.deepEqual(fill(template, 'Strict'), ['unsupported-expression'], template);
    }
  });

  it('suggest the variable that was meant', () => {
    const suggestion = (template: string): unknown => {
      const compiled = compileTemplate(template, 'Strict');
      return 'faults' in compiled ? compiled.faults[0] : undefined;
    };
    assert.deepEqual(suggestion('$KERNEL_FULL_VERSON'), {
      code: 'unknown-variable',
      variable: 'KERNEL_FULL_VERSON',
      suggestion: '${KERNEL_FULL_VERSION}',
    });
    assert.deepEqual(suggestion('$MOD_NAME_x'), {
      code: 'unknown-variable',
      variable: 'MOD_NAME_x',
      suggestion: '${MOD_NAME}_x',
    });
    assert.deepEqual(suggestion('$ZZZ'), { code: 'unknown-variable', variable: 'ZZZ' });
  });

  it('never give another text than the operator', () => {
    const piece = fc.constantFrom(
      ...[
        '$',
        '${',
        '}',
        '$$',
        'KERNEL_X',
        'KERNEL_Y',
        'MOD_NAME',
        'NOPE',
        '_',
        ':-',
        ':+',
        '=',
        '-',
        ':',
        '.',
        'é',
        '\n',
        '$KERNEL_X',
        '${NOPE:-',
      ],
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const strict = fill(pieces.join(''), 'Strict');
        if (typeof strict !== 'string') return;
        accepted += 1;
        assert.equal(strict, fill(pieces.join(''), 'Compat'));
      }),
      { numRuns: 5000 },
    );
    assert.ok(accepted > 500, `only ${accepted} templates were accepted`);
  });
});
