/** The marks of Builds and Jobs, and of their pods: which step of which Module they are, for which kernel. */
import {
  componentLabel,
  inputHashAnnotation,
  kernelAnnotation,
  managedBy,
  moduleNameLabel,
  ownerAnnotation,
  targetKernelLabel,
} from '../model/annotations.ts';

/** What a step takes from its recipe. */
interface StepRecipe {
  readonly module: string;
  readonly namespace: string;
  readonly owner: string;
}

type Texts = Readonly<Record<string, string>>;

/** `step` in lower case, as the value of a label; `values` has `kernelName`. */
export function stepLabels(step: string, { module }: StepRecipe, values: Texts): Texts {
  return {
    [managedBy.key]: managedBy.value,
    [componentLabel]: step,
    [moduleNameLabel]: module,
    [targetKernelLabel]: values['kernelName'] ?? '',
  };
}

/** `values` has `name`, `inputHash` and `kernel`. */
export function stepMetadata({ namespace, owner }: StepRecipe, labels: Texts, values: Texts) {
  return {
    name: values['name'] ?? '',
    namespace,
    labels,
    annotations: {
      [inputHashAnnotation]: values['inputHash'] ?? '',
      [kernelAnnotation]: values['kernel'] ?? '',
      [ownerAnnotation]: owner,
    },
  };
}
