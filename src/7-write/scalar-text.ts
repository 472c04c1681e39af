/** Spells a scalar so that YAML 1.1, YAML 1.2 and JSON-minded readers all read the same value. */

/** Begins with a letter, `_` or `/`, perhaps after dashes, and holds nothing that any reader takes for syntax, a number or a date. */
const plain = /^-{0,2}[A-Za-z_/][A-Za-z0-9_./@+-]*(?::[A-Za-z0-9_./@+-]+)*$/;
/** Words that some reader of YAML takes for a boolean, null or a number. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|-{0,2}e[0-9]+)$/i;
/** Characters that JSON leaves as they are and YAML wants escaped, or that editors do not show. */
const unprintable =
  /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Returns `text` plain where that is safe everywhere, else in double quotes. */
export function scalarText(text: string): string {
  return plain.test(text) && !reserved.test(text) ? text : quote(text);
}

function quote(text: string): string {
  return JSON.stringify(text).replace(unprintable, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * What a block scalar cannot hold, or would hide from its reader: control characters other than tab and newline, what
 * YAML 1.1 takes for a line end, what has no width or turns the direction of writing, private and unpaired characters.
 */
const unfit =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff0-\uffff\u{d800}-\u{dfff}\u{e0000}-\u{10ffff}]/u;
/** kyaml cannot read how it writes a text that begins with a tab; `yaml` loses a last line of blanks alone. */
const misread = /^\t|(?:^|\n)[ \t]+\n*$/;

/**
 * Spells a text of several lines as a literal block scalar with `indent` before each of them; undefined where only
 * quotes keep it for every reader. `indent` is two blanks more than that of the key or dash before it.
 */
export function blockText(text: string, indent: string): string | undefined {
  const body = text.replace(/\n+$/, '');
  if (body === '' || unfit.test(text) || misread.test(text)) return undefined;
  const ends = text.length - body.length;
  // Readers take the indentation from the first line, unless that begins with a blank of its own.
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const lines = body.replace(/^(?=[^\n])/gm, indent);
  return `|${hint}${['-', ''][ends] ?? '+'}\n${lines}\n${'\n'.repeat(Math.max(0, ends - 1))}`;
}
