/** The compiler for programs: texts in, objects and located diagnostics out. Reads no file and no environment. */
import { read } from './1-read/read.ts';
import { compile } from './compile.ts';
import { hasErrors } from './diagnostics/diagnostic.ts';
import { type LocatedDiagnostic, locateAll } from './diagnostics/locate-all.ts';
import { toObject } from './model/generated.ts';
import type { KubernetesObject } from './model/resource.ts';
import { defaultSettings, type Settings } from './model/settings.ts';

export interface CompileTextsOptions {
  /** Settings of INTERFACE `CompileModules`; what is absent has its default. */
  readonly settings?: Partial<Settings>;
}

export interface CompiledTexts {
  /** What kmmc generated; empty where any diagnostic is an error. */
  readonly generated: readonly KubernetesObject[];
  /** The input objects that stay beside it, in their order. */
  readonly kept: readonly KubernetesObject[];
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Whether there are errors. */
  readonly failed: boolean;
}

/**
 * Compiles YAML or JSON texts: Modules, an inventory of kernels, and whatever else belongs to the package.
 * Never throws for bad input: everything that is wrong with it is a diagnostic.
 */
export async function compileTexts(
  inputs: readonly { readonly file: string; readonly text: string }[],
  options: CompileTextsOptions = {},
): Promise<CompiledTexts> {
  const settings = { ...defaultSettings, ...options.settings };
  const input = await read(inputs.map((one) => ({ ...one, found: true })));
  const { value, diagnostics } = await compile(input.value, { settings });
  const all = [...input.diagnostics, ...diagnostics];
  const failed = hasErrors(all);
  return {
    generated: failed ? [] : value.generated.map(toObject),
    kept: value.kept.map(({ object }) => object),
    diagnostics: await locateAll(all),
    failed,
  };
}
