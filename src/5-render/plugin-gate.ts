/**
 * Prints what keeps a plugin from starting before its module is loaded, and its loader from unloading before the plugin has
 * ended: a sidecar that stands for the plugin, which the kubelet ends after all other containers, and an init container that
 * waits for it. No probe asks for the module: as long as none is loaded, each would fail and leave an event.
 */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import type { PluginGate, PluginPlan } from '../model/plugin-plan.ts';
import { awaitModuleScript, awaitUseScript, useModuleScript } from '../scripts/plugin-gate-scripts.ts';
import { moduleState, podIdentityVariable } from './loader-turns.ts';

export interface GateParts {
  readonly initContainers: readonly object[];
  readonly volumes: readonly object[];
}

/** A directory of root on the node is written to; the SELinux type is that of containers that may. */
const securityContext = share({
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
  runAsUser: 0,
  seLinuxOptions: { type: 'spc_t' },
});

export function gateParts(plan: PluginPlan, gate: PluginGate): GateParts {
  const { volume, mount } = moduleState(plan);
  const words = [gate.state, gate.sysModule ?? ''].map(kubeletEscape);
  const base = { image: gate.image, imagePullPolicy: 'IfNotPresent' };
  const rest = {
    securityContext,
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: [mount],
  };
  const wait = (script: string, args: readonly string[], env: object) => ({
    name: 'module-gate',
    ...base,
    command: ['/bin/sh', '-c', script, 'module-gate'],
    ...(args.length === 0 ? {} : { args }),
    ...env,
    ...rest,
  });
  if (!gate.marks) return { initContainers: [wait(awaitModuleScript, words, {})], volumes: [volume] };
  const env = { env: podIdentityVariable };
  const user = {
    name: 'module-user',
    ...base,
    restartPolicy: 'Always',
    command: ['/bin/sh', '-c', useModuleScript, 'module-user'],
    args: words,
    ...env,
    ...rest,
  };
  return { initContainers: [user, wait(awaitUseScript, [], env)], volumes: [volume] };
}
