/** A strict reader of XML 1.0, for tests: refuses what is not well-formed, and says what a reader gets to see. */

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

/** Production 2 of the specification, and no half of a surrogate pair. */
const characters = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(text: string): ReadElement {
  if (!characters.test(text)) throw new Error('a character that XML cannot hold');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!text.startsWith(declaration)) throw new Error('no declaration');
  let at = declaration.length;
  const root = element();
  if (text.slice(at).trim() !== '') throw new Error('something behind the root');
  return root;

  function element(): ReadElement {
    const start = take(/<([a-z-]+)/y, 'a start tag')[1] ?? '';
    const attributes: Record<string, string> = {};
    for (let found = attribute(); found !== undefined; found = attribute()) {
      if (Object.hasOwn(attributes, found[0])) throw new Error(`${found[0]} is given twice`);
      attributes[found[0]] = found[1];
    }
    if (take(/\s*(\/?)>/y, 'the end of a start tag')[1] === '/')
      return { name: start, attributes, children: [], text: '' };
    const children: ReadElement[] = [];
    let inner = '';
    while (!text.startsWith('</', at)) {
      if (text[at] === '<') children.push(element());
      else inner += decode(take(/[^<]+/y, 'text')[0]);
    }
    const end = take(/<\/([a-z-]+)>/y, 'an end tag')[1];
    if (end !== start) throw new Error(`</${end}> ends <${start}>`);
    return { name: start, attributes, children, text: inner };
  }

  function attribute(): readonly [string, string] | undefined {
    const found = /\s+([a-z]+)="([^"<]*)"/y;
    found.lastIndex = at;
    const [all = '', name, value] = found.exec(text) ?? [];
    at += all.length;
    // White space that is no reference is read as a blank.
    return name === undefined ? undefined : [name, decode((value ?? '').replace(/[\t\n\r]/g, ' '))];
  }

  function take(pattern: RegExp, what: string): RegExpExecArray {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new Error(`${what} is missing at ${at}: ${text.slice(at, at + 40)}`);
    at += found[0].length;
    return found;
  }
}

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known = whole.endsWith(';') ? (entities[name] ?? codePoint(name)) : undefined;
    if (known === undefined) throw new Error(`${whole} is no reference`);
    return known;
  });
}

function codePoint(name: string): string | undefined {
  const number = /^#(\d+)$/.exec(name)?.[1];
  return number === undefined ? undefined : String.fromCodePoint(Number(number));
}
