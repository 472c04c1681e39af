/** Runs a function as a legacy exec plugin of kustomize: plain YAML in, plain YAML out, the configuration in a file. */
import { read } from '../1-read/read.ts';
import { decodeSettings, refuseFunctionConfig } from '../2-validate/decode-settings.ts';
import { writeDocuments } from '../7-write/write-documents.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { locateAll } from '../diagnostics/locate-all.ts';
import { defaultSettings } from '../model/settings.ts';
import { isSilent } from './is-silent.ts';
import type { KrmFunction } from './krm-function.ts';
import type { FunctionRun } from './run-function.ts';
import { selectFunction } from './select-function.ts';

/** On errors nothing is printed: kustomize stops at the exit code. */
export async function runPlugin(
  configuration: { readonly file: string; readonly text: string },
  stream: string,
  functions: readonly KrmFunction[],
): Promise<FunctionRun> {
  const configs = await read([{ ...configuration, found: false }]);
  const input = await read([{ file: '', text: stream, found: true }]);
  const config = configs.value[0];
  const selected = selectFunction(functions, config?.object);
  const found = [...configs.diagnostics, ...input.diagnostics];
  if (selected === undefined) {
    return failed([...found, refuseFunctionConfig(config)], 2);
  }
  const { value: settings, diagnostics } = decodeSettings(config, defaultSettings);
  if (hasErrors(diagnostics)) return failed([...found, ...diagnostics], 2);
  const run = await selected.run(input.value, settings);
  const all = [...found, ...diagnostics, ...run.diagnostics];
  if (hasErrors(all)) return failed(all, 1);
  const kept = run.kept.map((item) => run.changed?.get(item) ?? item);
  const output = isSilent(selected, settings) ? [] : writeDocuments(kept, run.generated);
  return { output, diagnostics: await locateAll(all), exitCode: 0 };
}

async function failed(diagnostics: readonly Diagnostic[], exitCode: 1 | 2): Promise<FunctionRun> {
  return { output: [], diagnostics: await locateAll(diagnostics), exitCode };
}
