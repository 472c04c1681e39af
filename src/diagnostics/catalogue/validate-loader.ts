/** What can be wrong with what modprobe is called with, and with fields that have no effect. */
import { entry } from './entry-texts.ts';

type OrderProblem = 'short' | 'no-module-name' | 'first' | 'duplicate';

const orderTexts: Readonly<Record<OrderProblem, string>> = {
  short: 'must list at least two modules',
  'no-module-name': 'needs `moduleName`',
  first: 'must begin with `moduleName`',
  duplicate: 'must not list a module twice',
};

type PathProblem = 'relative' | 'parent' | 'slash';

const pathTexts: Readonly<Record<PathProblem, string>> = {
  relative: 'does not begin with "/"',
  parent: 'holds ".."',
  slash: 'ends in "/"',
};

export const validateLoader = {
  'module-name-and-raw-args': entry({
    severity: 'error',
    title: 'rawArgs stand in for moduleName',
    message: () => '`moduleName` and `rawArgs` must not both be set.',
    hint: 'Remove one of them; use `args` to change only some arguments.',
    explanation: '`rawArgs` are the whole command line. The webhook of the operator refuses the Module.',
  }),
  'no-module-name': entry({
    severity: 'error',
    title: 'A loader knows what to load and to unload',
    message: () => 'Either `moduleName` or both `rawArgs.load` and `rawArgs.unload` must be set.',
    hint: 'Set `moduleName`.',
    explanation: 'modprobe would be called without a module. The webhook of the operator refuses the Module.',
  }),
  'empty-raw-args': entry({
    severity: 'warning',
    title: 'rawArgs are not empty',
    message: () => '`rawArgs` is empty; KMM 2 then calls modprobe without any argument.',
    hint: 'Remove `rawArgs`.',
    explanation:
      'The operator tests only whether the field is there. kmmc ignores the empty one and uses `moduleName`.',
  }),
  'ignored-with-raw-args': entry<{ field: string }>({
    severity: 'warning',
    title: 'With rawArgs nothing else counts',
    message: ({ field }) => `\`${field}\` has no effect beside \`rawArgs\`.`,
    hint: ({ field }) => `Put it into \`rawArgs\`, and remove \`${field}\`.`,
    explanation: '`rawArgs` are the whole command line of modprobe.',
  }),
  'argument-with-blanks': entry<{ argument: string }>({
    severity: 'warning',
    title: 'One argument is one word',
    message: ({ argument }) => `"${argument}" is passed as one argument, blanks included.`,
    hint: 'Make each word an item of its own.',
    explanation:
      'KMM 1 joined the arguments into a shell text, which split them at blanks. KMM 2 and kmmc pass them as they are.',
  }),
  'invalid-loading-order': entry<{ problem: OrderProblem }>({
    severity: 'error',
    title: 'A loading order begins with the module and lists what it depends on',
    message: ({ problem }) => `\`modulesLoadingOrder\` ${orderTexts[problem]}.`,
    hint: 'List `moduleName` first, then each module that must be loaded before it, once.',
    explanation:
      'Each pair of neighbours becomes a softdep line of modprobe. The webhook of the operator refuses the Module.',
  }),
  'empty-module-name': entry({
    severity: 'error',
    title: 'Names of kernel modules are not empty',
    message: () => 'The name of a kernel module is empty.',
    hint: 'Fill it in, or remove the item.',
    explanation: 'modprobe fails on an empty name, and the module is then never unloaded.',
  }),
  'odd-module-name': entry<{ name: string; suggestion?: string }>({
    severity: 'warning',
    title: 'Names of kernel modules are letters, digits, "_" and "-"',
    message: ({ name }) => `"${name}" does not look like the name of a kernel module.`,
    hint: ({ suggestion }) => (suggestion === undefined ? 'Use the name that lsmod shows.' : `Use "${suggestion}".`),
    explanation: 'modprobe takes the name of the module, not of its file: no directory, no .ko, no compression suffix.',
  }),
  'odd-path': entry<{ field: string; path: string; problem: PathProblem }>({
    severity: 'warning',
    title: 'Paths in images are absolute and clean',
    message: ({ field, path, problem }) => `\`${field}\` is "${path}", which ${pathTexts[problem]}.`,
    hint: 'Write the full path, without "..", and without "/" at the end.',
    explanation:
      'Versions of the operator differ: KMM 1 uses the text as it stands, KMM 2 joins it to /tmp and cleans it, so that ".." can ' +
      'leave the directory. Files to sign are compared with the text.',
  }),
  'version-is-no-label-value': entry<{ version: string }>({
    severity: 'warning',
    title: 'A version can be a label value',
    message: ({ version }) => `The version "${version}" is no label value, so that no node can ask for it.`,
    hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
    explanation: 'In an ordered upgrade a label of the node names the version that it gets.',
  }),
  'ignored-on-openshift': entry<{ field: string; reader: string }>({
    severity: 'warning',
    title: 'Fields have an effect on this platform',
    message: ({ field, reader }) => `\`${field}\` has no effect on OpenShift: ${reader} has such a setting.`,
    hint: 'Configure the registry for the whole cluster, or remove the field.',
    explanation:
      'On OpenShift images are built and signed by Build objects and pulled by the node. Insecure registries and their ' +
      'certificates belong into image.config.openshift.io.',
  }),
};
