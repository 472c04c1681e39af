import { argumentsAreSingleWords } from '../../../src/2-validate/rules/arguments-are-single-words.ts';
import { expectFindings, expectValid, withModprobe } from './expect-rule.ts';

describe('arguments-are-single-words', () => {
  it('accepts words, and blanks in parameters', () =>
    expectValid(argumentsAreSingleWords, withModprobe({ args: { load: ['-v'] }, parameters: ['a=b c'] })));
  it('warns of blanks', () =>
    expectFindings(argumentsAreSingleWords, withModprobe({ args: { load: ['-v', '-d /opt'] } }), [
      'argument-with-blanks spec.moduleLoader.container.modprobe.args.load[1]',
    ]));
  it('warns of blanks in rawArgs', () =>
    expectFindings(
      argumentsAreSingleWords,
      withModprobe({ moduleName: undefined, rawArgs: { load: ['a'], unload: ['-r a'] } }),
      ['argument-with-blanks spec.moduleLoader.container.modprobe.rawArgs.unload[0]'],
    ));
});
