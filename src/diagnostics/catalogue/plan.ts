/** What planning can find: findings about several targets or Modules together, and about names that are made. */
import { entry } from './entry.ts';
import { planBootModule } from './plan-boot-module.ts';
import { planBuilds } from './plan-builds.ts';
import { planSigning } from './plan-signing.ts';

export const plan = {
  ...planBuilds,
  ...planSigning,
  ...planBootModule,
  'kernel-label-collision': entry<{ module: string; kernels: readonly string[]; label: string }>({
    severity: 'error',
    title: 'Each kernel of a Module has a node label of its own',
    message: ({ module, kernels, label }) =>
      `Kernels ${kernels.map((kernel) => `"${kernel}"`).join(' and ')} of Module "${module}" share the kernel label "${label}": ` +
      'their loaders would both run on each of these nodes.',
    hint: 'Give the node pools labels that differ, and write one Module for each kernel with such a label in its `selector`.',
    explanation:
      'A loader finds its nodes by the kernel label that Node Feature Discovery writes. It replaces every character outside ' +
      '`A-Za-z0-9._-` and trims the ends, so that for example `6.1.0` and `6.1.0+` get one value.',
  }),
  'kmod-in-two-modules': entry<{ kmod: string; module: string; other: string; pool: string }>({
    severity: 'warning',
    title: 'One Module loads a kernel module on a node',
    message: ({ kmod, module, other, pool }) =>
      `Modules "${other}" and "${module}" both load the kernel module "${kmod}" on node pool "${pool}".`,
    hint: 'Make the selectors exclude each other, or remove one of the Modules: unloading one takes the kernel module from the other.',
    explanation:
      'The kernel holds a module once. Two loaders of the same kernel module on one node report themselves ready, whichever ' +
      'was first, and the first one that is deleted unloads it for both.',
  }),
  'firmware-shared': entry<{ module: string; other: string; pool: string }>({
    severity: 'warning',
    title: 'Firmware of two Modules does not share a directory on a node',
    message: ({ module, other, pool }) =>
      `Modules "${other}" and "${module}" both copy firmware into /var/lib/firmware of node pool "${pool}".`,
    hint: 'Make sure that no file name occurs in both images: the later copy wins, and unloading one Module deletes the file of the other.',
    explanation:
      'All loaders of a node copy into the one directory that the kernel searches, and remove the files of their own image when they go.',
  }),
  'namespace-not-privileged': entry<{ namespace: string }>({
    severity: 'warning',
    title: 'The namespace of a Module admits privileged pods',
    message: ({ namespace }) =>
      `Namespace "${namespace}" has no label "pod-security.kubernetes.io/enforce: privileged": the pods of its Modules may be refused.`,
    hint: ({ namespace }) =>
      `Add the label to the Namespace, or set \`namespaces: Generate\`. In a live cluster: kubectl label namespace ${namespace} pod-security.kubernetes.io/enforce=privileged`,
    explanation:
      'A loader needs a capability, a host path and user 0, a plugin is privileged. Pod Security Admission refuses such pods where the namespace (or the ' +
      'cluster default) enforces the levels `baseline` or `restricted`.',
  }),
  'plugin-stop-not-ordered': entry<{ module: string; cluster: string; needed: string }>({
    severity: 'info',
    title: 'A plugin ends before its module is unloaded',
    message: ({ module, cluster, needed }) =>
      `On ${cluster} the plugin of Module "${module}" waits for the module, but the module is unloaded without waiting for the end ` +
      `of the plugin; ${needed} is the first that can.`,
    hint: 'Delete the plugin before its loader, or upgrade the cluster first.',
    explanation:
      'A container beside the plugin tells the loader of the same node that the plugin runs. It must end after all other containers of ' +
      'its pod, which the kubelet does with sidecars only. A module that is unloaded under a plugin that does not hold it open leaves ' +
      'devices behind that do not work; one that is held open stays in the kernel.',
  }),
  'device-class-in-two-modules': entry<{ name: string; module: string; other: string }>({
    severity: 'error',
    title: 'A DeviceClass belongs to one Module',
    message: ({ name, module, other }) => `Modules "${other}" and "${module}" both make the DeviceClass "${name}".`,
    hint: 'Remove it from one of them, or give it another name there.',
    explanation:
      'DeviceClass objects are cluster-wide. With the operator the Modules overwrite the class of each other for as long as both are ' +
      'there, and the first one that is deleted takes it along.',
  }),
  'modprobe-raw-args': entry<{ module: string; word: string }>({
    severity: 'warning',
    title: 'With the loader Modprobe, rawArgs name the directory inside the image',
    message: ({ module, word }) =>
      `The \`rawArgs\` of Module "${module}" name "${word}", a directory that only the loader Worker fills.`,
    hint: 'Name `dirName` itself, as in `-d /opt`, or set `loader: Worker`.',
    explanation:
      'The worker of KMM 2.x runs modprobe in its own image on files that were copied below /tmp. The loader Modprobe, like KMM 1.x, ' +
      'runs it in the kmod image, where nothing was copied. rawArgs are passed as they are.',
  }),
  'worker-raw-args': entry<{ module: string }>({
    severity: 'warning',
    title: 'With the loader Worker, rawArgs name the directory that the worker uses',
    message: ({ module }) =>
      `The \`rawArgs\` of Module "${module}" do not mention "/tmp", where the loader Worker puts the files of the image.`,
    hint: 'Write `-d /tmp/<dirName>` in `rawArgs`, or use the loader Modprobe.',
    explanation:
      'The worker of KMM 2.x runs modprobe in its own image on files that were copied below /tmp; KMM 1.x, and the loader Modprobe, ' +
      'run it in the kmod image where they lie in `dirName` itself. rawArgs are passed as they are.',
  }),
};
