/** Whether a function prints nothing: as a validator of kustomize it must; as a transformer that would delete everything. */
import { onlyReports } from '../model/kinds.ts';
import type { Settings } from '../model/settings.ts';
import type { KrmFunction } from './krm-function.ts';

export function isSilent(selected: KrmFunction, settings: Settings): boolean {
  return onlyReports(selected.name) && settings.output === 'None';
}
