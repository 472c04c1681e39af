import assert from 'node:assert/strict';
import { hasDisruptionPolicies } from '../../src/lib/openshift-version.ts';

describe('openshift-version', () => {
  it('has node disruption policies from 4.17 on', () => {
    for (const version of ['4.17', '4.17.0', '4.17.0-rc.1', '4.20.3', '4.100', '5.0', '10.1']) {
      assert.equal(hasDisruptionPolicies(version), true, version);
    }
    for (const version of ['4.16', 'v4.16', '4.16.99', '4.9', '4.2', '3.11', '4.1']) {
      assert.equal(hasDisruptionPolicies(version), false, version);
    }
  });

  it('takes a version that nobody knows for a current one', () => {
    for (const version of [undefined, '', 'latest', 'x4.12', '4']) assert.equal(hasDisruptionPolicies(version), true);
  });
});
