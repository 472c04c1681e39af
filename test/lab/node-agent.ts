/** The host's end of lab-agent: a line for each script goes to the guest, a line with what it did comes back. */
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ScriptResult {
  /** The exit status, as a shell sees it; 124 for a script that took too long and was ended. */
  status: number;
  /** stdout and stderr together. */
  output: string;
}

export interface NodeAgent {
  /** One bash script at a time, in the order of the calls. Rejects when the machine ends before it answers. */
  run(script: string, timeoutSeconds: number): Promise<ScriptResult>;
  close(): void;
}

interface Waiting {
  resolve(result: ScriptResult): void;
  reject(error: Error): void;
}

/** Connects to QEMU, which keeps what is sent until the guest's agent reads it. */
export async function connectAgent(path: string, isRunning: () => boolean): Promise<NodeAgent> {
  const socket = await open(path, isRunning);
  const waiting = new Map<number, Waiting>();
  let sent = 0;
  socket.on('error', () => {});
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the machine ended before it answered'));
    waiting.clear();
  });
  const lines = createInterface({ input: socket });
  // it passes on those of the socket, such as the one of a QEMU that was killed
  lines.on('error', () => {});
  lines.on('line', (line) => {
    const [id, status, output = ''] = line.split(' ');
    waiting
      .get(Number(id))
      ?.resolve({ status: Number(status), output: Buffer.from(output, 'base64').toString('utf8') });
    waiting.delete(Number(id));
  });
  return {
    run: (script, timeoutSeconds) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the machine is not running'));
        sent += 1;
        waiting.set(sent, { resolve, reject });
        socket.write(`${sent} ${timeoutSeconds} ${Buffer.from(script).toString('base64')}\n`);
      }),
    close: () => socket.destroy(),
  };
}

async function open(path: string, isRunning: () => boolean): Promise<Socket> {
  while (isRunning()) {
    const socket = connect(path);
    const connected = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (connected) return socket;
    await sleep(50);
  }
  throw new Error('QEMU ended at once');
}
