/** A scratch root in which systemd reads units without being the system's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { putPrograms } from './directory-image.ts';
import { missing, requireTool } from './tools.ts';

export interface UnitFindings {
  readonly status: number | null;
  /** What systemd finds fault with; empty where there is nothing. */
  readonly messages: string;
}

export interface SystemdRoot {
  putFile(path: string, content: string | Uint8Array, mode?: number): void;
  putUnit(name: string, text: string): void;
  /** By the names of units. */
  verify(...units: readonly string[]): UnitFindings;
  /** What systemd says of a unit that it has read: `Before: network-pre.target (origin-file)`, without the indent. */
  dump(...units: readonly string[]): ReadonlyMap<string, readonly string[]>;
  remove(): void;
}

/** With the units of this machine, by the rules of requireTool. */
export function requireSystemd(context: Mocha.Context): SystemdRoot {
  const analyze = requireTool(context, 'systemd-analyze');
  if (process.getuid?.() !== 0) missing(context, 'only root may chroot');
  const root = mkdtempSync(join(tmpdir(), 'kmmc-systemd-'));
  putPrograms(root, [analyze]);
  const system = ['/usr/lib/systemd/system', '/lib/systemd/system'].find((directory) => existsSync(directory));
  if (system === undefined) missing(context, 'systemd has no units');
  cpSync(system, join(root, 'usr/lib/systemd/system'), { recursive: true, verbatimSymlinks: true });
  if (!existsSync(join(root, 'lib'))) execFileSync('ln', ['-s', 'usr/lib', join(root, 'lib')]);
  else cpSync(system, join(root, 'lib/systemd/system'), { recursive: true, verbatimSymlinks: true });
  for (const directory of ['run', 'tmp', 'etc/systemd/system']) mkdirSync(join(root, directory), { recursive: true });
  const run = (units: readonly string[], level: string) =>
    spawnSync('chroot', [root, '/bin/systemd-analyze', 'verify', '--man=no', '--generators=no', ...units], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], SYSTEMD_LOG_LEVEL: level, SYSTEMD_LOG_COLOR: '0', SYSTEMD_PAGER: '' },
      maxBuffer: 1 << 28,
    });
  const systemd: SystemdRoot = {
    putFile(path, content, mode = 0o644) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), content, { mode });
    },
    putUnit: (name, text) => systemd.putFile(`/etc/systemd/system/${name}`, text),
    verify(...units) {
      const { status, stdout, stderr } = run(units, 'info');
      return { status, messages: stdout + stderr };
    },
    dump(...units) {
      const found = new Map<string, string[]>();
      let lines: string[] = [];
      for (const line of run(units, 'debug').stdout.split('\n')) {
        const [, name] = /^\t-> Unit (.+):$/.exec(line) ?? [];
        if (name === undefined) {
          lines.push(line.replace(/^\t+/, ''));
          continue;
        }
        lines = [];
        found.set(name, lines);
      }
      return found;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return systemd;
}
