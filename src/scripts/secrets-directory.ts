/** Below it lie the Secrets that builds, signing and verification read, as in the operator's pods: one directory for each. */
export const secretsDirectory = '/run/secrets';
