/** Programs that run beside a suite: they end with it, by their process ids, also where it is killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findTool } from './tools.ts';

const stopSeconds = 10;

export class LabProcess {
  readonly #name: string;
  readonly #log: string;
  readonly #child: ChildProcess;
  readonly #closed: Promise<void>;
  readonly #kill = () => this.#child.kill('SIGKILL');

  /** Runs in the directory, where its log goes, too. */
  constructor(directory: string, name: string, args: readonly string[]) {
    this.#name = name;
    this.#log = join(directory, `${name}.log`);
    // a test run that is killed takes it along
    const words = ['--pdeathsig', 'KILL', findTool(name) ?? name, ...args];
    this.#child = spawn('setpriv', words, { stdio: ['ignore', 'pipe', 'pipe'], cwd: directory });
    const log = createWriteStream(this.#log);
    this.#child.stdout?.pipe(log, { end: false });
    this.#child.stderr?.pipe(log, { end: false });
    this.#closed = new Promise((resolve) => {
      this.#child.once('error', () => resolve());
      this.#child.once('close', () => {
        log.end();
        resolve();
      });
    });
    process.once('exit', this.#kill);
  }

  /** Throws where the process has ended, with the end of its log. */
  check(): void {
    if (this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      throw new Error(`${this.#name} has ended:\n${this.lastLines()}`);
    }
  }

  lastLines(): string {
    return readFileSync(this.#log, 'utf8').split('\n').slice(-20).join('\n');
  }

  async end(): Promise<void> {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(this.#kill, stopSeconds * 1000);
    await this.#closed;
    clearTimeout(timer);
    process.off('exit', this.#kill);
  }
}

/** Ports of the loopback device that nobody has at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          resolve(typeof address === 'object' && address !== null ? address.port : 0);
        });
      }),
  );
  const numbers = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return numbers;
}
