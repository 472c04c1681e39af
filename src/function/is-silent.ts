/** Whether a function prints nothing: as a validator of kustomize it must; as a transformer that would delete everything. */
import type { Settings } from '../model/settings.ts';
import type { KrmFunction } from './krm-function.ts';

export function isSilent(selected: KrmFunction, settings: Settings): boolean {
  return selected.name === 'validate-modules' && settings.output === 'None';
}
