import { hostPathsAreAllowed } from '../../../src/2-validate/rules/host-paths-are-allowed.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const plugin = (path: string) => ({
  devicePlugin: { container: { image: 'i:1' }, volumes: [{ name: 'v', hostPath: { path } }] },
});

describe('host-paths-are-allowed', () => {
  it('accepts a directory below the allowed ones', () =>
    expectValid(hostPathsAreAllowed, withSpec(plugin('/dev/dri'))));
  it('accepts an allowed one itself', () => expectValid(hostPathsAreAllowed, withSpec(plugin('/sys/.'))));
  it('looks at the cleaned path', () => expectValid(hostPathsAreAllowed, withSpec(plugin('/var/lib/../log/'))));
  it('refuses a way out', () =>
    expectFindings(hostPathsAreAllowed, withSpec(plugin('/var/../etc')), [
      'host-path-not-allowed spec.devicePlugin.volumes[0].hostPath.path',
    ]));
  it('refuses a relative path', () =>
    expectFindings(hostPathsAreAllowed, withSpec(plugin('dev')), [
      'host-path-not-allowed spec.devicePlugin.volumes[0].hostPath.path',
    ]));
  it('refuses a name that only begins alike', () =>
    expectFindings(hostPathsAreAllowed, withSpec(plugin('/device')), [
      'host-path-not-allowed spec.devicePlugin.volumes[0].hostPath.path',
    ]));
});
