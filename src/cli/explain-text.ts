/** Spells an explanation out for a person: why a node gets its image, or why it gets none and what to write. */
import { matchedPart } from '../3-resolve/matched-part.ts';
import { nearestMapping } from '../3-resolve/nearest-mapping.ts';
import { loaderContainer, mappingPath } from '../3-resolve/prepare-module.ts';
import { trimKernel } from '../lib/kernel.ts';
import { type Dockerfiles, dockerfileKey } from '../model/dockerfile.ts';
import type { Origin } from '../model/origin.ts';
import type { CompileRegexp } from '../model/regexp.ts';
import type { NodePool, ResolvedTarget } from '../model/target.ts';
import { describeLane, describeState } from './describe-generation.ts';
import { explainImage, type FindSteps, type ImageSource } from './explain-images.ts';
import { field, hanging, printable, quoteWords } from './explain-layout.ts';
import {
  type Candidate,
  createLocator,
  type ExplainedTarget,
  explainTargets,
  type Locator,
} from './explain-targets.ts';

export interface TextTools {
  /** Only a pattern that does not match is taken apart. */
  readonly loadCompiler: () => Promise<CompileRegexp>;
  readonly findSteps: FindSteps;
  readonly dockerfiles: Dockerfiles;
  /** What is told of a Module below its heading. */
  readonly explainModule: (module: { readonly namespace: string; readonly name: string }) => string;
}

export async function explainAsText(candidates: readonly Candidate[], tools: TextTools): Promise<string> {
  const origin = createLocator();
  const { targets } = await explainTargets(candidates);
  let text = '';
  let module = '';
  for (const [index, explained] of targets.entries()) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const heading = formatHeading(explained.module, explained.module.origin) + tools.explainModule(explained.module);
    if (heading !== module) text += `${module === '' ? '' : '\n'}${heading}`;
    module = heading;
    text += `\n${await explainOne(explained, candidate, { ...tools, origin })}`;
  }
  return text;
}

/** Which Module, and where it stands. */
export function formatHeading(module: { readonly namespace: string; readonly name: string }, origin: Origin): string {
  return `Module ${printable(`${module.namespace}/${module.name}`)}\n  ${formatOrigin(origin)}\n`;
}

interface Tools extends TextTools {
  readonly origin: Locator;
}

async function explainOne(explained: ExplainedTarget, candidate: Candidate, tools: Tools): Promise<string> {
  const pools = candidate.kind === 'resolved' ? candidate.target.nodePools : candidate.nodePools;
  const generation = candidate.kind === 'resolved' ? candidate.target.generation : undefined;
  const head = [
    `  ${printable(explained.kernel)}, ${printable(explained.architecture)}\n`,
    field('nodes', formatPools(pools)),
    generation === undefined || candidate.kind !== 'resolved'
      ? ''
      : field('rollout', `${describeLane(candidate.target.module, generation)}: ${describeState(generation)}`),
  ].join('');
  if (explained.matched && candidate.kind === 'resolved') {
    return head + explainMatch(explained, await imageSource(candidate.target, tools));
  }
  const { reason, mapping } = explained;
  if (candidate.kind === 'resolved' && mapping === null && reason?.code.endsWith('without-mapping')) {
    return head + field('no image', 'No mapping matches this kernel.') + (await explainGap(candidate.target, tools));
  }
  return (
    head +
    explainMapping(mapping) +
    field('no image', `${reason?.message ?? 'no reason is known.'} [${reason?.code ?? ''}]`)
  );
}

async function imageSource(target: ResolvedTarget, { origin, findSteps, dockerfiles }: Tools): Promise<ImageSource> {
  const configMap = target.resolution?.build?.dockerfileConfigMap;
  const dockerfile = configMap === undefined ? undefined : dockerfiles.find(target.module.namespace, configMap);
  const steps = findSteps(target);
  if (dockerfile === undefined) return { steps };
  return { steps, place: formatOrigin(await origin(dockerfile.resource, 'data', dockerfileKey)) };
}

