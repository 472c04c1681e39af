/** Checks the sets of nodes of a rollout: names and labels that are legal, and that can apply beside the Module's selector. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import type { Lane } from '../model/rollout.ts';
import type { CheckedModule } from '../model/target.ts';
import { isDnsLabel, isLabelKey, isLabelValue } from './label-syntax.ts';

export interface Lanes {
  readonly canary?: Lane;
  readonly waves: readonly Lane[];
}

/** Leaves room for Module and kernel in the name of a loader. */
const longestName = 16;

type At = (...path: (string | number)[]) => Where;

export function checkLanes({ canary, waves }: Lanes, { module }: CheckedModule, at: At): readonly Diagnostic[] {
  const names = ['canary', ...waves.map(({ name }) => name)];
  const { selector } = module.spec;
  return [
    ...(canary === undefined ? [] : checkLabels(canary, selector, (...path) => at('spec', 'canary', ...path))),
    ...waves.flatMap((wave, index) => {
      const here: At = (...path) => at('spec', 'waves', index, ...path);
      const isNew = names.indexOf(wave.name) === index + 1;
      const isName = isDnsLabel(wave.name) && wave.name.length <= longestName;
      return [
        ...(isNew && isName
          ? []
          : [diagnose('wave-name-invalid', { name: wave.name, isNew, longestName }, here('name'))]),
        ...checkLabels(wave, selector, here),
      ];
    }),
  ];
}

function checkLabels(
  { nodeSelector }: Lane,
  selector: Readonly<Record<string, string>> | undefined,
  at: At,
): readonly Diagnostic[] {
  const labels = Object.entries(nodeSelector);
  if (labels.length === 0) return [diagnose('lane-without-labels', {}, at('nodeSelector'))];
  return labels.flatMap(([key, value]) => {
    if (!isLabelKey(key)) return [diagnose('invalid-label', { text: key, part: 'key' }, at('nodeSelector', key))];
    if (!isLabelValue(value))
      return [diagnose('invalid-label', { text: value, part: 'value' }, at('nodeSelector', key))];
    const wanted = selector?.[key];
    if (wanted === undefined || wanted === value) return [];
    return [diagnose('lane-outside-selector', { key, value, wanted }, at('nodeSelector', key))];
  });
}
