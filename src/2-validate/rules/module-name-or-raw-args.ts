/** modprobe gets moduleName, or rawArgs for both load and unload. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { containerOf, modprobePath } from '../levels.ts';
import type { Rule } from './rule.ts';

export const moduleNameOrRawArgs: Rule = function* ({ module, resource }) {
  const modprobe = containerOf(module)?.modprobe;
  if (modprobe === undefined) return;
  const load = modprobe.rawArgs?.load ?? [];
  const unload = modprobe.rawArgs?.unload ?? [];
  if (modprobe.moduleName) {
    if (load.length > 0 || unload.length > 0) {
      yield diagnose('module-name-and-raw-args', {}, { resource, path: [...modprobePath, 'rawArgs'], atKey: true });
    } else if (modprobe.rawArgs !== undefined) {
      yield diagnose('empty-raw-args', {}, { resource, path: [...modprobePath, 'rawArgs'], atKey: true });
    }
  } else if (load.length === 0 || unload.length === 0) {
    yield diagnose('no-module-name', {}, at(resource, ...modprobePath));
  }
};
