/** The answer of `kmmc preflight` for people: each gap once, where it is and what to write, and a closing count. */
import type { CompileRegexp } from '../model/regexp.ts';
import { field, printable } from './explain-layout.ts';
import { createLocator, type Locator } from './explain-targets.ts';
import { explainGap, formatHeading, formatOrigin } from './explain-text.ts';
import type { PreflightOutcome } from './preflight-outcomes.ts';

const shownKernels = 6;

interface Tools {
  readonly origin: Locator;
  readonly loadCompiler: () => Promise<CompileRegexp>;
}

export async function preflightText(
  outcomes: readonly PreflightOutcome[],
  loadCompiler: Tools['loadCompiler'],
): Promise<string> {
  const tools = { origin: createLocator(), loadCompiler };
  const modules = groupBy(outcomes, ({ module }) => module);
  let text = '';
  for (const [module, ofModule] of modules) {
    const gaps = groupBy(
      ofModule.filter(({ reason }) => reason !== null),
      ({ reason, place, kernel }) => [reason?.code, isGap(reason) ? baseOf(kernel) : '', ...place.path].join(' '),
    );
    if (gaps.size === 0) continue;
    text += formatHeading(named(module, ofModule[0]?.version), await tools.origin(module.resource));
    for (const gap of gaps.values()) text += `\n${await describeGap(gap, ofModule.length, tools)}`;
    text += '\n';
  }
  return text + closingWords([...modules.values()]);
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function named({ namespace, name }: PreflightOutcome['module'], version: string | undefined) {
  return { namespace, name: version === undefined ? name : `${name}, version ${version}` };
}

function isGap(reason: PreflightOutcome['reason']): boolean {
  return reason?.code === 'kernel-without-mapping';
}

/** Kernels with one base part with a mapping at one point: `5.14.0-427` of RHEL, `6.8.0` of others. */
function baseOf(kernel: string): string {
  return /^\d+\.\d+\.\d+(?:-\d+(?=\.))?/.exec(kernel)?.[0] ?? '';
}

/** Kernels that fail for one reason at one place. */
async function describeGap(gap: readonly PreflightOutcome[], all: number, tools: Tools): Promise<string> {
  const [first] = gap;
  if (first?.reason == null) return '';
  const isAll = gap.length === all && all > shownKernels;
  const kernels = isAll ? `  all ${all} kernels\n` : listKernels(gap);
  if (first.target !== undefined && isGap(first.reason)) {
    const many = gap.length === 1 ? 'No mapping matches this kernel.' : 'No mapping matches these kernels.';
    return kernels + field('no image', many) + (await explainGap(first.target, tools));
  }
  const { message, code, hint } = first.reason;
  const { source, path } = first.place;
  return [
    kernels,
    field('no image', `${message} [${code}]`),
    field('', formatOrigin(await tools.origin({ ...first.module.resource, source }, ...path))),
    hint === '' ? '' : field('to fix', hint),
  ].join('');
}

function listKernels(gap: readonly PreflightOutcome[]): string {
  const shown = gap.length > shownKernels ? gap.slice(0, shownKernels - 1) : gap;
  const lines = shown.map(({ kernel, architecture, releases }) => {
    const release = releases.length === 0 ? '' : `  (OpenShift ${releases.join(', ')})`;
    return `  ${printable(kernel)}, ${architecture}${release}\n`;
  });
  const more = gap.length - shown.length;
  return lines.join('') + (more === 0 ? '' : `  and ${more} more\n`);
}

function closingWords(modules: readonly (readonly PreflightOutcome[])[]): string {
  if (modules.length === 0) return 'No Module has a module loader: there is nothing to cover.\n';
  const failing = modules.filter((outcomes) => outcomes.some(({ reason }) => reason !== null));
  const gaps = failing.flat().filter(({ reason }) => reason !== null).length;
  const number = new Set(modules.flat().map((one) => `${one.kernel} ${one.architecture}`)).size;
  const kernels =
    number === 1 ? 'the kernel' : number === 2 ? 'both kernels' : `all ${number.toLocaleString('en')} kernels`;
  if (failing.length > 0) {
    const who = `${failing.length} of ${count(modules.length, 'Module')} ${failing.length === 1 ? 'does' : 'do'}`;
    return `${who} not cover ${kernels}: ${count(gaps, 'gap')}.\n`;
  }
  const all = modules.length === 2 ? 'Both Modules' : `All ${modules.length} Modules`;
  return modules.length === 1 ? `The Module covers ${kernels}.\n` : `${all} cover ${kernels}.\n`;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
