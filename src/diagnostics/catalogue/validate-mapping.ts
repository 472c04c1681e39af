/** What can be wrong with kernel mappings and with what both levels, container and mapping, may say. */
import { entry } from './entry-texts.ts';

/** The pattern with the anchors that it lacks; alternatives are grouped so that the anchors hold for all of them. */
function anchored(regexp: string, end: 'start' | 'end' | 'both'): string {
  const whole = regexp.includes('|') ? `(?:${regexp})` : regexp;
  return `${end === 'end' ? '' : '^'}${whole}${end === 'start' ? '' : '$'}`;
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

export const validateMapping = {
  'image-needs-tag': entry<{ image: string }>({
    severity: 'error',
    title: 'An image has a tag or a digest',
    message: ({ image }) => `The image "${image}" must have a tag or a digest.`,
    hint: ({ image }) => `Write for example "${image}:\${KERNEL_FULL_VERSION}".`,
    explanation:
      'Without a tag a registry answers with `latest`, one image for all kernels. The webhook of the operator refuses the Module.',
  }),
  'mapping-without-image': entry({
    severity: 'error',
    title: 'A mapping has an image',
    message: () => 'The mapping has no `containerImage`, and neither has the container.',
    hint: 'Set `containerImage` in the mapping or in `moduleLoader.container`.',
    explanation: 'There would be nothing to load. The webhook of the operator refuses the Module.',
  }),
  'mapping-image-not-written': entry({
    severity: 'warning',
    title: 'A mapping writes its image, even where it is that of the container',
    message: () => 'The mapping does not write `containerImage`, and relies on the one of the container.',
    hint: 'Add `containerImage: ""`, which stands for the image of the container.',
    explanation:
      'The schema of Modules requires the field in each mapping, so that the API server refuses the Module. kmmc compiles it all the same.',
  }),
  'mapping-without-kernel': entry({
    severity: 'error',
    title: 'A mapping names its kernels',
    message: () => 'The mapping has neither `literal` nor `regexp`.',
    hint: "Set `literal` to a kernel, or `regexp` to a pattern; `regexp: '^.+$'` stands for every kernel.",
    explanation: 'It could match no kernel. The webhook of the operator refuses the Module.',
  }),
  'mapping-with-two-kernels': entry({
    severity: 'error',
    title: 'A mapping names its kernels in one way',
    message: () => 'The mapping has both `literal` and `regexp`.',
    hint: 'Remove one of them, or make two mappings.',
    explanation: 'The webhook of the operator refuses the Module.',
  }),
  'invalid-regexp': entry<{ regexp: string; reason: string }>({
    severity: 'error',
    title: 'Regular expressions are RE2',
    message: ({ regexp, reason }) => `"${regexp}" is no regular expression of RE2: ${reason}.`,
    hint: 'Correct the pattern; RE2 knows neither lookaround nor back-references, and no escapes such as \\e or \\Z.',
    explanation:
      'The operator compiles patterns with the regexp package of Go, which is RE2. Its webhook refuses the Module; where it ' +
      'does not run, no later mapping is ever reached.',
  }),
  'unescaped-dot': entry<{ regexp: string; escaped: string }>({
    severity: 'warning',
    title: 'Dots between digits are escaped',
    message: ({ regexp }) => `In "${regexp}" a dot between digits matches any character.`,
    hint: ({ escaped }) => `Write '${escaped}'.`,
    explanation: '5.14 as a pattern also matches 5114 and 5-14. A dot stands for itself only as `\\.` or `[.]`.',
  }),
  'unanchored-regexp': entry<{ regexp: string; end: 'start' | 'end' | 'both' }>({
    severity: 'warning',
    title: 'Patterns are anchored',
    message: ({ regexp, end }) =>
      `"${regexp}" has no ${end === 'both' ? '^ and no $' : end === 'start' ? '^' : '$'}: it also matches kernels with more ${
        end === 'both' ? 'around it' : end === 'start' ? 'before it' : 'behind it'
      }.`,
    hint: ({ regexp, end }) => `Write '${anchored(regexp, end)}', with \`.*\` where any text may stand.`,
    explanation: 'The operator looks for the pattern anywhere in the kernel: 5\\.14 also matches 15.14.0 and 5.140.0.',
  }),
  'regexp-is-exact-kernel': entry<{ kernel: string }>({
    severity: 'info',
    title: 'One kernel is written as a literal',
    message: ({ kernel }) => `The pattern stands for the one kernel "${kernel}".`,
    hint: ({ kernel }) => `Write \`literal: ${kernel}\`.`,
    explanation: 'A literal needs no escapes and no anchors, and it is found faster by people.',
  }),
  'literal-is-no-kernel': entry<{ literal: string; problem: 'blank' | 'pattern' }>({
    severity: 'warning',
    title: 'A literal is a kernel',
    message: ({ literal, problem }) =>
      problem === 'blank'
        ? `"${literal}" holds a blank, which no kernel does.`
        : `"${literal}" looks like a pattern, but literals are compared as they stand.`,
    hint: ({ problem }) => (problem === 'blank' ? 'Remove the blank.' : 'Use `regexp` instead of `literal`.'),
    explanation: 'A literal must equal `uname -r`, of which one "+" at the end is cut off first.',
  }),
  'in-tree-modules-twice': entry<{ other: string }>({
    severity: 'error',
    title: 'Modules to remove are named in one field',
    message: ({ other }) =>
      `\`inTreeModulesToRemove\` and \`inTreeModuleToRemove\` must not both be set; the other is at \`${other}\`.`,
    hint: 'Use `inTreeModulesToRemove` at both levels.',
    explanation:
      'Within the container, within a mapping and across both levels the webhook of the operator allows only one of them.',
  }),
  'reference-without-name': entry<{ field: string }>({
    severity: 'error',
    title: 'References name an object',
    message: ({ field }) => `\`${field}\` names no object.`,
    hint: ({ field }) => `Add \`name\` below \`${field}\`, with the name of the object.`,
    explanation: 'The schema lets it pass, for the name defaults to an empty text, but no object has that name.',
  }),
  'build-arg-overridden': entry<{ name: string }>({
    severity: 'warning',
    title: 'A build argument keeps its value',
    message: ({ name }) => `The value of the build argument "${name}" is replaced by the one that the operator passes.`,
    hint: ({ name }) =>
      `Remove it, or give it another name; \`${name}\` is passed to every build${name === 'DTK_AUTO' ? ' that uses it' : ''}.`,
    explanation:
      'Every build gets KERNEL_VERSION and KERNEL_FULL_VERSION with the kernel, MOD_NAME and MOD_NAMESPACE with the names of ' +
      'the Module; on OpenShift also DTK_AUTO, where the Dockerfile uses it.',
  }),
  'invalid-build-arg-name': entry<{ name: string }>({
    severity: 'error',
    title: 'Build arguments have names that a Dockerfile can declare',
    message: ({ name }) =>
      name === '' ? 'The name of a build argument is empty.' : `"${name}" cannot be the name of a build argument.`,
    hint: ({ name }) => {
      const [before = '', ...rest] = name.split('=');
      return rest.length > 0 && isPlain(before)
        ? `Write \`name: ${before}\` and \`value: ${JSON.stringify(rest.join('='))}\`.`
        : 'Write the name as in `ARG`: letters, digits and "_", for example `DRIVER_VERSION`.';
    },
    explanation:
      'Builders get NAME=VALUE and split it at the first "=", so that a name with "=" becomes another one; `ARG` ends a name at a ' +
      'blank; what begins with "-" passes for an option. The API server and the operator take any text.',
  }),
  'build-arg-repeated': entry<{ name: string }>({
    severity: 'warning',
    title: 'A build argument is written once',
    message: ({ name }) => `The build argument "${name}" is written twice.`,
    hint: 'Remove one of them.',
    explanation:
      'Where container and mapping both have a `build`, the last one wins; with one `build` alone both are passed, and the builder decides.',
  }),
  'no-files-to-sign': entry({
    severity: 'error',
    title: 'Signing names its files',
    message: () => '`filesToSign` is missing or empty.',
    hint: 'List the files, for example `/opt/lib/modules/${KERNEL_FULL_VERSION}/*.ko`, also where `sign` stands in a mapping.',
    explanation:
      'Each `sign` needs its own list: the webhook of the operator looks at every level before they are merged.',
  }),
  'file-to-sign-outside': entry<{ file: string; prefix: string }>({
    severity: 'error',
    title: 'Files to sign lie below dirName',
    message: ({ file, prefix }) => `"${file}" must begin with "${prefix}".`,
    hint: 'Write the path as it is in the image, below `modprobe.dirName`.',
    explanation:
      'Only `dirName` is searched for files to sign. The comparison is one of text: a `dirName` that ends in "/" demands "//".',
  }),
};
