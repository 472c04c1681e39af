/** The image of a BootModuleConfig has neither tag nor digest: each node adds its kernel. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { parseImageReference } from '../../lib/image-reference.ts';
import type { BootRule } from './boot-rule.ts';

export const bootImageIsRepository: BootRule = function* ({ boot: { kernelModuleImage: image }, resource }) {
  if (image === '') return;
  const reference = parseImageReference(image);
  const here = at(resource, 'spec', 'kernelModuleImage');
  if ('fault' in reference) {
    yield diagnose('boot-image-invalid', { image, problem: 'invalid' }, here);
    return;
  }
  const { registry, repository, tag, digest } = reference;
  if (tag === undefined && digest === undefined) return;
  const suggestion = registry === undefined ? repository : `${registry}/${repository}`;
  yield diagnose('boot-image-invalid', { image, problem: digest === undefined ? 'tag' : 'digest', suggestion }, here);
};
