/** What can be wrong with a PreflightValidation. */
import { entry } from './entry-texts.ts';

export const validatePreflight = {
  'preflight-by-release-image': entry<{ fields: readonly string[]; realtime: boolean; kernel?: string }>({
    severity: 'error',
    title: 'A PreflightValidationOCP names its kernel',
    message: ({ fields }) =>
      `${fields.map((field) => `\`${field}\``).join(' and ')} ${fields.length === 1 ? 'is' : 'are'} of KMM 1.x; since KMM 2 \`kernelVersion\` says which kernel is meant.`,
    hint: ({ realtime, kernel }) =>
      kernel === undefined
        ? `Write \`kernelVersion\`: the ${realtime ? 'RT_KERNEL_VERSION' : 'KERNEL_VERSION'} in /etc/driver-toolkit-release.json of the image that ` +
          '`oc adm release info IMAGE --image-for=driver-toolkit` names. Where a Module builds with `DTK_AUTO`, that image is `dtkImage`.'
        : `Write \`kernelVersion: ${kernel}\`, and \`dtkImage\` where a Module builds with \`DTK_AUTO\`.`,
    explanation:
      'KMM 1.x pulled the image of a release to find its kernel. Later versions have no such field: the API server drops it, and ' +
      'refuses the object without `kernelVersion`. kmmc pulls no image.',
  }),
};
