/** Runs a function on the standard streams: reads all, writes all, and only then says how it went. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { locateAll } from '../diagnostics/locate-all.ts';
import type { KrmFunction } from '../function/krm-function.ts';
import { type FunctionRun, runFunction } from '../function/run-function.ts';
import { runPlugin } from '../function/run-plugin.ts';
import { writeFully } from '../lib/write-fully.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { readStandardInput, readTextFile } from './read-text.ts';
import { reportFault } from './report-fault.ts';
import { version } from './version.ts';

const usage = `Usage: kmmc-fn < ResourceList            a KRM function, selected by functionConfig.kind
       kmmc-fn CONFIG_FILE < YAML        a legacy exec plugin of kustomize
`;

/** Returns the exit code: 0 ok, 1 errors in the resources, 2 usage or functionConfig, 3 a bug. */
export async function mainOfFunction(argv: readonly string[], functions: readonly KrmFunction[]): Promise<number> {
  try {
    const [argument] = argv;
    if (argument === '--version' || argument === '--help' || argument === '-h') {
      writeFully(1, [argument === '--version' ? `${version}\n` : usage]);
      return 0;
    }
    if (argument !== undefined) return await mainOfPlugin(argument, functions);
    return await runOnStreams((stdin) => runFunction(stdin, functions));
  } catch (error) {
    return reportFault(error);
  }
}

/** A configuration that cannot be read is a bad configuration: 2, as for one that is wrong. */
async function mainOfPlugin(file: string, functions: readonly KrmFunction[]): Promise<number> {
  let text: string;
  try {
    const content = readTextFile(file);
    if (content.diagnostics.length > 0) return await refuse(content.diagnostics);
    text = content.text;
  } catch (error) {
    return reportFault(error) === 3 ? 3 : 2;
  }
  return await runOnStreams((stdin) => runPlugin({ file, text }, stdin, functions));
}

async function refuse(diagnostics: readonly Diagnostic[]): Promise<2> {
  printDiagnostics(await locateAll(diagnostics), 'text');
  return 2;
}

export async function runOnStreams(run: (stdin: string) => Promise<FunctionRun>): Promise<number> {
  const stdin = await readStandardInput();
  if (stdin.diagnostics.length > 0) return refuse(stdin.diagnostics);
  const { output, diagnostics, exitCode } = await run(stdin.text);
  writeFully(1, output);
  printDiagnostics(diagnostics, 'text');
  return exitCode;
}
