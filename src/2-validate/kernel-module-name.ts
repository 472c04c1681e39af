/** Names of kernel modules, as lsmod shows them. */

export function isKernelModuleName(text: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(text);
}

/** The name that the path or the file of a module stands for, where it is one. */
export function suggestModuleName(text: string): string | undefined {
  const name = text.replace(/^.*\//, '').replace(/\.ko(\.\w+)?$/, '');
  return name !== text && isKernelModuleName(name) ? name : undefined;
}
