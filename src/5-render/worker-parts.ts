/**
 * Containers and volumes of the loader `Worker`: the kmod image brings only a shell and cp, KMM's worker image loads.
 * The worker reads its configuration (KMM 2.x, internal/worker) from a pod annotation.
 */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import { workerConfigAnnotation } from '../model/annotations.ts';
import type { LoaderPod } from '../model/plan.ts';
import {
  extractScript,
  firmwareDirectory,
  removesModules,
  unloadByProgramScript,
  unloadInTurnScript,
} from '../scripts/loader-scripts.ts';
import { podIdentity, sharedState, turnName } from './loader-turns.ts';
import {
  holdCommand,
  hostFirmware,
  hostModules,
  type LoaderParts,
  loadSecurityContext,
  preStop,
  readiness,
  softdepFile,
} from './modprobe-parts.ts';

const worker = '/usr/local/bin/worker';
const configFile = '/etc/kmm-worker/config.yaml';

const config = {
  volume: {
    name: 'config',
    downwardAPI: {
      items: [{ path: 'config.yaml', fieldRef: { fieldPath: `metadata.annotations['${workerConfigAnnotation}']` } }],
    },
  },
  mount: { name: 'config', mountPath: '/etc/kmm-worker', readOnly: true },
} as const;

const extracted = {
  volume: { name: 'extracted', emptyDir: {} },
  mount: { name: 'extracted', mountPath: '/tmp' },
} as const;

/** Trees in images may be read-only, and the copy of an earlier start is replaced. */
const copying = {
  allowPrivilegeEscalation: false,
  capabilities: { add: ['DAC_OVERRIDE'], drop: ['ALL'] },
  readOnlyRootFilesystem: true,
  runAsUser: 0,
} as const;
const extractSecurityContext = share(copying);

/** A directory of the node is out of reach for the SELinux type of ordinary containers. */
const withStateSecurityContext = share({ ...copying, seLinuxOptions: { type: 'spc_t' } });

/** The worker itself points the kernel at the firmware directory, through a /sys that only a privileged container may write. */
const privileged = share({ privileged: true });

export function workerParts(pod: LoaderPod): LoaderParts {
  const firmware = pod.firmwarePath === undefined ? [] : [pod.firmwarePath];
  const { checksInput, takesTurns: turns } = pod;
  const plugin = pod.announces !== undefined;
  const inTree = pod.inTreeModulesToRemove.length > 0;
  const features = { checksInput, firmware: firmware.length > 0, inTree, turns, plugin };
  const host = features.firmware ? [hostFirmware] : [];
  const softdep = pod.softdep === undefined ? [] : [softdepFile];
  const flags = features.firmware ? ['--firmware-path', firmwareDirectory] : [];
  const state = sharedState(pod);
  const stateOfExtract = turns || removesModules(features) ? state : [];
  const volumes = [config, extracted, hostModules, ...softdep, ...host, ...state];
  const mounts = share(volumes.map(({ mount }) => mount));
  const extract = {
    ...(pod.imagePullPolicy === undefined ? {} : { imagePullPolicy: pod.imagePullPolicy }),
    command: share(['/bin/sh', '-c', extractScript(features), 'extract-module']),
    arguments: [...turnName(pod), pod.dirName, ...firmware].map(kubeletEscape),
    rest: {
      ...podIdentity(pod),
      securityContext: stateOfExtract.length > 0 ? withStateSecurityContext : extractSecurityContext,
      terminationMessagePolicy: 'FallbackToLogsOnError',
      volumeMounts: share([extracted, ...stateOfExtract].map(({ mount }) => mount)),
    },
  };
  const load = share({
    name: 'load-module',
    image: pod.workerImage,
    command: [worker],
    args: ['kmod', 'load', configFile, ...flags],
    securityContext: features.firmware ? privileged : loadSecurityContext(pod),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: mounts,
  });
  const hold = share({
    name: 'module-loader',
    image: pod.workerImage,
    ...holdCommand(pod),
    lifecycle: preStop(unloadCommand(pod, [worker, 'kmod', 'unload', configFile, ...flags])),
    ...podIdentity(pod),
    ...readiness(pod),
    securityContext: loadSecurityContext(pod),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: mounts,
  });
  return {
    initContainers: [
      ({ containerImage, kernel, inputHash = '' }) => ({
        name: 'extract-module',
        image: containerImage,
        command: extract.command,
        args: [kubeletEscape(kernel), ...(checksInput ? [inputHash] : []), ...extract.arguments],
        ...(extract.imagePullPolicy === undefined ? {} : { imagePullPolicy: extract.imagePullPolicy }),
        ...extract.rest,
      }),
      () => load,
    ],
    containers: [() => hold],
    volumes: share(volumes.map(({ volume }) => volume)),
  };
}

/** The worker alone unloads, unless somebody must be waited for or told. */
function unloadCommand({ takesTurns, announces, preUnload = [] }: LoaderPod, program: readonly string[]) {
  const plugin = announces !== undefined;
  const shell = (script: string) => ['/bin/sh', '-c', script, 'unload-module'];
  if (takesTurns)
    return [
      ...shell(unloadInTurnScript({ firmware: false, plugin })),
      String(preUnload.length),
      ...preUnload,
      ...program,
    ];
  return plugin ? [...shell(unloadByProgramScript), ...program] : program;
}
