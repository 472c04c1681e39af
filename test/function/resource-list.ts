/** ResourceLists as orchestrators write them. */
import { configText, inventoryText, moduleText, otherText } from './example-package.ts';

export interface ListOptions {
  /** Text of the functionConfig; `''` leaves it out. */
  readonly config?: string;
  readonly indent?: string;
}

/** Each item with the path annotations that kpt adds, in the style of kpt. */
export function resourceList(files: Readonly<Record<string, string>>, options: ListOptions = {}): string {
  const items = Object.entries(files).map(([path, text]) => asItem(withPath(text, path), options.indent ?? ''));
  return wrapped(items.join(''), options);
}

/** `items` are texts that begin with a dash. */
export function wrapped(items: string, { config = configText() }: ListOptions = {}): string {
  const tail = config === '' ? '' : `functionConfig:\n${indented(config, '  ')}`;
  return `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:${items === '' ? ' []\n' : `\n${items}`}${tail}`;
}

export const exampleFiles: Readonly<Record<string, string>> = {
  'module.yaml': moduleText,
  'inventory.yaml': inventoryText(),
  'other.yaml': otherText,
};

function withPath(text: string, path: string): string {
  const annotations = `    internal.config.kubernetes.io/path: '${path}'\n    internal.config.kubernetes.io/index: '0'\n`;
  if (/^ {2}annotations: \{/m.test(text)) {
    return text.replace(/^ {2}annotations: \{(.*)\}\n/m, `  annotations:\n    $1\n${annotations}`);
  }
  if (/^ {2}annotations:\n/m.test(text)) return text.replace(/^ {2}annotations:\n/m, `  annotations:\n${annotations}`);
  return text.replace(/^metadata:\n/m, `metadata:\n  annotations:\n${annotations}`);
}

export function asItem(text: string, indent = ''): string {
  return `${indent}- ${indented(text, `${indent}  `).slice(indent.length + 2)}`;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
