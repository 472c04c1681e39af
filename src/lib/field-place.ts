/** Where a field stands in the text of its object. */
import type { FieldPath, Source } from '../model/resource.ts';

/** The path as it is written: the spec of an embedded Module stands elsewhere, the rest of it is made up. */
export function writtenPath(path: FieldPath, { embeddedSpec }: Pick<Source, 'embeddedSpec'>): FieldPath {
  if (embeddedSpec === undefined) return path;
  return path[0] === 'spec' ? [...embeddedSpec, ...path.slice(1)] : embeddedSpec;
}
