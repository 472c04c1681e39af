/** Chooses what to explain and explains it, as text or JSON. */
import { loadRe2 } from '../lib/re2.ts';
import { suggest } from '../lib/suggest.ts';
import type { ResolvedBootModule } from '../model/boot-module.ts';
import type { Checked } from '../model/checked.ts';
import type { Plan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { NodePool, ResolvedTarget } from '../model/target.ts';
import { type BootPart, explainBootAsText, explainBootModules } from './explain-boot.ts';
import { createTargetSteps } from './explain-images.ts';
import { field } from './explain-layout.ts';
import { nearestPool } from './explain-selection.ts';
import { type Candidate, collectCandidates, createLocator, explainTargets } from './explain-targets.ts';
import { explainAsText, formatHeading } from './explain-text.ts';
import { explainPlugins } from './summarize-plugins.ts';

export interface ExplainInput {
  readonly targets: readonly ResolvedTarget[];
  readonly checked: Checked;
  readonly plan: Plan;
  readonly boot: BootPart;
  /** In input order; tells where refused Modules stand among the others. */
  readonly resources: readonly Resource[];
  readonly kernelLabel: string;
  readonly filter: ExplainFilter;
  readonly output: 'text' | 'json';
}

export interface ExplainFilter {
  /** `NAME` or `NAMESPACE/NAME`. */
  readonly module?: string;
  /** All kernels when empty. */
  readonly kernels: readonly string[];
  /** Name of a node. */
  readonly node?: string;
}

export interface ExplainOutput {
  readonly text: string;
  /** What was asked for and is not there, as sentences. */
  readonly problems: readonly string[];
}

type AnyModule = Checked['modules'][number] | Checked['rejected'][number];

export async function explain(input: ExplainInput): Promise<ExplainOutput> {
  const { checked, filter } = input;
  const all = [...checked.modules, ...checked.rejected];
  const modules = all.filter((module) => filter.module === undefined || isNamed(module, filter.module));
  const boot = {
    ...input.boot,
    bootModules: input.boot.bootModules.filter((module) => isWantedAtBoot(module, filter)),
  };
  const pools = checked.nodePools.filter((pool) => filter.node === undefined || pool.names?.includes(filter.node));
  const candidates = collectCandidates(input.targets, checked, input).filter((candidate) =>
    isWanted(candidate, filter),
  );
  const problems = [
    ...missingModule([...modules, ...boot.bootModules], [...all, ...input.boot.bootModules], filter),
    ...missingNode(pools, checked.nodePools, filter),
  ];
  if (input.output === 'json') {
    const explanation = await explainTargets(candidates);
    const atBoot = boot.bootModules.length === 0 ? {} : { bootModules: await explainBootModules(boot) };
    return { text: `${JSON.stringify({ ...explanation, ...atBoot }, null, 2)}\n`, problems };
  }
  const { dockerfiles } = checked;
  const findSteps = createTargetSteps(input.plan);
  const explainModule = (module: Named) => explainPlugins(input.plan, module);
  const text = await explainAsText(candidates, { loadCompiler: loadRe2, findSteps, dockerfiles, explainModule });
  const unreached = filter.kernels.length > 0 ? '' : await explainUnreached(modules, pools, candidates, input);
  const parts = [text, unreached, await explainBootAsText(boot)].filter((part) => part !== '');
  return { text: parts.join('\n'), problems };
}

function isWantedAtBoot(boot: ResolvedBootModule, { module, kernels, node }: ExplainFilter): boolean {
  if (module !== undefined && !isNamed(boot, module)) return false;
  if (kernels.length > 0 && !boot.images.some(({ kernel }) => kernels.includes(kernel))) return false;
  return node === undefined || boot.pools.some(({ nodePools }) => nodePools.some(({ names }) => names?.includes(node)));
}

interface Named {
  readonly namespace: string;
  readonly name: string;
}

function isNamed({ namespace, name }: Named, wanted: string): boolean {
  return wanted === name || wanted === `${namespace}/${name}`;
}

function isWanted(candidate: Candidate, { module, kernels, node }: ExplainFilter): boolean {
  const of = candidate.kind === 'resolved' ? candidate.target.module : candidate.module;
  const pools = candidate.kind === 'resolved' ? candidate.target.nodePools : candidate.nodePools;
  if (module !== undefined && !isNamed(of, module)) return false;
  if (kernels.length > 0 && !kernels.includes(pools[0]?.kernel ?? '')) return false;
  return node === undefined || pools.some((pool) => pool.names?.includes(node));
}

function missingModule(found: readonly Named[], all: readonly Named[], { module }: ExplainFilter): readonly string[] {
  if (module === undefined || found.length > 0) return [];
  const near = suggest(
    module,
    all.flatMap(({ namespace, name }) => [name, `${namespace}/${name}`]),
  );
  return [`there is no Module "${module}"${near === undefined ? '' : `; did you mean "${near}"?`}`];
}

function missingNode(found: readonly NodePool[], all: readonly NodePool[], { node }: ExplainFilter): readonly string[] {
  if (node === undefined || found.length > 0) return [];
  const names = all.flatMap((pool) => pool.names ?? []);
  const near = suggest(node, names);
  const why = names.length === 0 ? '; the node pools give counts of nodes, not their names' : '';
  return [`no node pool names the node "${node}"${near === undefined ? why : `; did you mean "${near}"?`}`];
}

/** Modules that reach none of the pools in question, and the labels that are in the way. */
async function explainUnreached(
  modules: readonly AnyModule[],
  pools: readonly NodePool[],
  candidates: readonly Candidate[],
  input: ExplainInput,
): Promise<string> {
  const reached = new Set<AnyModule>(
    candidates.map((one) => (one.kind === 'resolved' ? one.target.module : one.module)),
  );
  const origin = createLocator();
  const paragraphs: string[] = [];
  for (const module of modules) {
    if (reached.has(module)) continue;
    paragraphs.push(
      formatHeading(module, await origin(module.resource)) +
        explainPlugins(input.plan, module) +
        explainNoNodes(module, pools, input),
    );
  }
  return paragraphs.join('\n');
}

function explainNoNodes(module: AnyModule, pools: readonly NodePool[], { kernelLabel, filter }: ExplainInput): string {
  const selector = 'selector' in module ? module.selector : module.module.spec.selector;
  const nearest = nearestPool(selector, pools, kernelLabel);
  if (nearest === undefined) return filter.node === undefined ? field('no nodes', 'There is no node pool.') : '';
  const { pool, missing } = nearest;
  if (missing.length === 0) return field('no loader', 'It has no moduleLoader.');
  const whom = filter.node === undefined ? `nearest is pool ${pool.name}` : `pool ${pool.name}`;
  return field('no nodes', `The selector does not match; ${whom}: ${missing.join('; ')}.`);
}
