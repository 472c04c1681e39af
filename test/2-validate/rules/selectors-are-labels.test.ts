import { selectorsAreLabels } from '../../../src/2-validate/rules/selectors-are-labels.ts';
import { expectFindings, expectValid, withMappings, withMetadata, withSpec } from './expect-rule.ts';

describe('selectors-are-labels', () => {
  it('accepts labels with and without a prefix', () =>
    expectValid(selectorsAreLabels, withSpec({ selector: { 'node-role.kubernetes.io/worker': '', a: 'B.c_1' } })));
  it('refuses a blank in key and value', () =>
    expectFindings(selectorsAreLabels, withSpec({ selector: { 'a b': 'c d' } }), [
      'invalid-label spec.selector["a b"]',
      'invalid-label spec.selector["a b"]',
    ]));
  it('refuses a value of 64 characters', () =>
    expectFindings(selectorsAreLabels, withSpec({ selector: { a: 'x'.repeat(64) } }), [
      'invalid-label spec.selector.a',
    ]));
  it('refuses two slashes in a key', () =>
    expectFindings(selectorsAreLabels, withSpec({ selector: { 'a/b/c': '' } }), [
      'invalid-label spec.selector["a/b/c"]',
    ]));
  it('looks into the builds of mappings', () =>
    expectFindings(
      selectorsAreLabels,
      withMappings({ build: { dockerfileConfigMap: { name: 'd' }, selector: { '-a': '' } } }),
      ['invalid-label spec.moduleLoader.container.kernelMappings[0].build.selector.-a'],
    ));
  it('looks at the labels of the Module', () =>
    expectFindings(selectorsAreLabels, withMetadata({ labels: { 'a b': '', c: 'd e' } }), [
      'invalid-label metadata.labels["a b"]',
      'invalid-label metadata.labels.c',
    ]));
});
