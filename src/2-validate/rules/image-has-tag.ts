/** An image has a tag or a digest, as far as its text tells before variables are replaced. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const imageHasTag: Rule = function* ({ module, resource }) {
  for (const { settings, path } of levelsOf(module)) {
    const image = settings.containerImage ?? '';
    if (image === '' || /[:@]/.test(image)) continue;
    yield diagnose('image-needs-tag', { image }, at(resource, ...path, 'containerImage'));
  }
};
