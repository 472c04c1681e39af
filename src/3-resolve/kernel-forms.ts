/** Derives from a kernel, once for all Modules, what resolution needs of it. */
import { type KernelVariables, kernelTag, kernelVariables, trimKernel } from '../lib/kernel.ts';
import type { NodePool } from '../model/target.ts';

/** A kernel in the forms that resolution needs. */
export interface KernelForms {
  /** `uname -r`, verbatim. */
  readonly kernel: string;
  readonly trimmed: string;
  /** For images: of the normalised kernel. Undefined when it has fewer than three parts. */
  readonly tagVariables: KernelVariables | undefined;
  /** For paths inside an image: of the kernel as the build names its directory. */
  readonly pathVariables: KernelVariables | undefined;
  /** A pool that runs it, to point at. */
  readonly pool: NodePool | undefined;
}

export function kernelForms(kernel: string, pool?: NodePool): KernelForms {
  const trimmed = trimKernel(kernel);
  return {
    kernel,
    trimmed,
    tagVariables: kernelVariables(kernelTag(kernel)),
    pathVariables: kernelVariables(trimmed),
    pool,
  };
}
