/** Finds variables of Modules and Dockerfiles that Flux would take for its own. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../lib/text-of.ts';
import { localConfigAnnotation, ownerAnnotation } from '../model/annotations.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import { isModule } from '../model/kinds.ts';
import type { FieldPath, KubernetesObject, Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { hasVariable, substituteAnnotation } from './order-marks.ts';

/** One finding for each object, at its first variable. */
export function checkSubstitution(resources: readonly Resource[], { gitops }: Settings): readonly Diagnostic[] {
  if (gitops !== 'Flux') return [];
  return resources.flatMap((resource) => {
    const { object } = resource;
    const { kind, metadata } = object;
    if (!isApplied(object) || metadata?.annotations?.[substituteAnnotation] === 'disabled') return [];
    const found = isModule(object) || isDockerfile(object) ? findVariable(object) : undefined;
    if (found === undefined) return [];
    const parameters = { kind, name: textOf(metadata?.name), variable: found.variable };
    return diagnose('flux-substitutes-variables', parameters, { resource, path: found.path, offset: found.offset });
  });
}

function isApplied({ metadata }: KubernetesObject): boolean {
  const { [ownerAnnotation]: owner, [localConfigAnnotation]: local } = metadata?.annotations ?? {};
  return owner === undefined && local !== 'true';
}

/** A ConfigMap of another purpose may be meant for Flux's variables. */
function isDockerfile(object: KubernetesObject): boolean {
  const data = object['data'];
  return object.kind === 'ConfigMap' && typeof data === 'object' && data !== null && dockerfileKey in data;
}

interface FoundVariable {
  readonly path: FieldPath;
  readonly offset: number;
  readonly variable: string;
}

function findVariable(value: object, ...path: readonly (string | number)[]): FoundVariable | undefined {
  for (const [key, child] of Object.entries(value)) {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof child === 'string' && hasVariable(child)) {
      const offset = child.indexOf('${');
      return { path: step, offset, variable: /^\$\{[^}\n]*\}?/.exec(child.slice(offset))?.[0] ?? '${' };
    }
    if (typeof child !== 'object' || child === null) continue;
    const found = findVariable(child, ...step);
    if (found !== undefined) return found;
  }
  return undefined;
}
