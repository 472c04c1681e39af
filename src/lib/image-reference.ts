/** Takes a container image reference apart: `host[:port]/path[:tag][@digest]`, by the grammar of distribution/reference. */

export interface ImageReference {
  /** `host` or `host:port`, or undefined when the reference names none. */
  readonly registry?: string;
  /** The path without registry, tag and digest. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** Why a text is no image reference; `part` is the part of it that breaks the rule. */
export interface ImageFault {
  readonly fault: 'empty' | 'registry' | 'repository' | 'tag' | 'tag-length' | 'digest' | 'name-length';
  readonly part: string;
}

/** Longest tag and longest name (registry and repository), in characters (distribution/reference, regexp.go and reference.go). */
export const tagLength = 128;
const nameLength = 255;

const registryText =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::[0-9]+)?$/;
const componentText = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const pathText = /^[a-z0-9]+(?:(?:[._/]|__|-+)[a-z0-9]+)*$/;
const tagText = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** The algorithms that the image specification registers; others are refused by container runtimes (go-digest). */
const digestText = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;

/** The plainest kind, which most images are: lower-case names, a dot in the registry only, and a tag. */
const plainText =
  /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[0-9]+)?\/)?[a-z0-9]+(?:[_/-][a-z0-9]+)*:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** Whether `text` is, at a glance, a valid reference with a tag and no digest; false says nothing. */
export function isPlainReference(text: string): boolean {
  return text.length <= nameLength && plainText.test(text);
}

/** Parses `text` as it stands: no default registry, no default tag. Never throws. */
export function parseImageReference(text: string): ImageReference | ImageFault {
  if (text === '') return { fault: 'empty', part: '' };
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  if (digest !== undefined && !digestText.test(digest)) return { fault: 'digest', part: digest };
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !tagText.test(tag)) return { fault: 'tag', part: tag };
  if (tag !== undefined && tag.length > tagLength) return { fault: 'tag-length', part: tag };
  return parseName(colon < 0 ? named : named.slice(0, colon), tag, digest);
}

function parseName(name: string, tag: string | undefined, digest: string | undefined): ImageReference | ImageFault {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasRegistry = /[.:A-Z]/.test(first) || first === 'localhost';
  if (hasRegistry && !registryText.test(first)) return { fault: 'registry', part: first };
  const repository = hasRegistry ? name.slice(slash + 1) : name;
  if (!pathText.test(repository)) {
    return {
      fault: 'repository',
      part: repository.split('/').find((component) => !componentText.test(component)) ?? '',
    };
  }
  if (name.length > nameLength) return { fault: 'name-length', part: name };
  const reference: { -readonly [Part in keyof ImageReference]: ImageReference[Part] } = { repository };
  if (hasRegistry) reference.registry = first;
  if (tag !== undefined) reference.tag = tag;
  if (digest !== undefined) reference.digest = digest;
  return reference;
}
