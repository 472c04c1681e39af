/** The worker image is an image reference. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { parseImageReference } from '../../lib/image-reference.ts';
import type { BootRule } from './boot-rule.ts';

export const workerImageIsReference: BootRule = function* ({ boot: { workerImage: image }, resource }) {
  if (!('fault' in parseImageReference(image))) return;
  yield diagnose('worker-image-invalid', { image }, at(resource, 'spec', 'workerImage'));
};
