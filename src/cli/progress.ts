/** A progress line on a terminal; silent everywhere else. */

export interface Progress {
  update(done: number, total: number): void;
  end(): void;
}

export function progress(what: string): Progress {
  if (process.stderr.isTTY !== true) return { update: () => {}, end: () => {} };
  let shown = false;
  return {
    update(done, total) {
      if (total < 1000) return;
      shown = true;
      process.stderr.write(`\r${what} ${done.toLocaleString('en')}/${total.toLocaleString('en')}`);
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
