import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKeys } from './signing-keys.ts';
import type { GuestImage } from './tools.ts';

const compressors: Readonly<Record<string, readonly string[]>> = {
  // the kernel's own decoder knows no other check
  '.xz': ['xz', '-q', '--check=crc32'],
  '.zst': ['zstd', '-q', '--rm'],
};

/** Signs every module below an image's root with the kernel's own tool, inside its compression where there is one. */
export async function signForTest(guest: GuestImage, root: string, keys: SigningKeys): Promise<string> {
  const signFile = join('/lib/modules', guest.release, 'build/scripts/sign-file');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const [, plain = '', suffix] = /^(.*\.ko)(\.[a-z0-9]+)?$/.exec(name) ?? [];
    if (plain === '') continue;
    const compressor = suffix === undefined ? [] : (compressors[suffix] ?? []);
    const file = join(root, plain);
    if (suffix !== undefined) command([...compressor, '-d', file + suffix]);
    command([signFile, 'sha256', keys.key, keys.certificate, file]);
    if (suffix !== undefined) command([...compressor, file]);
  }
  return root;
}

function command([program = '', ...args]: readonly string[]): void {
  execFileSync(program, args, { stdio: 'pipe' });
}
