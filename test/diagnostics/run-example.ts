/** Runs the command line, or a function, in this process and keeps what it writes to its standard streams. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { functions } from '../../functions/registry.ts';
import { main } from '../../src/cli/main.ts';
import { printDiagnostics } from '../../src/cli/print-diagnostics.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { writeFully } from '../../src/lib/write-fully.ts';

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type Example = { readonly arguments: readonly string[] } | { readonly functionInput: string };

export async function runExample(example: Example): Promise<Outcome> {
  const written = { 1: '', 2: '' };
  const writeSync = fs.writeSync;
  const capture = (descriptor: number, text: string | Uint8Array): number => {
    if (descriptor !== 1 && descriptor !== 2) return writeSync(descriptor, String(text));
    written[descriptor] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    return Buffer.byteLength(text);
  };
  fs.writeSync = capture as typeof fs.writeSync;
  syncBuiltinESMExports();
  try {
    const exitCode = 'arguments' in example ? await main(example.arguments) : await mainOfInput(example.functionInput);
    return { exitCode, stdout: written[1], stderr: written[2] };
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
}

async function mainOfInput(text: string): Promise<number> {
  const { output, diagnostics, exitCode } = await runFunction(text, functions);
  writeFully(1, output);
  printDiagnostics(diagnostics, 'text');
  return exitCode;
}
