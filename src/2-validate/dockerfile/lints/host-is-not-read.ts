/** A build reads no directory of the node that it runs on. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Lint } from './lint.ts';

/** Where KMM 2.x mounts the node's modules in its kaniko pods (internal/buildsign/resource of kubernetes-sigs). */
const hostDirectory = '/host/lib/modules';

export const hostIsNotRead: Lint = function* ({ dockerfile, at }) {
  for (const { body, bodyOffset } of dockerfile.instructions) {
    const found = body.indexOf(hostDirectory);
    if (found < 0) continue;
    yield diagnose('dockerfile-reads-host', {}, at(bodyOffset + found));
    return;
  }
};
