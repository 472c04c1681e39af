/** What the resolve stage can find: about kernels, mappings, templates and the images they become. */
import { coverageHint, type Kernels, type Mapping, named, someMappings, uncovered } from './coverage-texts.ts';
import { entry, kernelList } from './entry-texts.ts';
import { resolveBootModule } from './resolve-boot-module.ts';
import { resolveRollout } from './resolve-rollout.ts';

const imageFaults = {
  registry: 'is no host name with an optional port',
  repository: 'must consist of lower-case letters and digits, separated by ".", "_", "__" or "-"',
  tag: 'must begin with a letter, a digit or "_" and hold nothing but these, "." and "-"',
  digest: 'is no digest such as "sha256:" and 64 hexadecimal digits',
  'name-length': 'is longer than 255 characters',
} as const;

const imageHints = {
  registry: 'Begin with the host of the registry, without "http://" or "https://".',
  repository: 'Write the path in lower case, without blanks; variables give tags, for most kernels no paths.',
  tag: 'Correct what stands behind the last ":".',
  digest: 'Copy the digest that the registry shows, or use a tag.',
  'name-length': 'Shorten the path.',
} as const;

export const resolve = {
  ...resolveBootModule,
  ...resolveRollout,
  'kernel-without-mapping': entry<Kernels & { module: string; nearest?: Mapping }>({
    severity: 'warning',
    title: 'Every kernel of a selected node has a mapping',
    message: uncovered,
    hint: coverageHint,
    explanation:
      'Nodes with such a kernel get nothing, and the operator says so nowhere: no event, no condition. `requireCoverage: true` makes this an error.',
  }),
  'required-kernel-without-mapping': entry<Kernels & { module: string; nearest?: Mapping }>({
    severity: 'error',
    title: 'With `requireCoverage`, every kernel of a selected node has a mapping',
    message: uncovered,
    hint: coverageHint,
    explanation:
      'The setting `requireCoverage` promises that each selected node gets the module. Nodes with such a kernel would get nothing.',
  }),
  'kernel-too-short': entry<{ kernel: string }>({
    severity: 'error',
    title: 'A kernel has at least three parts',
    message: ({ kernel }) => `Kernel "${kernel}" must have at least three parts, separated by "." or "-".`,
    hint: 'Write the kernel as `uname -r` prints it on the node.',
    explanation:
      'The variables `KERNEL_X`, `KERNEL_Y` and `KERNEL_Z` are its first three parts. The operator refuses such a kernel even when no variable is used.',
  }),
  'kernel-label-invalid': entry<{ kernel: string; label: string; key: string }>({
    severity: 'error',
    title: 'A kernel fits into a node label',
    message: ({ kernel, label }) =>
      label === ''
        ? `Kernel "${kernel}" has no letter or digit that could stand in a node label.`
        : `Kernel "${kernel}" is ${label.length} characters long as a node label; 63 is the limit.`,
    hint: ({ key }) => `Shorten the kernel's local version; no node can carry it in the label \`${key}\`.`,
    explanation:
      'Each loader finds its nodes by the kernel label. Node Feature Discovery cannot publish this one, and the API server refuses it in a node selector.',
  }),
  'literal-never-matches': entry<{ literal: string }>({
    severity: 'warning',
    title: 'A literal does not end in "+"',
    message: ({ literal }) => `The literal "${literal}" ends in "+" and can never match.`,
    hint: ({ literal }) =>
      `Write "${literal.slice(0, -1)}": the "+" at the end of a kernel is dropped before kernels are compared.`,
    explanation: 'The operator trims one trailing "+" from the kernel of a node, but not from the literal.',
  }),
  'mapping-shadowed': entry<{ mappings: readonly Mapping[]; earlier: Mapping }>({
    severity: 'warning',
    title: 'A mapping is not hidden by an earlier one',
    message: ({ mappings, earlier }) =>
      mappings.length === 1
        ? `${someMappings(mappings)} is never used: ${named(earlier)} comes first and matches all of its kernels.`
        : `${mappings.length} mappings are never used, as ${named(earlier)} comes first and matches all of their kernels: ${someMappings(mappings)}.`,
    hint: 'Move the more specific mapping up, or remove it.',
    explanation: 'The first mapping that matches wins; a later one for the same kernels has no effect.',
  }),
  'mapping-matches-no-kernel': entry<{ module: string; mappings: readonly Mapping[]; total: number }>({
    severity: 'warning',
    title: 'A mapping matches a known kernel',
    message: ({ module, mappings, total }) =>
      mappings.length === 1
        ? `${someMappings(mappings)} of Module "${module}" matches no known kernel.`
        : `${mappings.length} of ${total} mappings of Module "${module}" match no known kernel: ${someMappings(mappings)}.`,
    hint: 'Correct it, remove it, or add the kernel to the inventory (`state: Planned` for one that is still to come).',
    explanation: 'The kernels of all node pools were tried. A mapping for none of them is left over or misspelt.',
  }),
  'mapping-field-ignored': entry<{ field: string; index: number }>({
    severity: 'warning',
    title: 'A field of a mapping has an effect',
    message: ({ field, index }) =>
      `\`${field}\` of \`kernelMappings[${index}]\` is ignored, because the container has \`${field.split('.')[0]}\` too.`,
    hint: ({ field }) =>
      `Write \`${field}\` at the container, or all of \`${field.split('.')[0]}\` at the mappings only.`,
    explanation:
      'Where container and mapping both have `build` or `sign`, the operator takes `baseImageRegistryTLS`, `kanikoParams`, `selector` and ' +
      '`unsignedImageRegistryTLS` from the container alone. kmmc gives the same answer.',
  }),
  'secret-repeated': entry<{ secret: string }>({
    severity: 'warning',
    title: 'A build names each Secret once',
    message: ({ secret }) =>
      `Secret "${secret}" is named twice after the mapping's secrets are added to the container's.`,
    hint: 'Name it at the container or at the mapping.',
    explanation:
      'The operator makes one volume per entry; two of one name are refused by the API server. With `templates: Strict` kmmc mounts it once.',
  }),
  'file-to-sign-repeated': entry<{ file: string }>({
    severity: 'info',
    title: 'Each file is signed once',
    message: ({ file }) =>
      `"${file}" is listed twice in \`filesToSign\` after the mapping's entries are added to the container's.`,
    hint: "Leave it out of the mapping, unless the operator's webhook must accept the Module: that wants every list filled.",
    explanation:
      'The lists of container and mapping are joined. The operator signs such a file twice; with `templates: Strict` kmmc signs it once.',
  }),
  'unknown-variable': entry<{ variable: string; template: string; suggestion?: string }>({
    severity: 'error',
    title: 'A template uses known variables',
    message: ({ variable, template }) => `"${variable}" in "${template}" is no variable.`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'Use KERNEL_FULL_VERSION, KERNEL_VERSION, KERNEL_XYZ, KERNEL_X, KERNEL_Y, KERNEL_Z, MOD_NAME or MOD_NAMESPACE; "$$" is a dollar sign.'
        : `Did you mean "${suggestion}"?`,
    explanation:
      'The operator puts nothing in the place of an unknown variable, without a word: `img:$KERNEL_VERSON` becomes `img:`.',
  }),
  'variable-never-set': entry<{ variable: string; template: string; suggestion?: string }>({
    severity: 'warning',
    title: 'A variable with a default can have a value',
    message: ({ variable, template }) =>
      `"${variable}" in "${template}" is no variable, so that its default is always used.`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'Write the default alone.'
        : `Did you mean "${suggestion}"? Else write the default alone.`,
    explanation: 'The operator knows no variables but its own; the environment of no pod is read.',
  }),
  'empty-variable': entry<Kernels & { variable: string; template: string }>({
    severity: 'error',
    title: 'A variable has a value',
    message: ({ variable, template, kernels }) =>
      `Variable "${variable}" in "${template}" is empty for ${kernelList(kernels)}.`,
    hint: ({ variable }) => `Give it a default, \`\${${variable}:-0}\`, or use another variable.`,
    explanation: 'The operator puts nothing in its place, and two kernels may end up with one image.',
  }),
  'unclosed-variable': entry<{ template: string }>({
    severity: 'error',
    title: 'A "${" is closed on its line',
    message: ({ template }) => `"${template}" must close each "\${" with "}" on the same line.`,
    hint: 'Add the brace; "$$" is a dollar sign.',
    explanation: 'The operator fails on such a template; a colon swallows the brace that follows it (`${KERNEL_X:}`).',
  }),
  'unsupported-expression': entry<{ expression: string; template: string }>({
    severity: 'error',
    title: 'A template means what it looks like',
    message: ({ expression, template }) =>
      `"${expression}" in "${template}" is not what it looks like: the operator's templates are no shell.`,
    hint: 'Use `${NAME}` or `${NAME:-default}`, with plain text or one `$NAME` as default; "$$" is a dollar sign.',
    explanation:
      'The operator leaves some expressions as they are (`$(NAME)`, `${}`), ignores others (`${NAME:0:3}`, `${NAME:-}`) and expands no text inside a default. ' +
      '`templates: Compat` gives its exact answer.',
  }),
  'image-empty': entry<Kernels & { template: string }>({
    severity: 'error',
    title: 'A mapping has an image',
    message: ({ template, kernels }) =>
      template === ''
        ? `There is no image for ${kernelList(kernels)}.`
        : `The image "${template}" is empty for ${kernelList(kernels)}.`,
    hint: ({ template }) =>
      template === ''
        ? 'Write `containerImage` at the mapping or at the container.'
        : 'Write the image out, with no variables but those that the operator knows.',
    explanation:
      'A mapping without an image takes the one of the container. The operator refuses a Module where both are missing.',
  }),
  'image-invalid': entry<Kernels & { image: string; fault: keyof typeof imageFaults; part: string }>({
    severity: 'error',
    title: 'An image reference is valid',
    message: ({ image, fault, part, kernels }) =>
      `"${image}" for ${kernelList(kernels)} is no image reference: "${part}" ${imageFaults[fault]}.`,
    hint: ({ fault }) => imageHints[fault],
    explanation: 'No registry and no kubelet accepts it; the pod would stay in InvalidImageName.',
  }),
  'image-tag-too-long': entry<Kernels & { tag: string }>({
    severity: 'error',
    title: 'An image tag has at most 128 characters',
    message: ({ tag, kernels }) =>
      `The tag "${tag}" for ${kernelList(kernels)} has ${tag.length} characters; 128 is the limit.`,
    hint: 'Shorten what stands before or after the kernel in the tag.',
    explanation:
      'The operator checks a template before it is filled in, so that a long kernel breaks the tag only on its nodes.',
  }),
  'image-without-tag': entry<Kernels & { image: string }>({
    severity: 'warning',
    title: 'An image has a tag or a digest',
    message: ({ image, kernels }) =>
      `The image "${image}" for ${kernelList(kernels)} has neither tag nor digest, so "latest" is used.`,
    hint: 'Add a tag that names the kernel, such as ":${KERNEL_FULL_VERSION}".',
    explanation:
      'A kernel module fits one kernel; "latest" may hold that of any other. The operator\'s webhook takes the port of a registry for a tag and lets it pass.',
  }),
  'driver-toolkit-unknown': entry<
    Kernels & { module: string; architecture: string; isOpenShift: boolean; version?: string }
  >({
    severity: 'error',
    title: 'The Driver Toolkit of each kernel is known where a build needs it',
    message: ({ module, kernels }) =>
      `Module "${module}" builds with \`DTK_AUTO\`, but no Driver Toolkit image is known for ${kernelList(kernels)}.`,
    hint: ({ kernels, architecture, isOpenShift, version = 'VERSION' }) => {
      const item = `\`{kernel: ${kernels[0]}, architecture: ${architecture}, image: …}\` to \`spec.driverToolkit\` of the inventory`;
      return isOpenShift
        ? `Add ${item}, with what \`oc adm release info ${version} --image-for=driver-toolkit\` prints; or add what ` +
            '`oc get imagestream driver-toolkit -n openshift -o yaml` prints, with `osImage` at the node pools.'
        : `Pass DTK_AUTO in \`buildArgs\`, or add ${item}.`;
    },
    explanation:
      'The operator finds the image through the nodes and the ImageStream of the cluster; kmmc talks to no cluster. The image holds the ' +
      'headers of one kernel release, so that each needs its own. Real-time and 64k kernels are found under the plain kernel, too.',
  }),
  'built-image-with-digest': entry<{ image: string }>({
    severity: 'error',
    title: 'An image that is built or signed has a tag',
    message: ({ image }) => `"${image}" is to be built or signed and must not have a digest.`,
    hint: 'Give it a tag instead; a digest is known only after the build.',
    explanation: 'Nothing can be pushed under a digest that is chosen beforehand.',
  }),
  'nothing-to-sign': entry<{ module: string }>({
    severity: 'error',
    title: 'What is signed comes from somewhere',
    message: ({ module }) => `Module "${module}" has \`sign\` with neither \`unsignedImage\` nor \`build\`.`,
    hint: 'Name the image that holds the unsigned modules in `unsignedImage`, or add `build`.',
    explanation: 'Signing copies the files out of an image. Without a build, `unsignedImage` is the only one there is.',
  }),
  'image-for-two-kernels': entry<Kernels & { image: string }>({
    severity: 'error',
    title: 'Each kernel has an image of its own',
    message: ({ image, kernels }) => `The image "${image}" is used for ${kernelList(kernels)}.`,
    hint: 'Put "${KERNEL_FULL_VERSION}" into the tag; an image that holds the modules of several kernels needs a tag for each.',
    explanation:
      'A kernel module fits one kernel. Whether one image has a directory for each of several kernels cannot be seen in a file, ' +
      'and a fixed tag says nothing when the next kernel comes. With a tag for each kernel a missing one is found before it is needed.',
  }),
  'built-image-for-two-kernels': entry<Kernels & { image: string }>({
    severity: 'error',
    title: 'Each kernel is built into an image of its own',
    message: ({ image, kernels }) =>
      `The image "${image}" would be built or signed for ${kernelList(kernels)}, each overwriting the other.`,
    hint: 'Put "${KERNEL_FULL_VERSION}" into the tag.',
    explanation: 'The operator builds the image for the first of these kernels only and loads it on the nodes of all.',
  }),
  'module-selects-no-nodes': entry<{ module: string; labels: readonly string[] }>({
    severity: 'warning',
    title: 'A Module selects nodes',
    message: ({ module, labels }) =>
      `Module "${module}" selects no node pool: none has the label${labels.length === 1 ? '' : 's'} ${labels.map((label) => `"${label}"`).join(' and ')}.`,
    hint: 'Correct `selector`, or add the labels to the node pools of the inventory that the Module is meant for.',
    explanation:
      'Nothing is loaded for a Module that no node pool matches, and a plugin alone runs nowhere. The operator behaves alike, without a word; a mistyped label ' +
      'looks there like a Module that was forgotten.',
  }),
};
