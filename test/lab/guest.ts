import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cpio, type GuestFile } from './cpio.ts';
import type { GuestImage } from './tools.ts';

export type { GuestFile } from './cpio.ts';

export interface Step {
  name: string;
  /** The exit status, as a shell sees it. */
  status: number;
  /** stdout and stderr together. */
  output: string;
  milliseconds: number;
}

export interface GuestRun {
  /** The serial console: what the kernel printed, and the script outside its steps. */
  log: string;
  steps: Step[];
  /** The step of that name; an error with the whole run's story if it did not happen. */
  step(name: string): Step;
}

export interface GuestOptions {
  /** Files that the guest finds, by absolute path. */
  files?: Readonly<Record<string, GuestFile>>;
  /** A shell script; `step NAME COMMAND ARG…` in it runs a command and reports it. */
  script: string;
  /** Added to the kernel's command line. */
  append?: string;
  /** Boots through UEFI firmware; without it QEMU starts the kernel itself. */
  firmware?: Firmware;
  timeoutSeconds?: number;
}

/** UEFI firmware, as files. */
export interface Firmware {
  code: string;
  /** The variable store at boot; what the guest changes in it is lost. */
  variables: string;
}

/**
 * The script's own words, beside busybox:
 * - `step NAME COMMAND ARG…` runs a command, reports it and returns its status;
 * - `await_step NAME SECONDS COMMAND ARG…` repeats it until it succeeds, and reports the last try.
 */
const shellLibrary = `
centiseconds() { read -r up idle </proc/uptime; echo "\${up%.*}\${up#*.}"; }
report() { # NAME STATUS SINCE FILE
  printf 'step %s %s %s %s\\n' "$1" "$2" $(( ($(centiseconds) - $3) * 10 )) "$(base64 -w0 <"$4")" >/dev/ttyS1
}
step() {
  local name=$1 status=0 since=$(centiseconds)
  shift
  "$@" >/tmp/step 2>&1 </dev/null || status=$?
  report "$name" "$status" "$since" /tmp/step
  return "$status"
}
await_step() {
  local name=$1 limit=$(( $2 * 100 )) status=0 since=$(centiseconds)
  shift 2
  while :; do
    status=0
    "$@" >/tmp/step 2>&1 </dev/null || status=$?
    [ "$status" != 0 ] && [ $(( $(centiseconds) - since )) -lt "$limit" ] || break
    sleep 0.2
  done
  report "$name" "$status" "$since" /tmp/step
  return "$status"
}
`;

/** Boots a kernel, runs the script as root, and tells what its steps did. */
export async function runInGuest(image: GuestImage, options: GuestOptions): Promise<GuestRun> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-guest-'));
  try {
    const initrd = join(directory, 'initrd.gz');
    const console = join(directory, 'console.log');
    const results = join(directory, 'results.log');
    // archives may be concatenated: the kernel unpacks one over the other
    const files = {
      ...options.files,
      '/lab/library': { content: shellLibrary },
      // firmware leaves half a line on every serial port
      '/lab/run': { content: `(\necho >/dev/ttyS1\n. /lab/library\n${options.script}\n)\n` },
    };
    writeFileSync(initrd, Buffer.concat([readFileSync(image.initrd), gzipSync(cpio(files))]));
    const append = `console=ttyS0 quiet panic=-1 ${options.append ?? ''}`;
    const machine = ['-accel', 'tcg,tb-size=128', '-cpu', 'qemu64', '-m', '384', '-nodefaults', '-display', 'none'];
    const firmware = options.firmware === undefined ? [] : firmwareArguments(options.firmware, directory);
    const serial = ['-serial', `file:${console}`, '-serial', `file:${results}`];
    const boot = ['-no-reboot', '-kernel', image.kernel, '-initrd', initrd, '-append', append];
    const failure = await run(image.qemu, [...machine, ...firmware, ...serial, ...boot], options.timeoutSeconds ?? 120);
    const log = readFileSync(console, 'utf8');
    const lines = readFileSync(results, 'utf8').split(/\r?\n/);
    const steps = lines.map(readStep).filter((step) => step !== undefined);
    if (failure !== undefined || !lines.includes('end')) {
      throw new Error(story(`the guest did not come to its end${failure ? `: ${failure}` : ''}`, steps, log));
    }
    const step = (name: string) => {
      const found = steps.find((candidate) => candidate.name === name);
      if (found === undefined) {
        throw new Error(story(`there was no step ${name}`, steps, log));
      }
      return found;
    };
    return { log, steps, step };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function firmwareArguments({ code, variables }: Firmware, directory: string): string[] {
  const store = join(directory, 'variables.fd');
  copyFileSync(variables, store);
  const flash = (unit: number, file: string) => `if=pflash,format=raw,unit=${unit},file=${file}`;
  return ['-machine', 'q35', '-drive', `${flash(0, code)},readonly=on`, '-drive', flash(1, store)];
}

/** One command line for the guest's shell, each argument as it is. */
export function shellQuote(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}

function readStep(line: string): Step | undefined {
  const match = /^step (\S+) (\d+) (\d+) (\S*)$/.exec(line);
  if (match === null) {
    return undefined;
  }
  const [, name = '', status, milliseconds, output = ''] = match;
  return {
    name,
    status: Number(status),
    output: Buffer.from(output, 'base64').toString('utf8'),
    milliseconds: Number(milliseconds),
  };
}

function story(what: string, steps: readonly Step[], log: string): string {
  const told = steps.map(({ name, status, output }) => `${name}: ${status}\n${output}`);
  return [what, ...told, 'console:', log].join('\n');
}

function run(command: string, args: readonly string[], timeoutSeconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const kill = () => child.kill('SIGKILL');
    const timer = setTimeout(kill, timeoutSeconds * 1000);
    process.once('exit', kill);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.once('error', (error) => {
      errors += error.message;
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', kill);
      resolve(code === 0 ? undefined : `${command} ended with ${code ?? signal} ${errors}`.trim());
    });
  });
}
