import type { Source } from '../model/resource.ts';

/** Says where an object begins, for a message about two objects: `a.yaml, line 3`. */
export function describeSource({ file, index, line }: Source): string {
  return file === '' ? `item ${index + 1}` : `${file}, line ${line}`;
}
