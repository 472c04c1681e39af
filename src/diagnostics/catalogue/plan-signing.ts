/** What planning can find about signing and about looking at what was signed. */
import { entry } from './entry.ts';

export const planSigning = {
  'file-to-sign-no-module': entry<{ module: string; pattern: string }>({
    severity: 'error',
    title: 'Files to sign are kernel modules',
    message: ({ module, pattern }) =>
      `"${pattern}" of Module "${module}" can match no kernel module: these end in ".ko", ".ko.gz", ".ko.xz" or ".ko.zst".`,
    hint: 'Name kernel modules only, as in "/opt/lib/modules/${KERNEL_FULL_VERSION}/*.ko".',
    explanation:
      'The step that signs refuses every other file: a signature at its end would be of no use, and might break it. Compressed ' +
      'modules are signed inside their compression, for which the step must know it.',
  }),
  'file-to-sign-of-other-kernel': entry<{ module: string; pattern: string; directory: string; kernel: string }>({
    severity: 'warning',
    title: 'Files to sign are those of the kernel that the image is for',
    message: ({ module, pattern, directory, kernel }) =>
      `"${pattern}" of Module "${module}" lies in the directory of "${directory}", but the image is for kernel "${kernel}".`,
    hint: ({ pattern, directory }) =>
      `Write "${pattern.replace(`/lib/modules/${directory}/`, '/lib/modules/${KERNEL_FULL_VERSION}/')}".`,
    explanation:
      'An image holds the modules of one kernel, below `lib/modules/<kernel>`. A pattern that matches no file makes the step that signs fail.',
  }),
  'signer-image-too-small': entry<{ module: string; suffix: string; tool: string }>({
    severity: 'error',
    title: 'The signer image has the tools that a Module needs',
    message: ({ module, suffix, tool }) =>
      `Module "${module}" needs ${tool} to sign files that end in "${suffix}": KMM's signer image, which is used where \`images.signer\` names none, does not have it.`,
    hint: 'Name an image that has it in `images.signer`: docs/signing.md says how to make one.',
    explanation:
      "KMM's own signer image holds sign-file, a shell and the basic tools. That is enough to sign files that end in `.ko` or `.ko.gz`. " +
      'Modules compressed by xz or zstd are decompressed and compressed again.',
  }),
  'verifier-image-too-small': entry<{ module: string; suffix: string; tool: string }>({
    severity: 'error',
    title: 'The verifier image has the tools that a Module needs',
    message: ({ module, suffix, tool }) =>
      `Module "${module}" needs ${tool} to verify files that end in "${suffix}": the image that is used where \`images.verifier\` names none does not have it.`,
    hint: 'Name an image that has it in `images.verifier`: docs/signing.md says how to make one.',
    explanation:
      'The setting `verify: true` makes Jobs that look into images, in the Universal Base Image 9 of Red Hat. It has what it takes ' +
      'for files that end in `.ko`, `.ko.gz` or `.ko.xz`, signed or not; modules compressed by zstd must be decompressed first. ' +
      'The setting `images.signer` changes nothing here: an image that signs need not be one that verifies.',
  }),
};
