import { fieldsWorkOnPlatform } from '../../../src/2-validate/rules/fields-work-on-platform.ts';
import { expectFindings, expectValid, withContainer } from './expect-rule.ts';

const build = {
  dockerfileConfigMap: { name: 'd' },
  baseImageRegistryTLS: { insecure: true },
  kanikoParams: { tag: 'v1' },
};
const tls = { registryTLS: { insecureSkipTLSVerify: true } };

describe('fields-work-on-platform', () => {
  it('accepts everything on Kubernetes', () => expectValid(fieldsWorkOnPlatform, withContainer({ build, ...tls })));
  it('accepts a field that asks for nothing', () =>
    expectValid(fieldsWorkOnPlatform, withContainer({ registryTLS: { insecure: false } }), { platform: 'OpenShift' }));
  it('warns of fields that OpenShift does not read', () =>
    expectFindings(
      fieldsWorkOnPlatform,
      withContainer({ build, ...tls }),
      [
        'ignored-on-openshift spec.moduleLoader.container.registryTLS',
        'ignored-on-openshift spec.moduleLoader.container.build.baseImageRegistryTLS',
        'ignored-on-openshift spec.moduleLoader.container.build.kanikoParams',
      ],
      { platform: 'OpenShift' },
    ));
  it('accepts tolerations, which loaders have wherever images are built', () => {
    const module = withContainer({ build: { dockerfileConfigMap: { name: 'd' } } });
    const tolerated = { ...module, spec: { ...Object(module['spec']), tolerations: [{ operator: 'Exists' }] } };
    return expectValid(fieldsWorkOnPlatform, tolerated, { platform: 'OpenShift' });
  });
});
