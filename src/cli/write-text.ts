/** Writes one file as a whole: whoever reads it meanwhile sees the old one or the new one. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemError } from './faults.ts';

export function writeTextFile(file: string, text: string): void {
  const staged = `${file}.new`;
  try {
    writeFileSync(staged, text);
    renameSync(staged, file);
  } catch (error) {
    rmSync(staged, { force: true });
    throw systemError(`write '${file}'`, error);
  }
}
