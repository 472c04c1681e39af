import { textIsNotASwitch } from '../../../src/2-validate/rules/text-is-not-a-switch.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const selector = (value: string) => withSpec({ selector: { gpu: value } });

describe('text-is-not-a-switch', () => {
  it('accepts quoted words', () =>
    expectValid(textIsNotASwitch, selector('yes'), { text: 'spec:\n  selector:\n    gpu: "yes"\n' }));
  it('accepts JSON', () =>
    expectValid(textIsNotASwitch, selector('on'), { text: '{"spec": {"selector": {"gpu": "on"}}}' }));
  it('warns of plain words', () =>
    expectFindings(textIsNotASwitch, selector('yes'), ['ambiguous-scalar spec.selector.gpu'], {
      text: 'spec:\n  selector:\n    gpu: yes # a comment\n',
    }));
  it('warns in flow style', () =>
    expectFindings(textIsNotASwitch, selector('off'), ['ambiguous-scalar spec.selector.gpu'], {
      text: 'spec: {selector: {gpu: off}}',
    }));
});
