/** Keys for signing modules, made by openssl in the form of the Secrets that a Module names: key as PEM, certificate as DER. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface SigningKeys {
  /** The subject of the certificate, which `modinfo` tells as the signer. */
  commonName: string;
  /** The private key, PEM. */
  key: string;
  /** The certificate, DER. */
  certificate: string;
  /** The certificate as PEM, for tools that know nothing else. */
  certificatePem: string;
  /** What a pod finds where the Secrets are mounted: directory by mount path, and in each one file by data key. */
  mounts: { '/run/secrets/key': string; '/run/secrets/cert': string };
}

/** A new pair below `directory`: `run/secrets/key/key` and `run/secrets/cert/cert`. Nothing of it outlives the run. */
export function makeSigningKeys(openssl: string, directory: string, commonName: string): SigningKeys {
  const keyMount = join(directory, 'run/secrets/key');
  const certificateMount = join(directory, 'run/secrets/cert');
  const key = join(keyMount, 'key');
  const certificate = join(certificateMount, 'cert');
  const certificatePem = join(directory, 'certificate.pem');
  // an earlier pair may not leave half of itself
  for (const path of [keyMount, certificateMount, certificatePem]) rmSync(path, { recursive: true, force: true });
  for (const path of [keyMount, certificateMount]) mkdirSync(path, { recursive: true });
  const run = (...args: string[]) => execFileSync(openssl, args, { stdio: 'pipe' });
  const extensions = ['basicConstraints=critical,CA:FALSE', 'keyUsage=digitalSignature'].flatMap((text) => [
    '-addext',
    text,
  ]);
  const pair = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificatePem];
  run('req', '-x509', ...pair, '-days', '30', '-subj', `/CN=${commonName}/`, ...extensions);
  run('x509', '-in', certificatePem, '-outform', 'DER', '-out', certificate);
  return {
    commonName,
    key,
    certificate,
    certificatePem,
    mounts: { '/run/secrets/key': keyMount, '/run/secrets/cert': certificateMount },
  };
}
