import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from './tools.ts';

/** The kernel's own tool, which Debian keeps off PATH, by the rules of requireTool. */
export function requireSignFile(context: Mocha.Context): string {
  const kbuild = readdirSync('/usr/lib').filter((name) => name.startsWith('linux-kbuild-'));
  const path = kbuild.map((name) => join('/usr/lib', name, 'scripts/sign-file')).find((file) => existsSync(file));
  return path ?? missing(context, 'sign-file of linux-kbuild is not installed');
}
