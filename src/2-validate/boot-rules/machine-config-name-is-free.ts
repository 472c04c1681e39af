/** A MachineConfig has a name that the API server takes, that is not one of the operator's own, and that leaves room for units. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { isDnsSubdomain } from '../label-syntax.ts';
import type { BootRule } from './boot-rule.ts';

/** 255 without the longest suffix of a unit; systemd, and the CRD MachineConfiguration. */
const maxLength = 255 - '-pull-kernel-module-image.service'.length;

export const machineConfigNameIsFree: BootRule = function* ({ boot: { machineConfigName: name }, resource }) {
  if (name === '') return;
  const here = at(resource, 'spec', 'machineConfigName');
  if (!isDnsSubdomain(name)) yield diagnose('invalid-name', { name }, here);
  else if (name.length > maxLength) yield diagnose('machine-config-name-invalid', { name, problem: 'long' }, here);
  else if (name.startsWith('rendered-'))
    yield diagnose('machine-config-name-invalid', { name, problem: 'reserved' }, here);
};
