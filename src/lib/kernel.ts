/**
 * The forms that a kernel takes on its way into labels, tags and names. A *kernel* is `uname -r`, verbatim; the operator
 * drops one trailing "+" before it does anything else (internal/module/kernelmapper.go of the operator, KMM 2.1 and later).
 */

/** Whether `uname -r` can print `text`: at most 64 printable ASCII characters, as in struct utsname of Linux. */
export function isKernel(text: string): boolean {
  return /^[!-~]{1,64}$/.test(text);
}

/** The kernel without one trailing "+". */
export function trimKernel(kernel: string): string {
  return kernel.endsWith('+') ? kernel.slice(0, -1) : kernel;
}

/** Every character (code point) that a label value or tag may not hold becomes "_": `5.14.0-1+64k` → `5.14.0-1_64k`. */
export function normaliseKernel(kernel: string): string {
  return kernel.replace(/[^A-Za-z0-9._-]/gu, '_');
}

/**
 * The value of NFD's label `feature.node.kubernetes.io/kernel-version.full`: normalised, without `-`, `_` and `.` at
 * both ends (source/kernel/version.go of node-feature-discovery). May be empty or too long for a label.
 */
export function kernelLabel(kernel: string): string {
  return normaliseKernel(kernel).replace(/^[-_.]+|[-_.]+$/g, '');
}

/** The part of an image tag that stands for the kernel: trimmed and normalised. */
export function kernelTag(kernel: string): string {
  return normaliseKernel(trimKernel(kernel));
}

/** The part of an object name that stands for the kernel: `5.14.0-570.el9_6.x86_64` → `5-14-0-570-el9-6-x86-64`. */
export function kernelName(kernel: string): string {
  return kernelTag(kernel)
    .toLowerCase()
    .replace(/[_.]/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Names and values of the template variables that come from a kernel. */
export type KernelVariables = ReadonlyMap<string, string>;

/**
 * The variables that the operator derives from a kernel; undefined when it has fewer than three parts, which the
 * operator refuses for every Module. Give the normalised kernel for images, the trimmed one for paths.
 */
export function kernelVariables(kernel: string): KernelVariables | undefined {
  const [x, y, z] = kernel.split(/[.,-]/, 3);
  if (x === undefined || y === undefined || z === undefined) return undefined;
  return new Map([
    ['KERNEL_FULL_VERSION', kernel],
    ['KERNEL_VERSION', kernel],
    ['KERNEL_XYZ', `${x}.${y}.${z}`],
    ['KERNEL_X', x],
    ['KERNEL_Y', y],
    ['KERNEL_Z', z],
  ]);
}

/** Whether `value` may be the value of a label: at most 63 of `[A-Za-z0-9._-]`, alphanumeric at both ends, or empty. */
export function isLabelValue(value: string): boolean {
  return value.length <= 63 && /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?$/.test(value);
}