function explainMatch(explained: ExplainedTarget, source: ImageSource): string {
  const { containerImage, inTreeModulesToRemove, modprobe, reason } = explained;
  return [
    explainMapping(explained.mapping),
    field('image', printable(containerImage ?? '')),
    reason === null ? '' : field('error', `${reason.message} [${reason.code}]`),
    explainImage(explained, source),
    inTreeModulesToRemove.length === 0 ? '' : field('removes', inTreeModulesToRemove.join(', ')),
    field('load', quoteWords(modprobe.load)),
    field('unload', quoteWords(modprobe.unload)),
  ].join('');
}

function explainMapping(mapping: ExplainedTarget['mapping']): string {
  if (mapping === null) return '';
  const text = 'literal' in mapping ? `literal ${mapping.literal}` : `regexp ${mapping.regexp}`;
  return field('mapping', `[${mapping.index}] ${text}`) + field('', formatOrigin(mapping.origin));
}

/** For a kernel without a mapping: which one came closest, where it stands, where it parts, and what to write. */
export async function explainGap(
  target: ResolvedTarget,
  { origin, loadCompiler }: Pick<Tools, 'origin' | 'loadCompiler'>,
): Promise<string> {
  const mappings = loaderContainer(target.module.module)?.kernelMappings ?? [];
  const nearest = nearestMapping(mappings, target.kernel);
  if (nearest === undefined) return '';
  const { index, kind, text } = nearest;
  const place = await origin(target.module.resource, ...mappingPath(index, kind));
  const image = mappings[index]?.containerImage;
  const lines = [`- literal: ${trimKernel(target.kernel)}`, ...(image ? [`  containerImage: ${image}`] : [])];
  return [
    field('nearest', `[${index}] ${kind} ${text}`),
    field('', formatOrigin(place)),
    field(
      '',
      kind === 'literal' ? literalGap(text, target.kernel) : regexpGap(text, target.kernel, await loadCompiler()),
    ),
    field('to fix', kind === 'regexp' ? 'Widen that regexp, or add to kernelMappings:' : 'Add to kernelMappings:'),
    ...lines.map((line) => hanging(printable(line))),
  ].join('');
}

function literalGap(literal: string, kernel: string): string {
  const trimmed = trimKernel(kernel);
  if (literal.endsWith('+')) return 'A literal that ends in "+" never matches: the "+" of a kernel is dropped first.';
  let shared = 0;
  while (shared < literal.length && literal[shared] === trimmed[shared]) shared += 1;
  if (shared === 0) return 'It is another kernel from the first character on.';
  if (shared === trimmed.length) return `It goes on with "${literal.slice(shared)}", where the kernel ends.`;
  const goesOn = shared === literal.length ? 'ends' : `goes on with "${literal.slice(shared)}"`;
  return `Equal up to "${literal.slice(0, shared)}"; then it ${goesOn}, the kernel with "${trimmed.slice(shared)}".`;
}

function regexpGap(pattern: string, kernel: string, compile: CompileRegexp): string {
  const part = matchedPart(pattern, kernel, compile);
  if (part === '') return 'No part of it is found in the kernel.';
  return `The kernel matches up to ${part} but not what follows: ${pattern.slice(part.length)}`;
}

function formatPools(pools: readonly NodePool[]): string {
  const asked = pools.every((pool) => pool.matchesEverySelector);
  const releases = pools.flatMap(({ release }) => release ?? []);
  if (asked) return releases.length === 0 ? 'any (asked for with --kernel)' : `any (OpenShift ${releases.join(', ')})`;
  const real = pools.filter((pool) => !pool.matchesEverySelector);
  return real
    .map(({ name, inventory, nodes, state, names }) => {
      const cluster = inventory === '' ? '' : ` of ${printable(inventory)}`;
      const listed = names === undefined || names.length > 3 ? '' : `: ${names.join(', ')}`;
      return `${nodes} in pool ${name}${cluster}${state === 'Planned' ? ' (planned)' : ''}${listed}`;
    })
    .join('; ');
}

export function formatOrigin({ file, line, column }: Origin): string {
  return `${file === '' ? 'line ' : `${printable(file)}:`}${line}:${column}`;
}
