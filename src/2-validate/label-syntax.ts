/** The syntax of names and labels that Kubernetes checks. */

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const labelText = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && subdomain.test(text);
}

export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** An optional DNS subdomain and `/`, then a name of at most 63 characters. */
export function isLabelKey(text: string): boolean {
  const [first = '', second, ...more] = text.split('/');
  if (more.length > 0 || (second !== undefined && !isDnsSubdomain(first))) return false;
  const name = second ?? first;
  return name.length <= 63 && labelText.test(name);
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && labelText.test(text));
}
