/** Modules to remove are named in the list or in the old scalar, not in both, neither in one level nor across two. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { formatFieldPath } from '../../lib/field-path.ts';
import { type Level, levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

const list = 'inTreeModulesToRemove';
const scalar = 'inTreeModuleToRemove';

export const inTreeModulesAreNamedOnce: Rule = function* ({ module, resource }) {
  const [container, ...mappings] = levelsOf(module);
  if (container === undefined) return;
  for (const level of [container, ...mappings]) {
    const other = hasScalar(level) ? level : container;
    if (hasList(level) && hasScalar(other)) yield twice([...level.path, list], [...other.path, scalar]);
    else if (hasScalar(level) && hasList(container)) yield twice([...level.path, scalar], [...container.path, list]);
  }

  function twice(path: Level['path'], other: Level['path']) {
    return diagnose('in-tree-modules-twice', { other: formatFieldPath(other) }, at(resource, ...path));
  }
};

/** An empty name counts as none. */
function hasScalar({ settings }: Level): boolean {
  return Boolean(settings.inTreeModuleToRemove);
}

/** An empty list counts: it clears the list of the container. */
function hasList({ settings }: Level): boolean {
  return settings.inTreeModulesToRemove !== undefined;
}
