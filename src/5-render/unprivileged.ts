/** What a container may do that needs no privilege at all. Its user is a matter of the pod. */
import { share } from '../lib/share.ts';

export const unprivileged = share({
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
});
