import { moduleNameOrRawArgs } from '../../../src/2-validate/rules/module-name-or-raw-args.ts';
import { expectFindings, expectValid, withModprobe } from './expect-rule.ts';

const raw = { load: ['-v', 'a'], unload: ['-r', 'a'] };

describe('module-name-or-raw-args', () => {
  it('accepts a name', () => expectValid(moduleNameOrRawArgs, withModprobe({})));
  it('accepts both lists', () =>
    expectValid(moduleNameOrRawArgs, withModprobe({ moduleName: undefined, rawArgs: raw })));
  it('refuses neither', () =>
    expectFindings(moduleNameOrRawArgs, withModprobe({ moduleName: '' }), [
      'no-module-name spec.moduleLoader.container.modprobe',
    ]));
  it('refuses only one list', () =>
    expectFindings(moduleNameOrRawArgs, withModprobe({ moduleName: undefined, rawArgs: { load: ['a'] } }), [
      'no-module-name spec.moduleLoader.container.modprobe',
    ]));
  it('refuses both', () =>
    expectFindings(moduleNameOrRawArgs, withModprobe({ rawArgs: { unload: ['a'] } }), [
      'module-name-and-raw-args spec.moduleLoader.container.modprobe.rawArgs',
    ]));
  it('warns of empty rawArgs', () =>
    expectFindings(moduleNameOrRawArgs, withModprobe({ rawArgs: {} }), [
      'empty-raw-args spec.moduleLoader.container.modprobe.rawArgs',
    ]));
});
