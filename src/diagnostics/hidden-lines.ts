/**
 * Finds the lines of a ResourceList item that an orchestrator added (path, index and id annotations), so that a line
 * number counts the lines that the user's file has.
 */
import { indentOf } from '../lib/indent.ts';
import { isTransportAnnotation } from '../model/annotations.ts';

const annotationLine = /^(\s*)'?([A-Za-z0-9./_-]+)'?:(\s|$)/;

/** Returns line numbers within `text`, from 0, in rising order. */
export function hiddenLines(text: string): readonly number[] {
  const lines = text.split('\n');
  const hidden: number[] = [];
  const parent = lines.findIndex((line) => /^\s*annotations:\s*$/.test(line));
  if (parent < 0) return hidden;
  const outer = indentOf(lines[parent] ?? '');
  let shown = 0;
  let hiding = -1;
  for (let at = parent + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const indent = indentOf(line);
    if (line.trim() !== '' && indent <= outer) break;
    if (hiding >= 0 && (line.trim() === '' || indent > hiding)) {
      hidden.push(at);
      continue;
    }
    const key = annotationLine.exec(line)?.[2];
    hiding = key !== undefined && isTransportAnnotation(key) ? indent : -1;
    if (hiding >= 0) hidden.push(at);
    else if (line.trim() !== '') shown += 1;
  }
  return shown === 0 && hidden.length > 0 ? [parent, ...hidden] : hidden;
}
