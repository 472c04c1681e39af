/** The target of a patch as conditions, one for each field that is given. */
import { parseLabelSelector } from '../../lib/label-selector.ts';
import { matchLabels } from '../../lib/match-labels.ts';
import { groupOf, kmmcGroup } from '../../model/kinds.ts';
import type { PatchTarget } from '../../model/patch.ts';
import type { CompileRegexp } from '../../model/regexp.ts';
import type { Patchable } from './patchable.ts';

export type TargetField = keyof PatchTarget;

export interface Condition {
  readonly field: TargetField;
  /** As the user wrote it. */
  readonly wanted: string;
  holds(one: Patchable): boolean;
  /** What the object has instead; absent where it cannot be told in a word. */
  presentIn?(one: Patchable): string;
}

export interface PreparedTarget {
  readonly conditions: readonly Condition[];
  readonly faults: readonly { readonly field: TargetField; readonly regexp: string; readonly reason: string }[];
}

const texts = {
  group: groupOf,
  version: ({ apiVersion }: Patchable) => apiVersion.slice(apiVersion.indexOf('/') + 1),
  kind: ({ kind }: Patchable) => kind,
  namespace: ({ namespace = '' }: Patchable) => namespace,
  name: ({ name }: Patchable) => name,
} as const;

type TextField = keyof typeof texts;
const textFields = Object.keys(texts) as TextField[];

/** As kustomize does it: the expression is one for the whole text, and an empty one is none. */
export function anchored(pattern: string): string {
  return `^(?:${pattern})$`;
}

export function patternsOf(target: PatchTarget): readonly string[] {
  return textFields.flatMap((field) => (target[field] ? [target[field], anchored(target[field])] : []));
}

/** Conditions that cost nothing come first. */
export function prepareTarget(target: PatchTarget, compile: CompileRegexp): PreparedTarget {
  const faults: { field: TargetField; regexp: string; reason: string }[] = [];
  const conditions: Condition[] = [];
  for (const field of textFields) {
    const pattern = target[field];
    if (!pattern) continue;
    const regexp = compile(anchored(pattern));
    const alone = compile(pattern);
    if ('error' in regexp) {
      faults.push({ field, regexp: pattern, reason: 'error' in alone ? alone.error : regexp.error });
      continue;
    }
    const read = texts[field];
    conditions.push({ field, wanted: pattern, holds: (one) => regexp.matches(read(one)), presentIn: read });
  }
  const { module, kernel, labelSelector } = target;
  if (module !== undefined) {
    const read = ({ owner }: Patchable): string => moduleOf(owner, module.includes('/'));
    conditions.push({ field: 'module', wanted: module, holds: (one) => read(one) === module, presentIn: read });
  }
  if (kernel !== undefined) {
    const read = (one: Patchable): string => one.kernel ?? '';
    conditions.push({ field: 'kernel', wanted: kernel, holds: (one) => one.kernel === kernel, presentIn: read });
  }
  if (labelSelector) {
    const selector = parseLabelSelector(labelSelector) ?? { matchLabels: { '': '' } };
    const holds = (one: Patchable): boolean => matchLabels(one.build(one.values).metadata?.labels ?? {}, selector);
    conditions.push({ field: 'labelSelector', wanted: labelSelector, holds });
  }
  return { conditions, faults };
}

/** `NAMESPACE/NAME` or `NAME`, from `GROUP/KIND/NAMESPACE/NAME`; empty for what several share. */
function moduleOf(owner: string, withNamespace: boolean): string {
  const [group, kind, namespace = '', name = ''] = owner.split('/');
  if (group === kmmcGroup && kind === 'Shared') return '';
  return withNamespace ? `${namespace}/${name}` : name;
}
