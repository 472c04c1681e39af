/** Reads a set of recorded answers. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export function readSet<T>(name: string): readonly T[] {
  const text = gunzipSync(readFileSync(new URL(`set-${name}.jsonl.gz`, import.meta.url))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

export interface OracleModule {
  readonly id: string;
  readonly module: { readonly metadata: { readonly name: string; readonly namespace?: string } };
  readonly cases: readonly OracleCase[];
}

export interface OracleCase {
  readonly kernel: string;
  readonly status: 'matched' | 'no-match' | 'error';
  readonly errorClass?: string;
  readonly mapping: number;
  readonly containerImage?: string;
  readonly build?: Readonly<Record<string, unknown>> | null;
  readonly sign?: Readonly<Record<string, unknown>> | null;
  readonly registryTLS?: unknown;
  readonly inTreeModulesToRemove?: readonly string[] | null;
  /** Faults that a compiler may repair. */
  readonly flags?: readonly string[];
}

export interface OracleRegexp {
  readonly regexp: string;
  readonly compiles: boolean;
  readonly error?: string;
  readonly match?: string;
}

export interface OracleTemplate {
  readonly template: string;
  readonly name: string;
  readonly namespace: string;
  readonly cases: readonly {
    readonly kernel: string;
    readonly result?: string;
    readonly signResult?: string;
    readonly error?: string;
  }[];
}

export interface OracleKernel {
  readonly kernel: string;
  readonly trimmed: string;
  readonly normalised: string;
  readonly dnsSafe: string;
  readonly validLabelValueNormalised: boolean;
  readonly validTag: boolean;
  /** Absent when the kernel has fewer than three parts. */
  readonly variables?: Readonly<Record<string, string>>;
}
