/** What asserting that every Module covers a kernel can find. */
import { coverageHint, type Kernels, type Mapping, uncovered } from './coverage-texts.ts';
import { entry } from './entry-texts.ts';

export interface Preflight {
  readonly kind: string;
  readonly preflight: string;
}

export const resolvePreflight = {
  'preflight-without-mapping': entry<Preflight & Kernels & { module: string; nearest?: Mapping }>({
    severity: 'error',
    title: 'Every Module covers the kernel of a PreflightValidation',
    message: (parameters) => `${parameters.kind} "${parameters.preflight}" fails: ${uncovered(parameters)}`,
    hint: coverageHint,
    explanation:
      'A PreflightValidation asserts that every Module, whatever its selector, is ready for a kernel that nodes will run. Nodes with a ' +
      'kernel that no mapping matches get nothing, and the operator says so nowhere but in the status of this object.',
  }),
  'preflight-fails': entry<Preflight & { module: string; kernel: string; reason: string; hint: string }>({
    severity: 'error',
    title: 'What a mapping says is complete for the kernel of a PreflightValidation',
    message: ({ kind, preflight, reason }) => `${kind} "${preflight}" fails: ${reason}`,
    hint: ({ hint }) => hint,
    explanation:
      'A mapping matches the kernel, but what it says does not lead to an image: a variable that is unknown or empty, a reference that ' +
      'is invalid, or a build from the Driver Toolkit where nobody says which image that is.',
  }),
  'preflight-without-driver-toolkit': entry<Preflight & { module: string; kernel: string; architecture: string }>({
    severity: 'error',
    title: 'A PreflightValidation names the Driver Toolkit where a build needs it',
    message: ({ kind, preflight, module, kernel }) =>
      `${kind} "${preflight}" fails: Module "${module}" builds with \`DTK_AUTO\`, but no Driver Toolkit image is known for kernel "${kernel}".`,
    hint: ({ kind, kernel, architecture }) =>
      kind === 'PreflightValidationOCP'
        ? 'Set `dtkImage` to what `oc adm release info VERSION --image-for=driver-toolkit` prints.'
        : `Make it a PreflightValidationOCP with \`dtkImage\`, or add \`{kernel: ${kernel}, architecture: ${architecture}, image: …}\` to \`spec.driverToolkit\` of the inventory.`,
    explanation:
      'The Driver Toolkit holds the headers of one kernel release. No node runs this kernel yet, so that neither the cluster nor an ' +
      'inventory of today knows its image; the operator takes it from `dtkImage`.',
  }),
};
