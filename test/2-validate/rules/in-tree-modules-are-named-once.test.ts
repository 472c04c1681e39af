import { inTreeModulesAreNamedOnce } from '../../../src/2-validate/rules/in-tree-modules-are-named-once.ts';
import { expectFindings, expectValid, mapping, withContainer } from './expect-rule.ts';

const levels = (container: object, inMapping: object = {}) =>
  withContainer({ ...container, kernelMappings: [{ ...mapping, ...inMapping }] });
const list = { inTreeModulesToRemove: ['a'] };
const scalar = { inTreeModuleToRemove: 'a' };

describe('in-tree-modules-are-named-once', () => {
  it('accepts the list at both levels', () => expectValid(inTreeModulesAreNamedOnce, levels(list, list)));
  it('accepts the scalar at both levels', () => expectValid(inTreeModulesAreNamedOnce, levels(scalar, scalar)));
  it('takes an empty scalar for none', () =>
    expectValid(inTreeModulesAreNamedOnce, levels({ ...list, inTreeModuleToRemove: '' })));
  it('refuses both in the container', () =>
    expectFindings(inTreeModulesAreNamedOnce, levels({ ...list, ...scalar }), [
      'in-tree-modules-twice spec.moduleLoader.container.inTreeModulesToRemove',
    ]));
  it('refuses both in a mapping', () =>
    expectFindings(inTreeModulesAreNamedOnce, levels({}, { ...list, ...scalar }), [
      'in-tree-modules-twice spec.moduleLoader.container.kernelMappings[0].inTreeModulesToRemove',
    ]));
  it('refuses a list in a mapping under a scalar', () =>
    expectFindings(inTreeModulesAreNamedOnce, levels(scalar, { inTreeModulesToRemove: [] }), [
      'in-tree-modules-twice spec.moduleLoader.container.kernelMappings[0].inTreeModulesToRemove',
    ]));
  it('refuses a scalar in a mapping under a list', () =>
    expectFindings(inTreeModulesAreNamedOnce, levels({ inTreeModulesToRemove: [] }, scalar), [
      'in-tree-modules-twice spec.moduleLoader.container.kernelMappings[0].inTreeModuleToRemove',
    ]));
});
