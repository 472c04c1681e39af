/** Runs one rule over a small BootModuleConfig that holds, changed at one place. */
import assert from 'node:assert/strict';
import { defaultBootOptions } from '../../../src/2-validate/boot-options.ts';
import type { BootRule } from '../../../src/2-validate/boot-rules/boot-rule.ts';
import { formatFieldPath } from '../../../src/lib/field-path.ts';
import type { BootModule, CheckedBootModule } from '../../../src/model/boot-module.ts';

const spec = {
  machineConfigName: '99-worker-nic',
  machineConfigPoolName: 'worker',
  kernelModuleImage: 'registry.example.com/drivers/nic',
  kernelModuleName: 'nic',
  inTreeModulesToRemove: [],
  firmwareFilesPath: '',
  workerImage: 'registry.example.com/worker:1',
};

/** Each finding is written `code path`, for example `invalid-name spec.machineConfigName`. */
export function expectFindings(rule: BootRule, values: Partial<BootModule>, ...expected: readonly string[]): void {
  const boot: BootModule = { ...spec, ...defaultBootOptions, ...values };
  const object = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'BootModuleConfig',
    metadata: { name: 'nic', namespace: 'kmm' },
    spec: { ...spec, ...values },
  };
  const source = { file: 'day1.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  const module: CheckedBootModule = { boot, name: 'nic', namespace: 'kmm', resource: { object, source } };
  const found = [...rule(module)].map(({ code, place }) => `${code} ${formatFieldPath(place?.path ?? [])}`);
  assert.deepEqual(found, expected, JSON.stringify(values));
}

export function expectValid(rule: BootRule, ...values: readonly Partial<BootModule>[]): void {
  for (const one of values.length === 0 ? [{}] : values) expectFindings(rule, one);
}
