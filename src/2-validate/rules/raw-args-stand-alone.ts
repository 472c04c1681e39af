/** Beside rawArgs no setting is written that they leave without effect. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, levelsOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const rawArgsStandAlone: Rule = function* ({ module, resource, settings: { loader } }) {
  const modprobe = containerOf(module)?.modprobe;
  if (!modprobe?.rawArgs?.load?.length || modprobe.moduleName) return;
  const readsDirName = loader === 'Worker' || levelsOf(module).some(({ settings }) => settings.sign !== undefined);
  const fields: readonly ['parameters' | 'args' | 'dirName', boolean][] = [
    ['parameters', Boolean(modprobe.parameters?.length)],
    ['args', modprobe.args !== undefined],
    ['dirName', !readsDirName && modprobe.dirName !== '/opt'],
  ];
  for (const [field, isSet] of fields) {
    if (!isSet) continue;
    yield diagnose('ignored-with-raw-args', { field }, { resource, path: [...modprobePath, field], atKey: true });
  }
};
