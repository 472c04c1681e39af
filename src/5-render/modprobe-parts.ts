/** Containers and volumes of the loader `Modprobe`: the kmod image brings modprobe and a shell. */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import type { LoaderPlan, LoaderPod } from '../model/plan.ts';
import {
  firmwareClassDirectory,
  firmwareDirectory,
  loadedScript,
  loadScript,
  unloadInTurnScript,
  unloadScript,
  waitScript,
} from '../scripts/loader-scripts.ts';
import { moduleState, podIdentity, turnName } from './loader-turns.ts';

/** A container whose image and arguments depend on the kernel, made from parts that do not. */
export type ContainerPart = (plan: LoaderPlan) => object;

export interface LoaderParts {
  readonly initContainers: readonly ContainerPart[];
  readonly containers: readonly ContainerPart[];
  readonly volumes: readonly object[];
}

/** Least privilege: what a load needs is one capability, user 0 and the SELinux type of privileged containers. */
const withModules = share(securityContext(['SYS_MODULE']));

/** Firmware trees may be read-only, or of another user than 0: they are copied, replaced and removed all the same. */
const withFirmware = share(securityContext(['DAC_OVERRIDE', 'SYS_MODULE']));

export function loadSecurityContext({ firmwarePath }: LoaderPod): object {
  return firmwarePath === undefined ? withModules : withFirmware;
}

function securityContext(add: readonly string[]): object {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { add, drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    runAsUser: 0,
    seLinuxOptions: { type: 'spc_t' },
  };
}

export const hostModules = {
  volume: { name: 'lib-modules', hostPath: { path: '/lib/modules', type: 'Directory' } },
  mount: { name: 'lib-modules', mountPath: '/lib/modules', readOnly: true },
} as const;

/** One file beside the image's own ones: a mount over /etc/modprobe.d would hide them. */
export const softdepFile = {
  volume: {
    name: 'modules-order',
    downwardAPI: {
      items: [
        {
          path: 'softdep.conf',
          fieldRef: { fieldPath: "metadata.annotations['kmm.node.kubernetes.io/modules-order']" },
        },
      ],
    },
  },
  mount: {
    name: 'modules-order',
    mountPath: '/etc/modprobe.d/kmmc-softdep.conf',
    subPath: 'softdep.conf',
    readOnly: true,
  },
} as const;

export const hostFirmware = {
  volume: { name: 'lib-firmware', hostPath: { path: firmwareDirectory, type: 'DirectoryOrCreate' } },
  mount: { name: 'lib-firmware', mountPath: firmwareDirectory },
} as const;

/**
 * The kernel parameter that names the firmware directory. /sys itself is read-only in a container, and the AppArmor
 * profile of container runtimes denies writing anywhere below that path: it is mounted elsewhere.
 */
const firmwareClass = {
  volume: {
    name: 'firmware-class',
    hostPath: { path: '/sys/module/firmware_class/parameters', type: 'Directory' },
  },
  mount: { name: 'firmware-class', mountPath: firmwareClassDirectory },
} as const;

export function modprobeParts(pod: LoaderPod): LoaderParts {
  const firmware = pod.firmwarePath === undefined ? [] : [pod.firmwarePath];
  const inTree = pod.inTreeModulesToRemove.length === 0 ? [] : [...pod.inTreeModulesToRemove, ''];
  const { checksInput } = pod;
  const { takesTurns: turns } = pod;
  const features = { checksInput, firmware: firmware.length > 0, inTree: inTree.length > 0, turns };
  const softdep = pod.softdep === undefined ? [] : [softdepFile];
  const host = features.firmware ? [hostFirmware] : [];
  const state = turns ? [moduleState(pod)] : [];
  const leftover = turns ? [String(pod.unload.length), ...pod.unload] : [];
  const volumes = [hostModules, ...softdep, ...host, ...(features.firmware ? [firmwareClass] : []), ...state];
  const pull = pod.imagePullPolicy === undefined ? {} : { imagePullPolicy: pod.imagePullPolicy };
  const load = {
    command: share(['/bin/sh', '-c', loadScript(features), 'load-module']),
    arguments: [...turnName(pod), ...leftover, ...firmware, ...inTree, ...pod.load].map(kubeletEscape),
    rest: {
      ...podIdentity(pod),
      securityContext: loadSecurityContext(pod),
      terminationMessagePolicy: 'FallbackToLogsOnError',
      volumeMounts: share(volumes.map(({ mount }) => mount)),
    },
  };
  const hold = {
    ...pull,
    command: share(['/bin/sh', '-c', waitScript]),
    lifecycle: share(preStop(unloadCommand(pod, ['modprobe', ...pod.unload]))),
    ...podIdentity(pod),
    ...readiness(pod),
    securityContext: loadSecurityContext(pod),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: share([hostModules, ...softdep, ...host, ...state].map(({ mount }) => mount)),
  };
  return {
    initContainers: [
      ({ containerImage, kernel, inputHash = '' }) => ({
        name: 'load-module',
        image: containerImage,
        ...pull,
        command: load.command,
        args: [kubeletEscape(kernel), ...(checksInput ? [inputHash] : []), ...load.arguments],
        ...load.rest,
      }),
    ],
    containers: [({ containerImage }) => ({ name: 'module-loader', image: containerImage, ...hold })],
    volumes: share(volumes.map(({ volume }) => volume)),
  };
}

/** In turns, the script is told which program unloads; else it is modprobe. */
function unloadCommand(pod: LoaderPod, program: readonly string[]): readonly string[] {
  const { firmwarePath, preUnload = [] } = pod;
  const firmware = firmwarePath === undefined ? [] : [firmwarePath];
  const features = { firmware: firmware.length > 0 };
  if (!pod.takesTurns)
    return ['/bin/sh', '-c', unloadScript(features), 'unload-module', ...firmware, ...program.slice(1)];
  const words = [String(preUnload.length), ...preUnload, ...firmware, ...program];
  return ['/bin/sh', '-c', unloadInTurnScript(features), 'unload-module', ...words];
}

/** A hook's command is not touched by the kubelet: nothing to protect. */
export function preStop(command: readonly string[]): object {
  return { preStop: { exec: { command } } };
}

/** Ready means that the kernel has the module, not that a shell sleeps. */
export function readiness(pod: LoaderPod): { readinessProbe?: object } {
  if (pod.sysModule === undefined) return {};
  const command = ['/bin/sh', '-c', loadedScript, 'module-is-loaded', kubeletEscape(pod.sysModule)];
  return { readinessProbe: share({ exec: { command }, periodSeconds: 10 }) };
}
