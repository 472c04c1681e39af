/** Finds mappings that no kernel will ever reach, or none that is known. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { KernelMapping } from '../model/module.generated.ts';
import type { Matcher } from './match-mapping.ts';
import type { NearestMapping } from './nearest-mapping.ts';
import { mappingPath, type PreparedModule } from './prepare-module.ts';

interface Usage {
  /** Mappings that some target got. */
  readonly used: ReadonlySet<number | undefined>;
  /** Every kernel of the inventory, trimmed; empty when there is none to compare with. */
  readonly known: readonly string[];
  readonly matches: Matcher;
}

/** Patterns that leave nothing for later mappings. */
const catchAll = /^(?:\^?\$?|\^?\.|\.\$|\^?\(?\.[*+]\??\)?\$?)$/;

export function checkMappings(module: PreparedModule, usage: Usage): readonly Diagnostic[] {
  const { container, checked } = module;
  const diagnostics: Diagnostic[] = [];
  const unmatched: NearestMapping[] = [];
  const shadowed = new Map<number, { readonly earlier: NearestMapping; readonly mappings: NearestMapping[] }>();
  const kernels = new Set(usage.known);
  for (const [index, mapping] of container.kernelMappings.entries()) {
    const named = nameMapping(mapping, index);
    if (named === undefined || usage.used.has(index)) continue;
    const where = { resource: checked.resource, path: mappingPath(index, named.kind) };
    const earlier = shadow(module, mapping, index, usage);
    if (earlier !== undefined) {
      const group = shadowed.get(earlier.index) ?? { earlier, mappings: [] };
      group.mappings.push(named);
      shadowed.set(earlier.index, group);
    } else if (named.kind === 'literal' && named.text.endsWith('+')) {
      if (!kernels.has(named.text)) diagnostics.push(diagnose('literal-never-matches', { literal: named.text }, where));
    } else if (kernels.size > 0 && !matchesAny(mapping, kernels, usage)) unmatched.push(named);
  }
  for (const { earlier, mappings } of shadowed.values()) {
    diagnostics.push(diagnose('mapping-shadowed', { mappings, earlier }, placeOf(module, mappings)));
  }
  if (unmatched.length === 0) return diagnostics;
  const parameters = { module: checked.name, mappings: unmatched, total: container.kernelMappings.length };
  return [...diagnostics, diagnose('mapping-matches-no-kernel', parameters, placeOf(module, unmatched))];
}

/** The first of them. */
function placeOf({ checked }: PreparedModule, mappings: readonly NearestMapping[]): Where {
  const [first] = mappings;
  return { resource: checked.resource, path: first === undefined ? [] : mappingPath(first.index, first.kind) };
}

function nameMapping({ literal, regexp }: KernelMapping, index: number): NearestMapping | undefined {
  if (literal) return { index, kind: 'literal', text: literal };
  return regexp ? { index, kind: 'regexp', text: regexp } : undefined;
}

function matchesAny({ literal, regexp }: KernelMapping, kernels: ReadonlySet<string>, { matches }: Usage): boolean {
  if (literal && kernels.has(literal)) return true;
  // A pattern that does not compile is an error already.
  return regexp ? [...kernels].some((kernel) => matches(regexp, kernel) !== false) : false;
}

/** The earlier mapping that takes every kernel of this one: of any kernel for a literal, of the known ones for a regexp. */
function shadow(
  module: PreparedModule,
  mapping: KernelMapping,
  index: number,
  usage: Usage,
): NearestMapping | undefined {
  const { literal, regexp } = mapping;
  const { kernelMappings } = module.container;
  const nameOf = (found: number | undefined): NearestMapping | undefined =>
    found === undefined ? undefined : nameMapping(kernelMappings[found] ?? {}, found);
  const earlier = module.regexps.filter((candidate) => candidate.index < index);
  if (literal) {
    const same = module.literals.get(literal) ?? index;
    if (same < index) return nameOf(same);
    return nameOf(earlier.find(({ pattern }) => usage.matches(pattern, literal) === true)?.index);
  }
  if (!regexp) return undefined;
  const all = earlier.find(({ pattern }) => pattern === regexp || catchAll.test(pattern));
  if (all !== undefined || catchAll.test(regexp)) return nameOf(all?.index);
  const own = usage.known.filter((kernel) => usage.matches(regexp, kernel) === true);
  if (own.length === 0) return undefined;
  return nameOf(earlier.find(({ pattern }) => own.every((kernel) => usage.matches(pattern, kernel) === true))?.index);
}
