import { namespaceIsDnsLabel } from '../../../src/2-validate/rules/namespace-is-dns-label.ts';
import { expectFindings, expectValid, withMetadata } from './expect-rule.ts';

describe('namespace-is-dns-label', () => {
  it('accepts a label', () => expectValid(namespaceIsDnsLabel, withMetadata({ namespace: 'openshift-kmm' })));
  it('refuses a dot', () =>
    expectFindings(namespaceIsDnsLabel, withMetadata({ namespace: 'a.b' }), ['invalid-namespace metadata.namespace']));
  it('refuses 64 characters', () =>
    expectFindings(namespaceIsDnsLabel, withMetadata({ namespace: 'a'.repeat(64) }), [
      'invalid-namespace metadata.namespace',
    ]));
});
