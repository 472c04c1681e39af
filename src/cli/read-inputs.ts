/** Turns PATH arguments into texts: files, directories with `.krmignore`, `-` for the standard input. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { InputText } from '../1-read/read.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { systemError, UsageError } from './faults.ts';
import { readStandardInput, readTextFile } from './read-text.ts';
import { listFile } from './write-tree.ts';

const ignoreFile = '.krmignore';

/**
 * `exclude` is a directory that is not read (the output directory); nor are trees that an earlier render left inside a
 * directory. Files come in the order of their names, each once.
 */
export async function readInputs(paths: readonly string[], exclude?: string): Promise<Result<readonly InputText[]>> {
  const value: InputText[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (file: string, found: boolean, content = readTextFile(file)): void => {
    value.push({ file, text: content.text, found });
    diagnostics.push(...content.diagnostics);
  };
  for (const path of paths) {
    if (path === '-') {
      add('-', false, await readStandardInput());
      continue;
    }
    if (!existsSync(path)) throw new UsageError(`"${path}" does not exist.`);
    const isDirectory = statSync(path).isDirectory();
    for (const file of isDirectory ? await listFiles(path, exclude) : [path]) {
      const real = realpathSync(file);
      if (!seen.has(real)) add(file, isDirectory);
      seen.add(real);
    }
  }
  return { value, diagnostics };
}

type IsIgnored = (path: string, isDirectory: boolean) => boolean;

async function listFiles(root: string, exclude: string | undefined): Promise<readonly string[]> {
  const files: string[] = [];
  const realRoot = realpathSync(root);
  const excluded = exclude === undefined ? undefined : resolve(exclude);
  const walk = async (directory: string, outer: readonly IsIgnored[]): Promise<void> => {
    const own = await readIgnoreFile(directory);
    const ignored = own === undefined ? outer : [...outer, own];
    for (const name of sortedNames(directory)) {
      const path = join(directory, name);
      const kind = kindOf(path, realRoot);
      if (kind === 'other' || (kind === 'directory' && name === '.git')) continue;
      if (kind === 'file' && !/\.(ya?ml|json)$/i.test(name)) continue;
      if (ignored.some((isIgnored) => isIgnored(path, kind === 'directory'))) continue;
      if (kind === 'file') files.push(path);
      else if (resolve(path) !== excluded && !existsSync(join(path, listFile))) await walk(path, ignored);
    }
  };
  await walk(root, []);
  return files;
}

function sortedNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    throw systemError(`read the directory "${directory}"`, error);
  }
}

/** Links are followed to files inside the package only. */
function kindOf(path: string, root: string): 'file' | 'directory' | 'other' {
  const status = lstatSync(path);
  if (status.isFile()) return 'file';
  if (status.isDirectory()) return 'directory';
  if (!status.isSymbolicLink() || !existsSync(path)) return 'other';
  const target = realpathSync(path);
  return target.startsWith(root + sep) && statSync(target).isFile() ? 'file' : 'other';
}

/** `.krmignore` has the syntax of `.gitignore` and holds for its directory and everything below it. */
async function readIgnoreFile(directory: string): Promise<IsIgnored | undefined> {
  const file = join(directory, ignoreFile);
  if (!existsSync(file)) return undefined;
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(readTextFile(file).text);
  return (path, isDirectory) => {
    const local = relative(directory, path).split(sep).join('/');
    return rules.ignores(isDirectory ? `${local}/` : local);
  };
}
