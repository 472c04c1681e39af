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

/** Whether `text` can stand as a literal block scalar: lines of visible characters that end in one newline. */
export function isBlockText(text: string): boolean {
  return /^[!-~][\n -~]*[!-~]\n$/.test(text) && !text.includes(' \n');
}
