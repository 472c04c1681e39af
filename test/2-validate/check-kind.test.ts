import assert from 'node:assert/strict';
import { checkKind } from '../../src/2-validate/check-kind.ts';

describe('check-kind', () => {
  it('accepts what is read, and what is none of its business', () => {
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1beta1', 'Module'), []);
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1beta1', 'NodeModulesConfig'), []);
    assert.deepEqual(findings('kmmc.dev/v1alpha1', 'KernelInventory'), []);
    assert.deepEqual(findings('kmmc.dev/v1alpha1', 'CompileModules'), []);
    for (const version of ['v1beta1', 'v1beta2']) {
      assert.deepEqual(findings(`kmm.sigs.x-k8s.io/${version}`, 'PreflightValidation'), []);
      assert.deepEqual(findings(`kmm.sigs.x-k8s.io/${version}`, 'PreflightValidationOCP'), []);
    }
    assert.deepEqual(findings('apps/v1', 'DaemonSet'), []);
    assert.deepEqual(findings('modules.example.com/v1', 'Module'), []);
  });

  it('refuses groups and versions that nobody serves', () => {
    assert.deepEqual(findings('kmm.sigs.k8s.io/v1beta1', 'Module'), ['old-api-group apiVersion']);
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1', 'Module'), ['unknown-api-version apiVersion']);
    assert.deepEqual(findings('kmm.sigs.x-k8.io/v1beta1', 'Module'), ['unknown-api-version apiVersion']);
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1', 'PreflightValidation'), ['unknown-api-version apiVersion']);
    assert.deepEqual(findings('kmm.sigs.k8s.io/v1beta1', 'PreflightValidation'), ['old-api-group apiVersion']);
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1beta2', 'PreflightValidaton'), ['misspelt-kind kind']);
    assert.deepEqual(findings('v1beta1', 'Module'), ['unknown-api-version apiVersion']);
    assert.deepEqual(findings('kmmc.dev/v1', 'KernelInventory'), ['unknown-api-version apiVersion']);
  });

  it('refuses misspelt kinds, and every kind of its own group that it does not know', () => {
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1beta1', 'Modules'), ['misspelt-kind kind']);
    assert.deepEqual(findings('kmmc.dev/v1alpha1', 'KernelInventry'), ['misspelt-kind kind']);
    assert.deepEqual(findings('kmmc.dev/v1alpha1', 'Spaceship'), ['misspelt-kind kind']);
    assert.deepEqual(findings('kmm.sigs.x-k8s.io/v1beta1', 'Spaceship'), []);
  });

  it('warns of kinds that this version does nothing with', () => {
    assert.deepEqual(findings('hub.kmm.sigs.x-k8s.io/v1beta1', 'ManagedClusterModule'), ['kind-without-effect kind']);
  });
});

function findings(apiVersion: string, kind: string): readonly string[] {
  const source = { file: 'm.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  const found = checkKind({ object: { apiVersion, kind }, source });
  return found.map(({ code, place }) => `${code} ${place?.path.join('.')}`);
}
