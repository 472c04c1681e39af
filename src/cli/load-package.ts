/** What the commands share: read the inputs, find the configuration, compile. */
import { existsSync } from 'node:fs';
import { type InputText, read } from '../1-read/read.ts';
import { decodeSettings } from '../2-validate/decode-settings.ts';
import { type Compiled, compile } from '../compile.ts';
import { at, type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { writeFully } from '../lib/write-fully.ts';
import { isFunctionConfig } from '../model/kinds.ts';
import type { Resource } from '../model/resource.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import type { Arguments, OptionSpec } from './command.ts';
import { UsageError } from './faults.ts';
import { kernelOptions, readKernelOptions } from './kernel-options.ts';
import { readEarlierMachineConfigs } from './read-earlier.ts';
import { readInputs } from './read-inputs.ts';
import { readTextFile } from './read-text.ts';

export const packageOptions: readonly OptionSpec[] = [
  { name: 'config', value: 'FILE', help: 'Settings: a CompileModules document. Default: the one found in PATH.' },
  ...kernelOptions,
  { name: 'strict', help: 'Warnings count as errors.' },
];

export interface LoadedPackage {
  readonly compiled?: Compiled;
  readonly resources: readonly Resource[];
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  /** The settings of `--config` could not be read: exit code 2. Those of the input are a part of it: 1. */
  readonly badConfiguration: boolean;
}

export interface LoadOptions {
  /** The output of an earlier run: no input, but what a change is compared with. */
  readonly output?: string;
  /** What the command itself makes of the configuration. */
  readonly adjust?: (settings: Settings) => Settings;
}

export async function loadPackage(args: Arguments, options: LoadOptions = {}): Promise<LoadedPackage> {
  const { nodePools, notes } = readKernelOptions(args);
  printNotes(notes, args);
  const { isBroken, ...loaded } = await readPackage(args, options);
  if (isBroken) return loaded;
  const { value, diagnostics } = await compile(loaded.resources, {
    settings: loaded.settings,
    ...(nodePools.length > 0 ? { nodePools } : {}),
    ...(options.output === undefined ? {} : { earlier: await readEarlierMachineConfigs(options.output) }),
  });
  return { ...loaded, compiled: value, diagnostics: [...loaded.diagnostics, ...diagnostics] };
}

/** What was read, before anything is made of it. */
export interface ReadPackage extends Omit<LoadedPackage, 'compiled'> {
  /** Whether the settings have errors. */
  readonly isBroken: boolean;
}

export async function readPackage(args: Arguments, options: LoadOptions = {}): Promise<ReadPackage> {
  const paths = args.positionals.length === 0 ? ['.'] : args.positionals;
  const inputs = await readInputs(paths, options.output);
  const input = await read(inputs.value);
  const config = await findConfiguration(args, input.value);
  const decoded = decodeSettings(config.value, defaultSettings);
  const strict = decoded.value.strict || args.has('strict');
  const { adjust = (unchanged) => unchanged } = options;
  const settings = adjust({ ...decoded.value, strict });
  const diagnostics = [...inputs.diagnostics, ...input.diagnostics, ...config.diagnostics, ...decoded.diagnostics];
  const isBroken = hasErrors([...config.diagnostics, ...decoded.diagnostics]);
  return { resources: input.value, settings, diagnostics, isBroken, badConfiguration: isBroken && args.has('config') };
}

/** People are told; formats for programs hold diagnostics and nothing else. */
export function printNotes(notes: readonly string[], args: Arguments): void {
  if ((args.value('format') ?? 'text') !== 'text') return;
  writeFully(
    2,
    notes.map((note) => `kmmc: ${note}\n`),
  );
}

async function findConfiguration(
  args: Arguments,
  resources: readonly Resource[],
): Promise<{ value: Resource | undefined; diagnostics: readonly Diagnostic[] }> {
  const file = args.value('config');
  if (file !== undefined) {
    if (!existsSync(file)) throw new UsageError(`the configuration "${file}" does not exist.`);
    const content = readTextFile(file);
    const input: InputText = { file, text: content.text, found: false };
    const { value, diagnostics } = await read([input]);
    const found = [...content.diagnostics, ...diagnostics];
    if (value.length === 0 && found.length === 0) throw new UsageError(`the configuration "${file}" is empty.`);
    const [only, ...more] = value;
    return { value: only, diagnostics: [...found, ...more.map((other) => secondConfiguration(only, other))] };
  }
  const [first, ...others] = resources.filter(({ object }) => isFunctionConfig(object));
  return { value: first, diagnostics: others.map((other) => secondConfiguration(first, other)) };
}

function secondConfiguration(first: Resource | undefined, other: Resource): Diagnostic {
  return diagnose('two-configurations', { other: `"${first?.source.file}"` }, at(other));
}
