import { tolerationsAreComplete } from '../../../src/2-validate/rules/tolerations-are-complete.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

describe('tolerations-are-complete', () => {
  it('accepts what pods may have', () =>
    expectValid(
      tolerationsAreComplete,
      withSpec({
        tolerations: [
          { operator: 'Exists' },
          { key: 'a/b', value: 'c' },
          { key: 'a', effect: 'NoExecute', tolerationSeconds: 5 },
        ],
      }),
    ));
  it('refuses an empty key without Exists', () =>
    expectFindings(tolerationsAreComplete, withSpec({ tolerations: [{ value: 'c' }] }), [
      'invalid-toleration spec.tolerations[0].operator',
    ]));
  it('refuses a key that is none', () =>
    expectFindings(tolerationsAreComplete, withSpec({ tolerations: [{ key: 'a' }, { key: 'a/b/c' }] }), [
      'invalid-toleration spec.tolerations[1].key',
    ]));
  it('refuses a value beside Exists', () =>
    expectFindings(tolerationsAreComplete, withSpec({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }), [
      'invalid-toleration spec.tolerations[0].value',
    ]));
  it('refuses a value of 64 characters', () =>
    expectFindings(tolerationsAreComplete, withSpec({ tolerations: [{ key: 'a', value: 'x'.repeat(64) }] }), [
      'invalid-toleration spec.tolerations[0].value',
    ]));
  it('refuses seconds for another effect', () =>
    expectFindings(
      tolerationsAreComplete,
      withSpec({ tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }] }),
      ['invalid-toleration spec.tolerations[0].tolerationSeconds'],
    ));
});
