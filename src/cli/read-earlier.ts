/** Reads the MachineConfigs that an earlier run left in an output directory: what a change does depends on what is there. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../1-read/read.ts';
import type { Resource } from '../model/resource.ts';
import { readTextFile } from './read-text.ts';
import { listFile } from './write-tree.ts';

/** None where no run of kmmc has written the directory. What cannot be read is written anew, and not told. */
export async function readEarlierMachineConfigs(output: string): Promise<readonly Resource[]> {
  const directory = join(output, 'boot');
  if (!existsSync(join(output, listFile)) || !existsSync(directory)) return [];
  const names = readdirSync(directory).filter((name) => /^machineconfig_.*\.yaml$/.test(name));
  const texts = names.sort().map((name) => {
    const file = join(directory, name);
    return { file, text: readTextFile(file).text, found: true };
  });
  return (await read(texts)).value;
}
