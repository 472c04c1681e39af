import { moduleNameIsDnsSubdomain } from '../../../src/2-validate/rules/module-name-is-dns-subdomain.ts';
import { expectFindings, expectValid, withMetadata } from './expect-rule.ts';

describe('module-name-is-dns-subdomain', () => {
  it('accepts lower-case letters, digits, dashes and dots', () =>
    expectValid(moduleNameIsDnsSubdomain, withMetadata({ name: 'a-1.b' })));
  it('refuses upper case', () =>
    expectFindings(moduleNameIsDnsSubdomain, withMetadata({ name: 'Kmod' }), ['invalid-name metadata.name']));
  it('refuses an empty name', () =>
    expectFindings(moduleNameIsDnsSubdomain, withMetadata({ name: '' }), ['invalid-name metadata.name']));
  it('refuses a dash at the end', () =>
    expectFindings(moduleNameIsDnsSubdomain, withMetadata({ name: 'a-' }), ['invalid-name metadata.name']));
  it('refuses letters beyond ASCII', () =>
    expectFindings(moduleNameIsDnsSubdomain, withMetadata({ name: 'é' }), ['invalid-name metadata.name']));
});
