/** Runs one program and says how long it took, from start to exit, and how much memory it held at most. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface Program {
  readonly command: readonly [string, ...string[]];
  readonly directory?: string;
  /** File that becomes its stdin. */
  readonly input?: string;
  /** Put in front of PATH, for programs that start others. */
  readonly path?: string;
}

export interface Sample {
  readonly milliseconds: number;
  /** Peak of the resident set of the program itself, without its children. */
  readonly mebibytes: number;
  /** How much it printed, where that was counted. */
  readonly bytes?: number;
}

/** Short against every run, and cheap: one small file is read each time. */
const pollMilliseconds = 5;

/** Standard output goes to `output`, or nowhere; a program that fails ends the benchmark with its own words. */
export async function measure({ command, directory, path, input }: Program, output = '/dev/null'): Promise<Sample> {
  const [file, ...words] = command;
  const stdout = openSync(output, 'w');
  const stdin = openSync(input ?? '/dev/null', 'r');
  const env = path === undefined ? process.env : { ...process.env, PATH: `${path}:${process.env['PATH']}` };
  const started = performance.now();
  const child = spawn(file, words, {
    stdio: [stdin, stdout, 'pipe'],
    env,
    ...(directory === undefined ? {} : { cwd: directory }),
  });
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid));
  }, pollMilliseconds);
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const milliseconds = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const took = performance.now() - started;
      if (code === 0) resolve(took);
      else child.on('close', () => reject(new Error(`${command.join(' ')}: exit ${code ?? signal}\n${complaint}`)));
    });
  });
  try {
    return { milliseconds: await milliseconds, mebibytes: peak / 1024 };
  } finally {
    clearInterval(poll);
    closeSync(stdin);
    closeSync(stdout);
  }
}

/** In KiB; Linux keeps the peak for us. 0 where there is no /proc, or no process any more. */
function residentPeak(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
