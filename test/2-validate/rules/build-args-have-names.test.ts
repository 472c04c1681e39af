import { buildArgsHaveNames } from '../../../src/2-validate/rules/build-args-have-names.ts';
import { expectFindings, expectValid, mapping, withContainer } from './expect-rule.ts';

const field = 'spec.moduleLoader.container';

describe('build-args-have-names', () => {
  it('accepts what ARG can declare, also where it is unusual', () =>
    expectValid(buildArgsHaveNames, withContainer({ build: build('DRIVER_VERSION', '_x', 'x', 'my-arg', 'a.b') })));

  it('refuses names that builders take for something else, at both levels', () =>
    expectFindings(
      buildArgsHaveNames,
      withContainer({
        build: build('', 'A=B', 'GOOD', ' A'),
        kernelMappings: [{ ...mapping, build: build('-A', 'A B', 'A\n', '=') }],
      }),
      [
        ...[0, 1, 3].map((index) => `invalid-build-arg-name ${field}.build.buildArgs[${index}].name`),
        ...[0, 1, 2, 3].map(
          (index) => `invalid-build-arg-name ${field}.kernelMappings[0].build.buildArgs[${index}].name`,
        ),
      ],
    ));
});

function build(...names: readonly string[]): object {
  return { dockerfileConfigMap: { name: 'd' }, buildArgs: names.map((name) => ({ name, value: '1' })) };
}
