/** Finds kernels that no node label can hold, so that no loader could find their nodes. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { isLabelValue, kernelLabel } from '../lib/kernel.ts';
import type { KernelForms } from './kernel-forms.ts';

export function checkKernelLabels(kernels: readonly KernelForms[], key: string): readonly Diagnostic[] {
  return kernels.flatMap(({ kernel, pool }) => {
    const label = kernelLabel(kernel);
    if (label !== '' && isLabelValue(label)) return [];
    const diagnostic = diagnose('kernel-label-invalid', { kernel, label, key });
    return [pool?.place === undefined ? diagnostic : { ...diagnostic, place: pool.place }];
  });
}
