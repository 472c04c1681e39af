/** The closing words of `render -o`: what each Module became, which images are made, what changed on disk, what is left to do. */
import { maxObjects } from '../7-write/layout.ts';
import type { Compiled } from '../compile.ts';
import type { CheckedModule, ResolvedTarget } from '../model/target.ts';
import { summarizeBoot } from './summarize-boot.ts';
import { missingSecrets, summarizeImages, summarizePreflights } from './summarize-images.ts';
import { countPlugins } from './summarize-plugins.ts';
import { summarizeRollout } from './summarize-rollouts.ts';
import type { TreeChanges } from './write-tree.ts';

export interface SummaryInput {
  readonly output: string;
  readonly changes: TreeChanges;
  readonly files: number;
  /** What applying the changes does, a line each. */
  readonly effects: readonly string[];
}

export function summary(compiled: Compiled, { output, changes, files, effects }: SummaryInput): string {
  const modules = [...groupByModule(compiled)];
  const rows = table(modules.map(([module, targets]) => row(module, targets)));
  const loaders = `${count(modules.length, 'Module')}, ${count(compiled.plan.loaders.length, 'module loader')}${countPlugins(compiled.plan)}`;
  const isBootOnly = modules.length === 0 && compiled.bootModules.length > 0;
  const lines = [
    ...(isBootOnly ? [] : [loaders]),
    ...modules.flatMap(([module], index) => [rows[index] ?? '', ...summarizeRollout(module, compiled)]),
    ...summarizeImages(compiled.plan),
    ...summarizeBoot(compiled),
    ...summarizePreflights(compiled.plan),
    ...effects,
    '',
    `${output}: ${count(files, 'file')} (${changesText(changes)})`,
  ];
  if (compiled.generated.length + compiled.kept.length > maxObjects) {
    lines.push(
      `More than ${maxObjects} objects: apply the directories below ${output} one by one (one Argo CD or Flux application each).`,
    );
  }
  const namespaces = compiled.plan.namespaces.filter(({ generate }) => !generate).map(({ name }) => name);
  if (namespaces.length > 0) {
    lines.push(
      `${compiled.plan.plugins.length === 0 ? 'Loaders' : 'Loaders and plugins'} need namespaces that admit them: label ${namespaces.join(', ')} with pod-security.kubernetes.io/enforce=privileged.`,
    );
  }
  const secrets = missingSecrets(compiled.plan, compiled.kept);
  if (secrets.length > 0) lines.push('Secrets to create, which are not part of the result:');
  return `${[...lines, ...secrets.map((secret) => `  ${secret}`)].join('\n')}\n`;
}

/** Earlier states of a Module count with it. */
function groupByModule(compiled: Compiled): ReadonlyMap<CheckedModule, readonly ResolvedTarget[]> {
  const groups = new Map<string, ResolvedTarget[]>();
  const key = ({ namespace, name }: CheckedModule) => `${namespace}/${name}`;
  for (const target of compiled.targets) {
    const group = groups.get(key(target.module));
    if (group === undefined) groups.set(key(target.module), [target]);
    else group.push(target);
  }
  return new Map(compiled.checked.modules.map((module) => [module, groups.get(key(module)) ?? []]));
}

function row(module: CheckedModule, targets: readonly ResolvedTarget[]): readonly string[] {
  if (module.module.spec?.moduleLoader === undefined)
    return [`  ${module.namespace}/${module.name}`, 'no kernel module', '', ''];
  const covered = targets.filter(({ resolution }) => resolution !== null);
  const missing = countKernels(targets.filter(({ resolution }) => resolution === null));
  const pools = new Set(covered.flatMap(({ nodePools }) => nodePools));
  const nodes = [...pools].filter(({ state }) => state === 'Current').reduce((sum, pool) => sum + pool.nodes, 0);
  const planned = [...pools].filter(({ state }) => state === 'Planned').reduce((sum, pool) => sum + pool.nodes, 0);
  return [
    `  ${module.namespace}/${module.name}`,
    count(countKernels(covered), 'kernel'),
    planned === 0 ? count(nodes, 'node') : `${count(nodes, 'node')} (+${planned} planned)`,
    missing === 0 ? '' : `${count(missing, 'kernel')} without a mapping`,
  ];
}

/** One kernel may be a target on several architectures. */
function countKernels(targets: readonly ResolvedTarget[]): number {
  return new Set(targets.map(({ kernel }) => kernel)).size;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function changesText({ added, changed, removed }: TreeChanges): string {
  if (added.length + changed.length + removed.length === 0) return 'nothing changed';
  return `${added.length} new, ${changed.length} changed, ${removed.length} removed`;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
