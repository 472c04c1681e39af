/** Follows where the final stage of a Dockerfile gets kernel modules, as far as its text tells. */

import { kernelDirectories, relate } from './kernel-directories.ts';
import { injectedArgs } from './known-arguments.ts';
import { readCopy } from './read-copy.ts';
import { findStage, lineOf, type Stage } from './read-stages.ts';
import { mayPlaceFiles } from './shell-commands.ts';
import { unquote } from './split-words.ts';

export interface ModuleFiles {
  /** Whether something puts files where modprobe looks, or may do so. */
  readonly isPlaced: boolean;
  /** The first copy of a kernel module to a place where modprobe does not look. */
  readonly elsewhere?: { readonly path: string; readonly offset: number };
  /** The first copy that surely puts kernel modules where modprobe looks. */
  readonly inside?: number;
}

const kernelModule = /\.ko\b/;

export function findModuleFiles(stages: readonly Stage[], dirName: string): ModuleFiles {
  const final = stages.at(-1);
  if (final === undefined) return { isPlaced: true };
  const line = lineOf(final);
  // Which stage it is based on is open, or its image is made for each kernel and may hold the modules.
  const isOpen = line.some((stage) => stage.isOpen) || injectedArgs.some((name) => line[0]?.image.text.includes(name));
  const directory = kernelDirectories(dirName);
  let isPlaced = isOpen;
  let elsewhere: ModuleFiles['elsewhere'];
  let inside: number | undefined;
  let workdir: string | undefined;
  for (const instruction of line.flatMap(({ instructions }) => instructions)) {
    const { keyword } = instruction;
    if (keyword === 'WORKDIR') workdir = resolve(unquote(instruction.head.trim()), workdir);
    if (keyword === 'RUN' && mayPlaceFiles(instruction, directory)) isPlaced = true;
    const copy = readCopy(instruction);
    if (copy === undefined) continue;
    const path = resolve(copy.destination, workdir);
    const isModule = copy.sources.some((source) => kernelModule.test(source)) || kernelModule.test(copy.destination);
    const relation = path === undefined ? 'unknown' : relate(path, directory);
    const isWrong = relation === 'elsewhere' || (isModule && relation !== 'inside' && relation !== 'unknown');
    if (!isWrong) isPlaced = true;
    if (isWrong && isModule) elsewhere ??= { path: path ?? '', offset: copy.offset };
    if (relation === 'inside' && (isModule || findStage(copy.from, stages) !== undefined))
      inside ??= instruction.offset;
  }
  return {
    isPlaced,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(inside === undefined ? {} : { inside }),
  };
}

/** Undefined where the image decides: it may have a working directory of its own. */
function resolve(path: string, workdir: string | undefined): string | undefined {
  if (path.startsWith('/') || path.startsWith('$')) return path;
  return workdir === undefined ? undefined : `${workdir}/${path}`;
}
