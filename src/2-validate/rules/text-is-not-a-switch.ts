/** Text that kubectl would read as a switch is quoted. */
import { at, type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import type { Rule } from './rule.ts';

/** Plain scalars that are booleans in YAML 1.1, which kubectl reads, and text in YAML 1.2. */
const ambiguous = /^(y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

export const textIsNotASwitch: Rule = function* ({ module, resource }) {
  yield* search(module.spec, ['spec']);

  function* search(value: unknown, path: FieldPath): Generator<Diagnostic> {
    if (typeof value === 'string') {
      const isPlain = ambiguous.test(value) && plain(value).test(resource.source.text);
      if (isPlain) yield diagnose('ambiguous-scalar', { value }, at(resource, ...path));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) yield* search(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) yield* search(item, [...path, key]);
    }
  }
};

/** The word as a whole value without quotes, in block or flow style. */
function plain(word: string): RegExp {
  return new RegExp(`(?:[:,-]\\s+|\\[\\s*)${word}[ \\t]*(?:$|[,\\]}]|[ \\t]#)`, 'm');
}
