/** Runs a function on the text of a ResourceList, as kustomize and kpt do. */
import { readResourceList } from '../1-read/read-resource-list.ts';
import { decodeSettings, refuseFunctionConfig } from '../2-validate/decode-settings.ts';
import { placeInPackage } from '../6-finish/place-in-package.ts';
import { writeResourceList } from '../7-write/write-resource-list.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type LocatedDiagnostic, locateAll } from '../diagnostics/locate-all.ts';
import { toKrmResult } from '../diagnostics/to-krm-result.ts';
import { invariant } from '../lib/invariant.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceListInput } from '../model/resource-list.ts';
import { defaultSettings } from '../model/settings.ts';
import { isSilent } from './is-silent.ts';
import type { FunctionOutput, KrmFunction } from './krm-function.ts';
import { selectFunction } from './select-function.ts';

export interface FunctionRun {
  /** All of stdout; empty only where the input was no ResourceList or `output: None` asks for silence. */
  readonly output: Iterable<string>;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** 0 ok, 1 errors in the resources, 2 errors in the functionConfig or no ResourceList. */
  readonly exitCode: 0 | 1 | 2;
}

/** `named` is the function that the caller asked for; without it `functionConfig.kind` decides. */
export async function runFunction(
  text: string,
  functions: readonly KrmFunction[],
  named?: KrmFunction,
): Promise<FunctionRun> {
  const { value: input, diagnostics } = await readResourceList(text);
  if (input === undefined) return { output: [], diagnostics: await locateAll(diagnostics), exitCode: 2 };
  const selected = named ?? selectFunction(functions, input.functionConfig?.object);
  if (selected === undefined) {
    return unchanged(input, [refuseFunctionConfig(input.functionConfig)], 2);
  }
  const { value: settings, diagnostics: found } = decodeSettings(input.functionConfig, defaultSettings);
  if (hasErrors(found)) return unchanged(input, found, 2);
  const resources = input.items.filter(({ object }) => object.kind !== '');
  const run = await selected.run(resources, settings);
  const all = [...found, ...run.diagnostics];
  if (hasErrors(all)) return unchanged(input, all, 1, isSilent(selected, settings));
  return changed(input, run, all, isSilent(selected, settings));
}

/** On errors the input goes back as it came, so that an orchestrator can show the results. */
async function unchanged(
  input: ResourceListInput,
  diagnostics: readonly Diagnostic[],
  exitCode: 1 | 2,
  silent = false,
): Promise<FunctionRun> {
  const located = await locateAll(diagnostics);
  const output = writeResourceList(input, { kept: input.items, generated: [], results: located.map(toKrmResult) });
  return { output: silent ? [] : output, diagnostics: located, exitCode };
}

async function changed(
  input: ResourceListInput,
  run: FunctionOutput,
  diagnostics: readonly Diagnostic[],
  silent: boolean,
): Promise<FunctionRun> {
  const located = await locateAll(diagnostics);
  if (silent) return { output: [], diagnostics: located, exitCode: 0 };
  const stay = new Set<Resource>(run.kept);
  const kept = input.items.filter((item) => item.object.kind === '' || stay.has(item));
  const others = input.items.filter(({ object }) => object.kind === '').length;
  invariant(kept.length === run.kept.length + others, 'a function lost or doubled a resource');
  const generated = placeInPackage(run.generated, kept);
  const written = kept.map((item) => run.changed?.get(item) ?? item);
  const output = writeResourceList(input, { kept: written, generated, results: located.map(toKrmResult) });
  return { output, diagnostics: located, exitCode: 0 };
}
