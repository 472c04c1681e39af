/** What can be wrong with a ModuleRollout and the ModuleRevisions that it names. */
import { didYouMean, entry } from './entry-texts.ts';

export const validateRollout = {
  'rollout-without-module': entry<{ module: string; namespace: string; suggestion?: string }>({
    severity: 'error',
    title: 'A ModuleRollout is about a Module of its namespace',
    message: ({ module, namespace }) => `There is no Module "${module}" in namespace "${namespace}".`,
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'Name a Module of the same package and namespace, or remove the ModuleRollout.'),
    explanation:
      'Without its Module a rollout has no effect: a misspelt name would let a new version reach all nodes at once.',
  }),
  'duplicate-rollout': entry<{ module: string }>({
    severity: 'error',
    title: 'A Module has one ModuleRollout',
    message: ({ module }) => `The Module "${module}" has two ModuleRollouts.`,
    hint: 'Put everything into one of them.',
    explanation: 'Two rollouts could give one node two versions.',
  }),
  'revision-not-found': entry<{ module: string; version: string; suggestion?: string }>({
    severity: 'error',
    title: 'Each version that a rollout names has a ModuleRevision',
    message: ({ module, version }) => `There is no ModuleRevision of version "${version}" of Module "${module}".`,
    hint: ({ module, suggestion }) =>
      didYouMean(
        suggestion,
        `Make it from the commit that had it: \`kmmc revision ${module} --git <commit> -o revision.yaml\`.`,
      ),
    explanation:
      'Nodes that keep an earlier version keep its images and settings. They are written down in a ModuleRevision, because the Module itself ' +
      'has moved on.',
  }),
  'duplicate-revision': entry<{ version: string; module: string; first: string; second: string }>({
    severity: 'error',
    title: 'Each version of a Module has one ModuleRevision',
    message: ({ version, module, first, second }) =>
      `Version "${version}" of Module "${module}" is written down twice: ${first} and ${second}.`,
    hint: 'Remove one of them.',
    explanation: 'Nobody could say which of them nodes of that version get.',
  }),
  'revision-not-used': entry<{ version: string; module: string }>({
    severity: 'warning',
    title: 'A ModuleRevision is of a version in use',
    message: ({ version, module }) => `No ModuleRollout names version "${version}" of Module "${module}".`,
    hint: 'Add it to `versions` or `canary.baseline`, or remove the ModuleRevision.',
    explanation: 'A ModuleRevision by itself gives no node anything.',
  }),
  'revision-version-differs': entry<{ version: string; own: string }>({
    severity: 'error',
    title: 'A ModuleRevision is of the version that it says',
    message: ({ version, own }) => `The ModuleRevision is of version "${version}"; its \`moduleSpec\` says "${own}".`,
    hint: ({ own }) => `Write \`version: "${own}"\`, or make it again with \`kmmc revision\`.`,
    explanation: 'Nodes ask for a version by its name; they would get another one.',
  }),
  'rollout-needs-version': entry<{ module: string }>({
    severity: 'error',
    title: 'In an ordered upgrade the Module has a version',
    message: ({ module }) => `The Module "${module}" has no \`version\` that nodes could ask for.`,
    hint: 'Set `spec.moduleLoader.container.version`, or remove `versions`.',
    explanation:
      'With `versions`, each node says by the label kmm.node.kubernetes.io/version-module.<namespace>.<name> which version it gets.',
  }),
  'version-without-rollout': entry<{ module: string; version: string; label: string }>({
    severity: 'info',
    title: 'Nodes ask for a version only in an ordered upgrade',
    message: ({ module, version, label }) =>
      `Module "${module}" is of version "${version}"; all nodes that it selects get it, whatever their label "${label}" says.`,
    hint: 'For an ordered upgrade, node by node, add a ModuleRollout with `versions: []`.',
    explanation:
      'The operator gives a Module with a version only to nodes whose label asks for it. kmmc does so where a ModuleRollout lists the versions ' +
      'in use, so that nobody loses a module because a label is missing.',
  }),
  'version-repeated': entry<{ version: string; isOwn: boolean }>({
    severity: 'error',
    title: 'A rollout lists each earlier version once',
    message: ({ version, isOwn }) =>
      isOwn ? `"${version}" is the version that the Module itself has.` : `Version "${version}" is listed twice.`,
    hint: 'Remove it from `versions`, which lists the others that are still in use.',
    explanation: 'Two sets of loaders would answer to one label.',
  }),
  'baseline-not-in-use': entry<{ version: string }>({
    severity: 'error',
    title: 'The baseline of a canary is a version in use',
    message: ({ version }) => `The baseline "${version}" is not among \`versions\`.`,
    hint: 'Add it to `versions`: with them, nodes get what their label asks for.',
    explanation: 'In an ordered upgrade a node gets the version that its label names, and that version must be in use.',
  }),
  'lane-without-labels': entry({
    severity: 'error',
    title: 'A canary or wave selects some nodes',
    message: () => '`nodeSelector` has no label, so that it selects every node.',
    hint: 'Name a label that only these nodes have.',
    explanation: 'The first lane would be all nodes at once, which is what a rollout is to avoid.',
  }),
  'lane-outside-selector': entry<{ key: string; value: string; wanted: string }>({
    severity: 'error',
    title: 'A canary or wave lies within the selector of the Module',
    message: ({ key, value, wanted }) =>
      `No node can have "${key}" as "${value}" here and as "${wanted}" in the selector of the Module.`,
    hint: 'Use a label that the selector of the Module does not fix.',
    explanation: 'The labels count besides those of the Module. With two values for one label there is no such node.',
  }),
  'wave-name-invalid': entry<{ name: string; isNew: boolean; longestName: number }>({
    severity: 'error',
    title: 'Waves have short names of their own',
    message: ({ name, isNew, longestName }) =>
      isNew
        ? `"${name}" must be at most ${longestName} lower-case letters, digits and "-", with a letter or digit at both ends.`
        : `"${name}" is the name of another wave, or of the canary.`,
    hint: 'Choose a name such as `zone-a`.',
    explanation: 'The name becomes part of the names of loaders and of the directory that holds them.',
  }),
  'loaders-surge': entry<{ maxSurge: string }>({
    severity: 'error',
    title: 'Two loaders of a Module never run on one node',
    message: ({ maxSurge }) =>
      `With \`maxSurge: ${maxSurge}\` a new loader starts on a node before the old one has gone.`,
    hint: 'Remove `maxSurge`; use `maxUnavailable` for how many nodes change at once.',
    explanation: 'The old loader would unload the kernel module that the new one has just found loaded.',
  }),
  'loaders-never-replaced': entry({
    severity: 'error',
    title: 'A rolling update can replace loaders',
    message: () => '`maxUnavailable` is 0, so that no loader could ever be replaced.',
    hint: 'Write at least 1, or `type: OnDelete`.',
    explanation: 'Without a surge, a loader must go before the new one starts. The API server refuses 0 for both.',
  }),
  'rolling-update-on-delete': entry({
    severity: 'error',
    title: 'An update strategy has the settings of its type',
    message: () => '`rollingUpdate` does not go with `type: OnDelete`.',
    hint: 'Remove one of them.',
    explanation: 'The API server refuses the DaemonSet.',
  }),
};
