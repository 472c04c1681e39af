/**
 * What the kubelet makes of a string in `command`, `args` and exec probes: `$(NAME)` becomes the variable's value,
 * `$$` becomes `$`, and a reference to a variable that does not exist stays as it is. Lifecycle hooks are not expanded.
 */
export function expand(text: string, variables: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\$(?:\$|\(([^)]*)\))/g, (whole, name: string | undefined) => {
    if (name === undefined) {
      return '$';
    }
    return Object.hasOwn(variables, name) ? (variables[name] ?? '') : whole;
  });
}
