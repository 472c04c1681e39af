/** Guests that boot under Secure Boot, with certificates of the test's own in the firmware. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GuestOptions, type GuestRun, runInGuest } from './guest.ts';
import { makeSigningKeys } from './signing-keys.ts';
import { type GuestImage, missing, requireGuest, requireTool } from './tools.ts';

// Debian's package ovmf
const firmwareCode = '/usr/share/OVMF/OVMF_CODE_4M.fd';
const emptyVariables = '/usr/share/OVMF/OVMF_VARS_4M.fd';
// Each entry of a key database names its owner by a GUID; which one makes no difference.
const owner = '6f6d8a1c-3c8b-4f0e-9d55-6b6d6d632d6c';

export interface SecureBootLab {
  guest: GuestImage;
  virtFwVars: string;
  openssl: string;
}

export interface SecureGuestOptions extends Omit<GuestOptions, 'firmware'> {
  /** Certificates (PEM) whose keys may sign what the kernel loads. */
  certificates: readonly string[];
}

/** All that a Secure Boot guest needs, by the rules of requireTool. */
export function requireSecureBoot(context: Mocha.Context): SecureBootLab {
  const lab = {
    guest: requireGuest(context),
    virtFwVars: requireTool(context, 'virt-fw-vars'),
    openssl: requireTool(context, 'openssl'),
  };
  return existsSync(firmwareCode) ? lab : missing(context, 'OVMF is not installed');
}

/**
 * The certificates go into the firmware's `db`, from where Debian's kernel takes keys for modules. Under Secure Boot the
 * kernel refuses modules without a valid signature, with no boot parameter that asks for it.
 */
export async function bootSecureGuest(
  { guest, virtFwVars, openssl }: SecureBootLab,
  { certificates, ...options }: SecureGuestOptions,
): Promise<GuestRun> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-secure-boot-'));
  try {
    const platform = makeSigningKeys(openssl, join(directory, 'platform'), 'lab platform').certificatePem;
    const variables = join(directory, 'variables.fd');
    const enrolled = [platform, ...certificates].flatMap((certificate) => ['--add-db', owner, certificate]);
    const chain = ['--set-pk', owner, platform, '--add-kek', owner, platform, ...enrolled];
    execFileSync(virtFwVars, ['-i', emptyVariables, '-o', variables, ...chain, '--sb'], { stdio: 'pipe' });
    return await runInGuest(guest, { ...options, firmware: { code: firmwareCode, variables } });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
