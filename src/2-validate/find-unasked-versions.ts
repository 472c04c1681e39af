/** Finds Modules with a version that no node has to ask for: the operator would wait for the label. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { versionLabel } from '../lib/version-label.ts';
import type { CheckedRollout } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';
import { containerOf, containerPath } from './levels.ts';

export function findUnaskedVersions(
  modules: readonly CheckedModule[],
  rollouts: readonly CheckedRollout[],
): readonly Diagnostic[] {
  const rolledOut = new Set(rollouts.map(({ module }) => module));
  return modules
    .filter((module) => !rolledOut.has(module))
    .flatMap((checked) => {
      const version = containerOf(checked.module)?.version;
      if (!version) return [];
      const parameters = { module: checked.name, version, label: versionLabel(checked) };
      return [diagnose('version-without-rollout', parameters, at(checked.resource, ...containerPath, 'version'))];
    });
}
