/**
 * The annotations by which each tool waits where it must: Argo CD by sync waves, kpt by the exact objects that come before;
 * Flux finds its order in the directories of the tree (see 7-write/layout).
 */
import { operatorGroup } from '../lib/machine-config-names.ts';
import type { Stage } from '../model/generated.ts';
import { machineConfigGroup } from '../model/kinds.ts';
import type { StepReference } from '../model/plan.ts';
import type { Settings } from '../model/settings.ts';

export const syncWaveAnnotation = 'argocd.argoproj.io/sync-wave';
export const syncOptionsAnnotation = 'argocd.argoproj.io/sync-options';
export const substituteAnnotation = 'kustomize.toolkit.fluxcd.io/substitute';
export const dependsOnAnnotation = 'config.kubernetes.io/depends-on';
export const markKeys = [syncWaveAnnotation, syncOptionsAnnotation, substituteAnnotation, dependsOnAnnotation] as const;

/** What is not generated, the Modules and Dockerfiles of the user, has wave 0, as has what prepares a namespace. */
export const waves: Readonly<Record<Stage, string | undefined>> = {
  Prepare: undefined,
  Image: '10',
  Build: '20',
  Sign: '30',
  Verify: '40',
  Load: '50',
  // Nodes change last, and never before the policies that keep them from rebooting.
  BootPolicy: '80',
  Boot: '90',
  BootResume: '100',
  // A check that fails must hold back nothing.
  Preflight: '110',
};

const groups: Readonly<Record<StepReference['kind'], string>> = {
  Build: 'build.openshift.io',
  ConfigMap: '',
  DaemonSet: 'apps',
  ImageStream: 'image.openshift.io',
  Job: 'batch',
  MachineConfig: machineConfigGroup,
  MachineConfigPool: machineConfigGroup,
  MachineConfiguration: operatorGroup,
};

/** Client-side apply keeps the object in an annotation, and all annotations together may have 262,144 bytes. */
export const largestForClientSideApply = 200_000;
const serverSide = 'ServerSideApply=true';

/** What the marks of an object depend on. */
export interface OrderFacts {
  readonly stage: Stage;
  /** Position in a rollout, from 0: the lanes of a Module come one after the other. */
  readonly step: number;
  readonly after: readonly StepReference[];
  readonly hasVariable: boolean;
  readonly isLarge: boolean;
  /** The options of Argo CD that it has whatever the setting. */
  readonly syncOptions: string | undefined;
}

export type Marks = Readonly<Partial<Record<(typeof markKeys)[number], string>>>;

export function marksOf(facts: OrderFacts, gitops: Settings['gitops']): Marks {
  const { stage, after, hasVariable: isReplaced, syncOptions } = facts;
  switch (gitops) {
    case 'ArgoCD': {
      const first = waves[stage];
      const wave = first === undefined ? undefined : String(Number(first) + facts.step);
      const options = facts.isLarge ? withServerSide(syncOptions) : syncOptions;
      return {
        ...(wave === undefined ? {} : { [syncWaveAnnotation]: wave }),
        ...(options === syncOptions || options === undefined ? {} : { [syncOptionsAnnotation]: options }),
      };
    }
    case 'Flux':
      return isReplaced ? { [substituteAnnotation]: 'disabled' } : {};
    case 'Kpt':
      return after.length === 0 ? {} : { [dependsOnAnnotation]: after.map(referenceText).join(',') };
    case 'None':
      return {};
  }
}

/** Without what `marksOf` may have added: the options that an object has whatever the setting. */
export function ownSyncOptions(options: string | undefined): string | undefined {
  return options === serverSide ? undefined : options;
}

/** Flux looks for variables in the text of the whole object. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}

function withServerSide(options: string | undefined): string {
  if (options === undefined) return serverSide;
  return options.split(',').includes(serverSide) ? options : `${options},${serverSide}`;
}

/** As kpt writes references. */
export function referenceText({ kind, namespace, name }: StepReference): string {
  const scope = namespace === '' ? '' : `namespaces/${namespace}/`;
  return `${groups[kind]}/${scope}${kind}/${name}`;
}
