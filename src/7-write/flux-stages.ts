/**
 * Writes the Kustomizations by which Flux applies a tree in its order: one for each stage that the tree has, or for each kernel of
 * it where a stage is too much for one build. Paths begin at the tree, as in an artifact that was made of it.
 */
import { boundedName } from '../lib/bounded-name.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Stage } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import { emitYaml } from './emit-yaml.ts';
import { type HealthCheck, healthChecks, poolCheck } from './flux-health.ts';
import type { OutputFile } from './layout.ts';

/** Directory of the tree; nothing in the tree's own kustomization names it. */
export const fluxDirectory = 'flux';
const namespace = 'flux-system';
const name = 'kernel-modules';

interface StageFacts {
  /** What waits for what: everything for all that has a lower one. */
  readonly rank: number;
  /** How long its objects may take before the stage fails, and is tried again. */
  readonly timeout: string;
}

/** Those of the user, and those that prepare a namespace, wait for nobody: whichever holds the Namespace goes first. */
const facts: Readonly<Record<Stage | 'Inputs', StageFacts>> = {
  Inputs: { rank: 0, timeout: '5m' },
  Prepare: { rank: 0, timeout: '5m' },
  Image: { rank: 1, timeout: '5m' },
  Build: { rank: 2, timeout: '2h' },
  Sign: { rank: 3, timeout: '1h' },
  Verify: { rank: 4, timeout: '1h' },
  Load: { rank: 5, timeout: '15m' },
  BootPolicy: { rank: 7, timeout: '5m' },
  Boot: { rank: 8, timeout: '5m' },
  // Nodes are drained and reboot, one after the other.
  BootResume: { rank: 9, timeout: '6h' },
  // Beside everything else: a check of a later kernel must hold back nothing that is needed today.
  Preflight: { rank: 1, timeout: '30m' },
};

/** What one Kustomization applies. */
interface Unit {
  readonly directory: string;
  /** Of kernel and architecture, where it is for one of them. */
  readonly kernel?: string;
  readonly stage: Stage | 'Inputs';
  /** Greatest position of its lanes in a rollout. */
  step: number;
  readonly kinds: Set<string>;
}

export function fluxStages(files: readonly OutputFile[], maxObjects: number): readonly OutputFile[] {
  const units = unitsOf(files, isTooLarge(files, maxObjects));
  if (units.length === 0) return [];
  const head = '# Made by kmmc: how Flux applies this tree. docs/flux.md says how to begin with it.\n';
  return [
    {
      path: `${fluxDirectory}/kustomization.yaml`,
      spell: () =>
        emitYaml({
          apiVersion: 'kustomize.config.k8s.io/v1beta1',
          kind: 'Kustomization',
          resources: ['kustomizations.yaml'],
        }),
    },
    {
      path: `${fluxDirectory}/kustomizations.yaml`,
      spell: () => head + units.map((unit) => `---\n${emitYaml(kustomizationOf(unit, units))}`).join(''),
    },
  ];
}

/** Whether a stage has no kustomization of its own: see layout. */
function isTooLarge(files: readonly OutputFile[], maxObjects: number): boolean {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const [stage = ''] = path.split('/');
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > maxObjects);
}

function unitsOf(files: readonly OutputFile[], isByKernel: boolean): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const { path, generated } of files) {
    const [first = '', ...below] = path.split('/');
    const kernel = isByKernel && generated?.kernel !== undefined ? below.slice(0, 2).join('/') : undefined;
    const directory = kernel === undefined ? first : `${first}/${kernel}`;
    const known = units.get(directory) ?? {
      directory,
      ...(kernel === undefined ? {} : { kernel }),
      stage: generated?.stage ?? 'Inputs',
      step: 0,
      kinds: new Set(),
    };
    if (generated?.lane !== undefined) known.step = Math.max(known.step, generated.lane.step);
    known.kinds.add(generated?.kind ?? '');
    units.set(directory, known);
  }
  return [...units.values()].sort((a, b) => compareRanks(a, b) || (a.directory < b.directory ? -1 : 1));
}

/** Loaders of one lane come after those of the lanes before it. */
function compareRanks(a: Unit, b: Unit): number {
  return facts[a.stage].rank - facts[b.stage].rank || a.step - b.step;
}

/** The units that are right before this one: those of its own kernel, where there are some for each. */
function unitsBefore(unit: Unit, units: readonly Unit[]): readonly Unit[] {
  const isOfKernel = (one: Unit): boolean =>
    unit.kernel === undefined || one.kernel === undefined || one.kernel === unit.kernel;
  const earlier = units.filter((one) => one.stage !== 'Preflight' && compareRanks(one, unit) < 0 && isOfKernel(one));
  const last = earlier.at(-1);
  return last === undefined ? [] : earlier.filter((one) => compareRanks(one, last) === 0);
}

function kustomizationOf(unit: Unit, units: readonly Unit[]): object {
  const before = unitsBefore(unit, units);
  const checks = checksOf(unit);
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name: nameOf(unit),
      namespace,
      labels: { [managedBy.key]: managedBy.value },
      annotations: {
        [ownerAnnotation]: `${kmmcGroup}/Shared/${namespace}/kustomization-${unit.directory.replaceAll('/', '-')}`,
      },
    },
    spec: {
      ...(before.length === 0 ? {} : { dependsOn: before.map((one) => ({ name: nameOf(one) })) }),
      sourceRef: { kind: 'GitRepository', name },
      path: `./${unit.directory}`,
      interval: '1h',
      retryInterval: '2m',
      timeout: facts[unit.stage].timeout,
      prune: true,
      wait: true,
      ...(checks.length === 0 ? {} : { healthCheckExprs: checks }),
    },
  };
}

function checksOf({ stage, kinds }: Unit): readonly HealthCheck[] {
  if (stage === 'Inputs') return healthChecks.filter(({ apiVersion }) => apiVersion.startsWith('kmm.'));
  return [...healthChecks, ...(stage === 'BootResume' ? [poolCheck] : [])].filter(({ kind }) => kinds.has(kind));
}

/** Flux puts it into a label of all objects, so that it must be the value of one. */
function nameOf({ directory }: Unit): string {
  const plain = `${name}-${directory}`;
  if (plain.length <= 63 && /^[a-z0-9-]+$/.test(plain)) return plain;
  return boundedName([name, ...directory.split('/')], hashText(stableHash('flux', directory)));
}
