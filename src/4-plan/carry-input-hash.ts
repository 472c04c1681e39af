/**
 * Lets the image of a Dockerfile say what it was made from, for tools that cannot add a variable to an image by
 * themselves: two more instructions for the last stage, which override what its base image says.
 */
import { inputHashArg, inputHashVariable } from '../model/annotations.ts';

export function carryInputHash(dockerfile: string): string {
  const text = withoutOpenEnd(dockerfile);
  return [
    text.endsWith('\n') || text === '' ? text : `${text}\n`,
    `ARG ${inputHashArg}\n`,
    `ENV ${inputHashVariable}=\${${inputHashArg}}\n`,
  ].join('');
}

/**
 * An instruction that goes on behind the last line would swallow the next ones: blank lines and comments do not end it.
 * Builders take it as it is without the character; two of them are none (BuildKit, frontend/dockerfile/parser).
 */
function withoutOpenEnd(dockerfile: string): string {
  const character = escapeCharacter(dockerfile);
  const open = new RegExp(`(?:^|[^\\${character}])\\${character}[ \\t]*$`);
  const lines = dockerfile.split(/(?<=\n)/);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    const content = line.replace(/\r?\n$/, '');
    if (content.trim() === '' || /^\s*#/.test(content)) continue;
    if (!open.test(content)) break;
    lines[index] = content.slice(0, content.lastIndexOf(character)) + line.slice(content.length);
    index += 1;
  }
  return lines.join('');
}

/** Directives are the comments before everything else, as long as each is one. */
function escapeCharacter(dockerfile: string): string {
  for (const line of dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^#[ \t]*([A-Za-z][\w-]*)[ \t]*=[ \t]*(.+?)[ \t]*$/.exec(line) ?? [];
    if (name === '') break;
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\';
  }
  return '\\';
}
