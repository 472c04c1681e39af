/** The names of all settings, and which of them a function reads. */
import type { FunctionKind } from '../model/kinds.ts';

export const settingNames: readonly string[] = [
  ...['platform', 'cluster', 'kernelLabel', 'loader', 'builder', 'verify', 'rebuild', 'images', 'namespace'],
  ...['namespaces', 'templates', 'strict', 'requireCoverage', 'machineConfigPools', 'preflightJobs'],
  ...['gitops', 'patches', 'imageOverrides', 'output'],
];

const patchSettings: readonly string[] = ['strict', 'patches', 'imageOverrides'];
const orderSettings: readonly string[] = ['strict', 'gitops'];

/** What is decided when objects are generated is too late for a function that changes those of others. */
export function settingsOf(kind: FunctionKind): readonly string[] {
  if (kind === 'OrderRollout') return orderSettings;
  return kind === 'PatchOutput' ? patchSettings : settingNames;
}
