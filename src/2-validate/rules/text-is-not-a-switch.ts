/** Text that kubectl would read as a switch is quoted. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import type { Rule } from './rule.ts';

/** Plain scalars that are booleans in YAML 1.1, which kubectl reads, and text in YAML 1.2. */
const ambiguous = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;

interface Found {
  readonly value: string;
  readonly path: FieldPath;
}

export const textIsNotASwitch: Rule = function* ({ module, resource }) {
  const found: Found[] = [];
  search(module.spec, ['spec'], found);
  for (const { value, path } of found) {
    if (plain(value).test(resource.source.text)) yield diagnose('ambiguous-scalar', { value }, at(resource, ...path));
  }
};

function search(value: unknown, path: (string | number)[], found: Found[]): void {
  if (typeof value === 'string') {
    if (value.length <= 3 && ambiguous.test(value)) found.push({ value, path: [...path] });
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, item] of Object.entries(value)) {
      path.push(isList ? Number(key) : key);
      search(item, path, found);
      path.pop();
    }
  }
}

/** The word as a whole value without quotes, in block or flow style. */
function plain(word: string): RegExp {
  return new RegExp(`(?:[:,-]\\s+|\\[\\s*)${word}[ \\t]*(?:$|[,\\]}]|[ \\t]#)`, 'm');
}
