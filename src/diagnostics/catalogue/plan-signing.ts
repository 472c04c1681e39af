/** What planning can find about signing and about looking at what was signed. */
import { entry } from './entry.ts';

export const planSigning = {
  'signer-image-too-small': entry<{ module: string; what: string; tool: string }>({
    severity: 'error',
    title: 'The signer image has the tools that a Module needs',
    message: ({ module, what, tool }) =>
      `Module "${module}" needs ${tool} in the signer image to ${what}, and the one of KMM, which is used where none is named, has no ${tool}.`,
    hint: 'Name an image that has it in `images.signer`; kustomize/signer/Dockerfile makes one.',
    explanation:
      "KMM's own signer image holds sign-file, a shell and the basic tools. That is enough to sign files that end in `.ko` or `.ko.gz`. " +
      'Modules compressed by xz or zstd are decompressed and compressed again, and signatures are compared with their certificate by openssl.',
  }),
};
