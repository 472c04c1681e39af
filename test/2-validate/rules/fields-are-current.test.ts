import { fieldsAreCurrent } from '../../../src/2-validate/rules/fields-are-current.ts';
import { expectFindings, expectValid, mapping, withContainer } from './expect-rule.ts';

describe('fields-are-current', () => {
  it('accepts the list, and an empty scalar', () =>
    expectValid(fieldsAreCurrent, withContainer({ inTreeModulesToRemove: ['a'], inTreeModuleToRemove: '' })));
  it('names the scalar at both levels', () =>
    expectFindings(
      fieldsAreCurrent,
      withContainer({ inTreeModuleToRemove: 'a', kernelMappings: [{ ...mapping, inTreeModuleToRemove: 'b' }] }),
      [
        'deprecated-field spec.moduleLoader.container.inTreeModuleToRemove',
        'deprecated-field spec.moduleLoader.container.kernelMappings[0].inTreeModuleToRemove',
      ],
    ));
});
