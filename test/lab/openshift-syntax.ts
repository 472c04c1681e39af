/** The syntax of names as OpenShift and Kubernetes check it, written down apart from what kmmc itself uses. */

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const host = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::[0-9]+)?';
const tag = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const image = new RegExp(`^(?:${host}/)?(${component}(?:/${component})*)(?::${tag})?(?:@sha256:[0-9a-f]{64})?$`);

/** A DNS-1123 subdomain: names of Secrets, Builds and most other objects. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

export function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text);
}

export function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text);
}

/** Keys of labels and annotations. */
export function isQualifiedName(text: string): boolean {
  const [name = '', prefix, ...rest] = text.split('/').reverse();
  return name !== '' && isLabelValue(name) && rest.length === 0 && (prefix === undefined || isSubdomain(prefix));
}

export function isTag(text: string): boolean {
  return new RegExp(`^${tag}$`).test(text);
}

export function isStreamName(text: string): boolean {
  return /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(text);
}

export function isImage(text: string): boolean {
  return image.test(text);
}
