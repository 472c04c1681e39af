/** What a container needs in which buildah builds. */
import { share } from './share.ts';

/**
 * User 0 of the pod with three capabilities: buildah makes a user namespace, whose map it may write with SETUID and
 * SETGID, and since Linux 5.12 with SETFCAP where that map holds user 0. All that instructions do as root they do inside.
 * Another user would need newuidmap, and so the right to gain privileges. The default profiles of container runtimes
 * refuse `unshare` and `mount` even inside a user namespace.
 */
export const buildahPrivileges = share({
  allowPrivilegeEscalation: false,
  appArmorProfile: { type: 'Unconfined' },
  capabilities: { add: ['SETFCAP', 'SETGID', 'SETUID'], drop: ['ALL'] },
  runAsUser: 0,
  seccompProfile: { type: 'Unconfined' },
});
