/**
 * Containers and volumes of the loader `Worker`: the kmod image brings only a shell and cp, KMM's worker image loads.
 * The worker reads its configuration (KMM 2.x, internal/worker) from a pod annotation.
 */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import { workerConfigAnnotation } from '../model/annotations.ts';
import type { LoaderPod } from '../model/plan.ts';
import { extractScript, firmwareDirectory, unloadInTurnScript, waitScript } from '../scripts/loader-scripts.ts';
import { moduleState, podIdentity, turnName } from './loader-turns.ts';
import {
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
const extractSecurityContext = share({
  allowPrivilegeEscalation: false,
  capabilities: { add: ['DAC_OVERRIDE'], drop: ['ALL'] },
  readOnlyRootFilesystem: true,
  runAsUser: 0,
});

/** The worker itself points the kernel at the firmware directory, through a /sys that only a privileged container may write. */
const privileged = share({ privileged: true });

export function workerParts(pod: LoaderPod): LoaderParts {
  const firmware = pod.firmwarePath === undefined ? [] : [pod.firmwarePath];
  const { checksInput } = pod;
  const { takesTurns: turns, preUnload = [] } = pod;
  const features = { checksInput, firmware: firmware.length > 0, turns };
  const host = features.firmware ? [hostFirmware] : [];
  const softdep = pod.softdep === undefined ? [] : [softdepFile];
  const flags = features.firmware ? ['--firmware-path', firmwareDirectory] : [];
  const state = turns ? [moduleState(pod)] : [];
  const volumes = [config, extracted, hostModules, ...softdep, ...host, ...state];
  const unload = [worker, 'kmod', 'unload', configFile, ...flags];
  const inTurn = ['/bin/sh', '-c', unloadInTurnScript({ firmware: false }), 'unload-module', String(preUnload.length)];
  const mounts = share(volumes.map(({ mount }) => mount));
  const extract = {
    ...(pod.imagePullPolicy === undefined ? {} : { imagePullPolicy: pod.imagePullPolicy }),
    command: share(['/bin/sh', '-c', extractScript(features), 'extract-module']),
    arguments: [...turnName(pod), pod.dirName, ...firmware].map(kubeletEscape),
    rest: {
      ...podIdentity(pod),
      securityContext: extractSecurityContext,
      terminationMessagePolicy: 'FallbackToLogsOnError',
      volumeMounts: share([extracted, ...state].map(({ mount }) => mount)),
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
    command: ['/bin/sh', '-c', waitScript],
    lifecycle: preStop(turns ? [...inTurn, ...preUnload, ...unload] : unload),
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
