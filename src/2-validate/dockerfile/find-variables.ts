/** Finds the variables that a text uses: `$NAME`, `${NAME}`, `${NAME:-default}`, also inside a default. */

export interface VariableUse {
  readonly name: string;
  /** Of the "$". */
  readonly offset: number;
  /** Whether the text says what stands in for a variable that is not set. */
  readonly hasFallback: boolean;
}

export interface VariableOptions {
  readonly escapeCharacter: string;
  /** Whether single quotes keep a "$" as it is: for builders they do; a shell may hand the text to another shell. */
  readonly quotes: boolean;
  /** Position of `text` in the Dockerfile. */
  readonly offset: number;
}

const braced = /\$\{([A-Za-z_]\w*)([^}]?.?)/sy;
const bare = /\$([A-Za-z_]\w*)/y;

export function findVariables(
  text: string,
  { escapeCharacter, quotes, offset }: VariableOptions,
): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  let isDouble = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === escapeCharacter) at += 1;
    else if (character === '"') isDouble = !isDouble;
    else if (character === "'" && quotes && !isDouble) {
      const end = text.indexOf("'", at + 1);
      at = end < 0 ? text.length : end;
    } else if (character === '$' && text[at + 1] === '$') {
      // For builders nothing, for a shell its process: either way no variable of the letters behind it.
      at += 1;
    } else if (character === '$') {
      const [, name, operator = ''] = match(braced, text, at) ?? match(bare, text, at) ?? [];
      if (name !== undefined) uses.push({ name, offset: offset + at, hasFallback: /^:?[-+=]/.test(operator) });
    }
  }
  return uses;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
