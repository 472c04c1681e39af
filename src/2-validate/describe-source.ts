/** Says where an object begins, for a message about two objects: `a.yaml, line 3`. */
import type { Source } from '../model/resource.ts';

export function describeSource({ file, index, line }: Source): string {
  return file === '' ? `item ${index + 1}` : `${file}, line ${line}`;
}
