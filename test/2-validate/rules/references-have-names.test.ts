import { referencesHaveNames } from '../../../src/2-validate/rules/references-have-names.ts';
import { expectFindings, expectValid, mapping, withContainer, withSpec } from './expect-rule.ts';

describe('references-have-names', () => {
  it('accepts named objects', () => expectValid(referencesHaveNames, withSpec({ imageRepoSecret: { name: 'a' } })));
  it('refuses a pull secret without a name', () =>
    expectFindings(referencesHaveNames, withSpec({ imageRepoSecret: {} }), [
      'reference-without-name spec.imageRepoSecret',
    ]));
  it('refuses empty names at both levels', () =>
    expectFindings(
      referencesHaveNames,
      withContainer({
        build: { dockerfileConfigMap: { name: '' }, secrets: [{ name: 'a' }, {}] },
        kernelMappings: [{ ...mapping, sign: { keySecret: { name: 'k' }, certSecret: {}, filesToSign: ['/opt/a'] } }],
      }),
      [
        'reference-without-name spec.moduleLoader.container.build.dockerfileConfigMap',
        'reference-without-name spec.moduleLoader.container.build.secrets[1]',
        'reference-without-name spec.moduleLoader.container.kernelMappings[0].sign.certSecret',
      ],
    ));
  it('refuses names that no object can have', () =>
    expectFindings(
      referencesHaveNames,
      withSpec({
        imageRepoSecret: { name: 'Pull Secret' },
        moduleLoader: { serviceAccountName: 'loader_sa', container: { modprobe: {}, kernelMappings: [mapping] } },
      }),
      ['invalid-name spec.imageRepoSecret.name', 'invalid-name spec.moduleLoader.serviceAccountName'],
    ));
});
