import { nameAndNamespaceFit } from '../../../src/2-validate/rules/name-and-namespace-fit.ts';
import { expectFindings, expectValid, withMetadata } from './expect-rule.ts';

describe('name-and-namespace-fit', () => {
  it('accepts 41 bytes', () =>
    expectValid(nameAndNamespaceFit, withMetadata({ name: 'a'.repeat(39), namespace: 'ns' })));
  it('refuses 42 bytes', () =>
    expectFindings(nameAndNamespaceFit, withMetadata({ name: 'a'.repeat(40), namespace: 'ns' }), [
      'name-too-long metadata.name',
    ]));
  it('counts bytes, not characters', () =>
    expectFindings(nameAndNamespaceFit, withMetadata({ name: 'é'.repeat(20), namespace: 'ns' }), [
      'name-too-long metadata.name',
    ]));
});
