/**
 * Marks generated objects so that the tool that applies them waits where it must: Argo CD by sync waves, kpt by the
 * exact objects that come before; Flux finds its order in the directories of the tree (see 7-write/layout).
 */
import { operatorGroup } from '../lib/machine-config-names.ts';
import type { Generated, Stage } from '../model/generated.ts';
import { machineConfigGroup } from '../model/kinds.ts';
import type { StepReference } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';

export const syncWaveAnnotation = 'argocd.argoproj.io/sync-wave';
export const syncOptionsAnnotation = 'argocd.argoproj.io/sync-options';
export const substituteAnnotation = 'kustomize.toolkit.fluxcd.io/substitute';
export const dependsOnAnnotation = 'config.kubernetes.io/depends-on';

/** What is not generated, the Modules and Dockerfiles of the user, has wave 0, as has what prepares a namespace. */
const waves: Readonly<Record<Stage, string | undefined>> = {
  Prepare: undefined,
  Image: '10',
  Build: '20',
  Sign: '30',
  Verify: '40',
  Load: '50',
  Plugin: '60',
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
const largestForClientSideApply = 200_000;

type Marks = Readonly<Record<string, string>>;

/** What all objects of one shape have in common. */
interface ShapeFacts {
  readonly hasVariable: boolean;
  readonly isLarge: boolean;
  /** Shapes with the marks on them, by their keys. */
  readonly marked: Map<string, object>;
}

/** Changes nothing but annotations. Objects of one shape that get the same marks remain of one shape. */
export function orderObjects(generated: readonly Generated[], { gitops }: Settings): readonly Generated[] {
  if (gitops === 'None') return generated;
  const known = new Map<object, ShapeFacts>();
  const factsOf = (one: Generated): ShapeFacts => {
    let facts = known.get(one.shape);
    if (facts === undefined) {
      facts = shapeFacts(one);
      known.set(one.shape, facts);
    }
    return facts;
  };
  return generated.map((one) => {
    const facts = factsOf(one);
    return withMarks(one, marksOf(one, facts, gitops), facts.marked);
  });
}

function shapeFacts(one: Generated): ShapeFacts {
  const blank = Object.fromEntries(Object.keys(one.values).map((key) => [key, '']));
  const text = JSON.stringify(one.build(blank));
  return { hasVariable: hasVariable(text), isLarge: text.length > largestForClientSideApply, marked: new Map() };
}

function marksOf(one: Generated, facts: ShapeFacts, gitops: Exclude<Settings['gitops'], 'None'>): Marks {
  if (gitops === 'ArgoCD') {
    const first = waves[one.stage];
    const wave = first === undefined ? undefined : String(Number(first) + (one.lane?.step ?? 0));
    return {
      ...(wave === undefined ? {} : { [syncWaveAnnotation]: wave }),
      ...(facts.isLarge ? { [syncOptionsAnnotation]: 'ServerSideApply=true' } : {}),
    };
  }
  if (gitops === 'Flux') {
    const isReplaced = facts.hasVariable || Object.values(one.values).some(hasVariable);
    return isReplaced ? { [substituteAnnotation]: 'disabled' } : {};
  }
  const { after = [] } = one;
  return after.length === 0 ? {} : { [dependsOnAnnotation]: after.map(referenceText).join(',') };
}

/** Flux looks for variables in the text of the whole object. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}

/** How kpt names an object that another one waits for. */
export function referenceText({ kind, namespace, name }: StepReference): string {
  const scope = namespace === '' ? '' : `namespaces/${namespace}/`;
  return `${groups[kind]}/${scope}${kind}/${name}`;
}

function withMarks(one: Generated, marks: Marks, shapes: Map<string, object>): Generated {
  const keys = Object.keys(marks);
  if (keys.length === 0) return one;
  const name = keys.join();
  const shape = shapes.get(name) ?? {};
  shapes.set(name, shape);
  const own = Object.fromEntries(keys.map((key, index) => [`mark${index}`, marks[key] ?? '']));
  return {
    ...one,
    shape,
    values: { ...one.values, ...own },
    build: (values) => annotate(one.build(values), keys, values),
  };
}

function annotate(object: KubernetesObject, keys: readonly string[], values: Marks): KubernetesObject {
  const marks = Object.fromEntries(keys.map((key, index) => [key, values[`mark${index}`] ?? '']));
  const annotations = { ...object.metadata?.annotations, ...marks };
  return { ...object, metadata: { ...object.metadata, annotations } };
}
