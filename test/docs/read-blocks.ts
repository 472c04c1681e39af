/** Cuts the fenced blocks out of a Markdown text. */

export interface Block {
  /** The nearest heading above. */
  readonly section: string;
  readonly language: string;
  readonly text: string;
  /** Line of its first line of text, from 1. */
  readonly line: number;
  /** What an HTML comment right above the block says, such as `skip: a part of a DaemonSet`. */
  readonly remark: string;
}

export function readBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let section = '';
  let remark = '';
  let open: { language: string; lines: string[]; line: number } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = /^```(\S*)\s*$/.exec(text);
    if (open !== undefined && fence !== null) {
      blocks.push({ section, remark, language: open.language, line: open.line, text: `${open.lines.join('\n')}\n` });
      open = undefined;
      remark = '';
    } else if (open !== undefined) open.lines.push(text);
    else if (fence !== null) open = { language: fence[1] ?? '', lines: [], line: index + 2 };
    else if (text.startsWith('#')) section = text.replace(/^#+ /, '');
    else if (text.trim() !== '') remark = /^<!-- (.*) -->$/.exec(text)?.[1] ?? '';
  }
  return blocks;
}
