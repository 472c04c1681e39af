/** Each build argument that is written is passed: neither overridden by one that the operator injects nor repeated. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

/** Passed to every build (internal/module/buildargoverrider.go of the operator). */
const injected = ['KERNEL_VERSION', 'KERNEL_FULL_VERSION', 'MOD_NAME', 'MOD_NAMESPACE'];

export const buildArgsArePassed: Rule = function* ({ module, resource }) {
  for (const { settings, path } of levelsOf(module)) {
    const names = new Set<string>();
    for (const [index, { name }] of (settings.build?.buildArgs ?? []).entries()) {
      const where = at(resource, ...path, 'build', 'buildArgs', index, 'name');
      if (injected.includes(name)) yield diagnose('build-arg-overridden', { name }, where);
      if (names.has(name)) yield diagnose('build-arg-repeated', { name }, where);
      names.add(name);
    }
  }
};
