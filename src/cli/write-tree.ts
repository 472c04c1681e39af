/**
 * Brings a directory to exactly the files of a render. Everything is written beside the tree first; only when all of
 * it is on disk are the files moved into place, without a pause in which a signal could be seen. A journal lets the
 * next run finish what a power cut interrupted. Files of others are never touched.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../7-write/layout.ts';
import { SystemError, systemError } from './faults.ts';

/** Lists the files of the last render, one path a line: what is on it is ours. */
export const listFile = '.kmmc-files';
const stagingDirectory = '.kmmc-staging';
const journalFile = 'journal.json';

export interface TreeChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares without writing. Throws a SystemError where a file of somebody else stands in the way. */
export function compareTree(directory: string, files: readonly OutputFile[]): TreeChanges {
  const ours = new Set(readList(directory));
  const added: string[] = [];
  const changed: string[] = [];
  const wanted = new Set<string>();
  for (const { path, spell } of files) {
    wanted.add(path);
    const present = readIfPresent(join(directory, path));
    if (present === undefined) added.push(path);
    else if (present !== spell()) {
      if (!ours.has(path)) throw foreign(directory, path);
      changed.push(path);
    }
  }
  const removed = [...ours].filter((path) => !wanted.has(path) && existsSync(join(directory, path)));
  return { added, changed, removed: removed.sort() };
}

export interface WriteOptions {
  /** Called once, before anything is written. */
  readonly onChanges?: (changes: TreeChanges) => void;
  /** Called now and then while files are written. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Writes the tree and returns what changed. On any failure before the move the old tree is as it was. */
export function writeTree(directory: string, files: readonly OutputFile[], options: WriteOptions = {}): TreeChanges {
  recover(directory);
  const changes = compareTree(directory, files);
  options.onChanges?.(changes);
  const list = `${files.map(({ path }) => path).join('\n')}\n`;
  const changeCount = changes.added.length + changes.changed.length + changes.removed.length;
  if (changeCount === 0 && readIfPresent(join(directory, listFile)) === list) return changes;
  const staging = join(directory, stagingDirectory);
  const touched = new Set([...changes.added, ...changes.changed]);
  const moves = [...files.filter(({ path }) => touched.has(path)), { path: listFile, spell: () => list }];
  try {
    stage(staging, moves, options);
    writeFileSync(
      join(staging, `${journalFile}.new`),
      JSON.stringify({ move: moves.map(({ path }) => path), remove: changes.removed }),
    );
    renameSync(join(staging, `${journalFile}.new`), join(staging, journalFile));
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw systemError(`write into "${directory}" (the old files are as they were)`, error);
  }
  recover(directory);
  return changes;
}

/** Finishes a render whose files are all staged; throws away one that was still being staged. */
function recover(directory: string): void {
  const staging = join(directory, stagingDirectory);
  const journal = readIfPresent(join(staging, journalFile));
  if (journal !== undefined) {
    const { move, remove } = JSON.parse(journal) as { move: string[]; remove: string[] };
    try {
      for (const path of remove) removeFile(directory, path);
      for (const [number, path] of move.entries()) {
        const staged = join(staging, String(number));
        if (!existsSync(staged)) continue;
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        renameSync(staged, join(directory, path));
      }
    } catch (error) {
      throw systemError(`move the new files into "${directory}" (run the same command again to finish)`, error);
    }
  }
  if (existsSync(staging)) rmSync(staging, { recursive: true, force: true });
}

function stage(staging: string, files: readonly OutputFile[], { onProgress }: WriteOptions): void {
  mkdirSync(staging, { recursive: true });
  for (const [number, { spell }] of files.entries()) {
    writeFileSync(join(staging, String(number)), spell());
    if (number % 500 === 0) onProgress?.(number, files.length);
  }
  onProgress?.(files.length, files.length);
}

function removeFile(directory: string, path: string): void {
  rmSync(join(directory, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const absolute = join(directory, parent);
    if (!existsSync(absolute)) continue;
    if (readdirSync(absolute).length > 0) return;
    rmdirSync(absolute);
  }
}

function readList(directory: string): readonly string[] {
  const text = readIfPresent(join(directory, listFile)) ?? '';
  return text.split('\n').filter((path) => path !== '' && !path.split('/').includes('..') && !path.startsWith('/'));
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw systemError(`read "${path}"`, error);
  }
}

function foreign(directory: string, path: string): SystemError {
  return new SystemError(
    `"${join(directory, path)}" was not written by kmmc and is in the way; move it, or choose another output directory`,
  );
}
