import { rawArgsStandAlone } from '../../../src/2-validate/rules/raw-args-stand-alone.ts';
import { expectFindings, expectValid, withModprobe } from './expect-rule.ts';

const raw = (fields: object) =>
  withModprobe({ moduleName: undefined, rawArgs: { load: ['a'], unload: ['a'] }, ...fields });

describe('raw-args-stand-alone', () => {
  it('accepts rawArgs alone', () => expectValid(rawArgsStandAlone, raw({ firmwarePath: '/fw' })));
  it('accepts the rest without rawArgs', () =>
    expectValid(rawArgsStandAlone, withModprobe({ parameters: ['a'], dirName: '/x' })));
  it('warns of what they leave without effect', () =>
    expectFindings(rawArgsStandAlone, raw({ parameters: ['a'], args: { load: ['-v'] }, dirName: '/x' }), [
      'ignored-with-raw-args spec.moduleLoader.container.modprobe.parameters',
      'ignored-with-raw-args spec.moduleLoader.container.modprobe.args',
      'ignored-with-raw-args spec.moduleLoader.container.modprobe.dirName',
    ]));
});
