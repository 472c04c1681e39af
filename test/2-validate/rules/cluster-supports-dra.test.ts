import { clusterSupportsDra } from '../../../src/2-validate/rules/cluster-supports-dra.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const dra = { dra: { container: { image: 'i:1' }, driverName: 'a' } };

describe('cluster-supports-dra', () => {
  it('accepts an unknown version', () => expectValid(clusterSupportsDra, withSpec(dra)));
  it('accepts OpenShift 4.21', () =>
    expectValid(clusterSupportsDra, withSpec(dra), { platform: 'OpenShift', clusterVersion: '4.21.0' }));
  it('refuses OpenShift 4.20', () =>
    expectFindings(clusterSupportsDra, withSpec(dra), ['dra-needs-newer-cluster spec.dra'], {
      platform: 'OpenShift',
      clusterVersion: '4.20.3',
    }));
  it('refuses Kubernetes 1.33', () =>
    expectFindings(clusterSupportsDra, withSpec(dra), ['dra-needs-newer-cluster spec.dra'], {
      clusterVersion: 'v1.33.1',
    }));
});
