/** Collects the regular expressions of Modules, present and earlier, that nobody has validated yet. */
import { isModule, isRevision } from '../model/kinds.ts';
import type { Resource } from '../model/resource.ts';

export function modulePatterns(resources: readonly Resource[]): readonly string[] {
  return resources.flatMap(({ object }) => {
    if (isModule(object)) return patterns(object['spec']);
    return isRevision(object) ? patterns(field(object['spec'], 'moduleSpec')) : [];
  });
}

function patterns(spec: unknown): string[] {
  const mappings = field(field(field(spec, 'moduleLoader'), 'container'), 'kernelMappings');
  if (!Array.isArray(mappings)) return [];
  return mappings.map((mapping) => field(mapping, 'regexp')).filter((regexp) => typeof regexp === 'string');
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
