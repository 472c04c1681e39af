/** What can be wrong with a BootModuleConfig, and with MachineConfigs and pools beside it. */
import { didYouMean, entry } from './entry-texts.ts';

type ImageProblem = 'tag' | 'digest' | 'invalid';

const imageTexts: Readonly<Record<ImageProblem, string>> = {
  tag: 'names a tag; each node adds the tag of its own kernel',
  digest: 'names a digest; each node adds the tag of its own kernel',
  invalid: 'is no image reference',
};

type PathProblem = 'relative' | 'parent' | 'slash' | 'control';

const pathTexts: Readonly<Record<PathProblem, string>> = {
  relative: 'does not begin with "/"',
  parent: 'holds ".."',
  slash: 'ends in "/"',
  control: 'holds a control character',
};

export const validateBootModule = {
  'boot-image-invalid': entry<{ image: string; problem: ImageProblem; suggestion?: string }>({
    severity: 'error',
    title: 'The image of a BootModuleConfig is a repository, without tag and digest',
    message: ({ image, problem }) => `"${image}" ${imageTexts[problem]}.`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'Write registry and repository, such as `registry.example.com/drivers/nic`.'
        : `Write \`${suggestion}\`, and push an image with the tag of each kernel.`,
    explanation:
      'A node pulls this text, a colon, and its kernel: `registry.example.com/drivers/nic:5.14.0-427.68.1.el9_4.x86_64`. With a tag ' +
      "of its own that is no reference, and the operator's script never finds the image. In the tag one trailing `+` of the kernel is left " +
      'out, and every other character that a tag may not hold is `_`, as in `KERNEL_FULL_VERSION` of a Module.',
  }),
  'worker-image-invalid': entry<{ image: string }>({
    severity: 'error',
    title: 'The worker image of a BootModuleConfig is an image reference',
    message: ({ image }) => `"${image}" is no image reference.`,
    hint: 'Write a reference with a tag or a digest, or remove `workerImage`.',
    explanation: 'No registry accepts it, so that no node could load the module.',
  }),
  'kernel-module-name-invalid': entry<{ name: string; suggestion?: string }>({
    severity: 'error',
    title: 'Day-1 modules are named as lsmod names them',
    message: ({ name }) => `"${name}" is no name of a kernel module.`,
    hint: ({ suggestion }) => (suggestion === undefined ? 'Use the name that lsmod shows.' : `Use "${suggestion}".`),
    explanation:
      'A name has letters, digits, "_" and "-": no directory, no .ko. The load service looks for it in /sys/module, before anybody ' +
      'could log in to see what went wrong.',
  }),
  'boot-path-invalid': entry<{ field: string; path: string; problem: PathProblem }>({
    severity: 'error',
    title: 'Paths of day 1 are absolute and clean',
    message: ({ field, path, problem }) => `\`${field}\` is "${path}", which ${pathTexts[problem]}.`,
    hint: 'Write the full path, without "..", and without "/" at the end.',
    explanation: 'The files would be copied from another directory than is meant, at boot, on every node of the pool.',
  }),
  'machine-config-name-invalid': entry<{ name: string; problem: 'long' | 'reserved' }>({
    severity: 'error',
    title: 'The name of a MachineConfig is free and leaves room for its units',
    message: ({ name, problem }) =>
      problem === 'long'
        ? `"${name}" has ${name.length} characters; 222 are allowed, for the names of units begin with it and have at most 255.`
        : `"${name}" begins with "rendered-", which is how the Machine Config Operator names its own.`,
    hint: 'Choose a name such as `99-worker-my-module`.',
    explanation:
      'The Machine Config Operator merges all MachineConfigs of a pool into one called rendered-<pool>-<hash>, and leaves out those that ' +
      'are called so. systemd and the node disruption policies limit the names of units.',
  }),
  'duplicate-boot-module': entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    title: 'Each BootModuleConfig exists once',
    message: ({ name, first, second }) => `The BootModuleConfig "${name}" exists twice: ${first} and ${second}.`,
    hint: 'Remove one of them, or give it another name.',
    explanation: 'The API server has one object of a name in a namespace; the one that is applied last would win.',
  }),
  'machine-config-name-shared': entry<{ machineConfig: string; boot: string; other: string }>({
    severity: 'error',
    title: 'Each BootModuleConfig has a MachineConfig of its own',
    message: ({ machineConfig, boot, other }) =>
      `BootModuleConfigs "${other}" and "${boot}" both make the MachineConfig "${machineConfig}".`,
    hint: 'Give one of them another `machineConfigName`.',
    explanation:
      "Units, scripts and what they keep on a node are named after the MachineConfig. The operator lets the last one win, and the other one's module is never loaded.",
  }),
  'unknown-boot-option': entry<{ annotation: string; suggestion?: string }>({
    severity: 'error',
    title: 'Options of day 1 exist',
    message: ({ annotation }) => `kmmc knows no annotation "${annotation}".`,
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'Remove it; docs/day-1.md lists the options of a BootModuleConfig.'),
    explanation: 'An option that is not known would be ignored in silence, on a path that is only taken at boot.',
  }),
  'invalid-boot-option': entry<{ annotation: string; found: string; expected: string }>({
    severity: 'error',
    title: 'Options of day 1 have values that can be meant',
    message: ({ annotation, found, expected }) => `\`${annotation}\` is "${found}"; it must be ${expected}.`,
    hint: 'Correct it, or remove the annotation.',
    explanation: 'The annotation becomes part of what a node runs at boot.',
  }),
  'role-label-misspelt': entry<{ label: string; expected: string }>({
    severity: 'error',
    title: 'The role label of MachineConfigs is spelled right',
    message: ({ label, expected }) => `The label "${label}" is not "${expected}".`,
    hint: ({ expected }) => `Write \`${expected}\`.`,
    explanation:
      'Pools find their MachineConfigs by this label. With a letter wrong, as in guides that write opensfhit, the API server takes ' +
      'the object and no node ever sees it.',
  }),
  'boot-module-needs-openshift': entry({
    severity: 'error',
    title: 'Day 1 needs the Machine Config Operator',
    message: () => 'A BootModuleConfig becomes a MachineConfig, which Kubernetes without OpenShift does not know.',
    hint: 'Remove it, or set `platform: OpenShift` in the inventory if that is what the cluster is.',
    explanation:
      'Only OpenShift and OKD have the Machine Config Operator. Elsewhere put the units into the image of the nodes.',
  }),
};
