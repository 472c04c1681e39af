import { buildArgsArePassed } from '../../../src/2-validate/rules/build-args-are-passed.ts';
import { expectFindings, expectValid, mapping, withContainer } from './expect-rule.ts';

describe('build-args-are-passed', () => {
  it('accepts arguments of the user, and one name at both levels', () =>
    expectValid(
      buildArgsArePassed,
      withContainer({
        build: build('DRIVER_VERSION', 'DTK_AUTO'),
        kernelMappings: [{ ...mapping, build: build('DRIVER_VERSION') }],
      }),
    ));
  it('warns of names that are injected, and of those that are repeated', () =>
    expectFindings(
      buildArgsArePassed,
      withContainer({
        build: build('A', 'KERNEL_VERSION', 'A'),
        kernelMappings: [{ ...mapping, build: build('MOD_NAME') }],
      }),
      [
        'build-arg-overridden spec.moduleLoader.container.build.buildArgs[1].name',
        'build-arg-repeated spec.moduleLoader.container.build.buildArgs[2].name',
        'build-arg-overridden spec.moduleLoader.container.kernelMappings[0].build.buildArgs[0].name',
      ],
    ));
});

function build(...names: readonly string[]): object {
  return { dockerfileConfigMap: { name: 'd' }, buildArgs: names.map((name) => ({ name, value: '1' })) };
}
