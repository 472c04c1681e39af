/** Says in a few words what a value is, for messages: `the number 420`, `a list`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'string':
      return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
    case 'boolean':
      return `the boolean ${value}`;
    default:
      return `the number ${String(value)}`;
  }
}
