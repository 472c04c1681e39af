/** UEFI firmware that enforces Secure Boot, with certificates of the test's own in its `db`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Firmware } from './guest.ts';
import { makeSigningKeys } from './signing-keys.ts';
import { missing, requireTool } from './tools.ts';

// Debian's package ovmf
const code = '/usr/share/OVMF/OVMF_CODE_4M.fd';
const emptyVariables = '/usr/share/OVMF/OVMF_VARS_4M.fd';
// Each entry of a key database names its owner by a GUID; which one makes no difference.
const owner = '6f6d8a1c-3c8b-4f0e-9d55-6b6d6d632d6c';

export interface FirmwareTools {
  virtFwVars: string;
  openssl: string;
}

/** By the rules of requireTool. */
export function requireFirmwareTools(context: Mocha.Context): FirmwareTools {
  const tools = { virtFwVars: requireTool(context, 'virt-fw-vars'), openssl: requireTool(context, 'openssl') };
  return existsSync(code) ? tools : missing(context, 'OVMF is not installed');
}

/**
 * The variable store is made in `directory`; a machine takes its own copy when it starts. The keys of the certificates
 * (PEM) may sign what the kernel loads: Debian's kernel takes them from `db`.
 */
export function makeSecureFirmware(
  { virtFwVars, openssl }: FirmwareTools,
  directory: string,
  certificates: readonly string[],
): Firmware {
  const platform = makeSigningKeys(openssl, join(directory, 'platform'), 'lab platform').certificatePem;
  const variables = join(directory, 'variables.fd');
  const enrolled = [platform, ...certificates].flatMap((certificate) => ['--add-db', owner, certificate]);
  const chain = ['--set-pk', owner, platform, '--add-kek', owner, platform, ...enrolled];
  execFileSync(virtFwVars, ['-i', emptyVariables, '-o', variables, ...chain, '--sb'], { stdio: 'pipe' });
  return { code, variables };
}
