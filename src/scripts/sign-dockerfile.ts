/** The Dockerfile that signs. Its text holds nothing of a user's: image, directory and patterns are build arguments. */
import { unsignedImageArg } from '../model/annotations.ts';
import type { Builder } from '../model/plan.ts';
import { secretsDirectory } from './secrets-directory.ts';
import { signPaths, signScript } from './sign-script.ts';

export { unsignedImageArg };

export interface SignDockerfileOptions {
  /** How many patterns there are: each is a build argument of its own. */
  readonly files: number;
  readonly signerImage: string;
  readonly builder: Builder;
}

/** How FROM names that image. */
export const unsignedImageWord = `\${${unsignedImageArg}}`;

/** Name of the build argument with `dirName` of the Module. */
export const directoryArg = 'MODULE_DIRECTORY';

/** Name of the build argument with the pattern at `index`, from 0. */
export function fileArg(index: number): string {
  return `FILE_${index + 1}`;
}

/**
 * Plain instructions only, as every builder knows them. The script is a file, so that the instruction that fails is a
 * short one: builders repeat it after what it said. The last stage copies the signed files alone over the image, which
 * may have neither a shell nor a user 0.
 */
export function signDockerfile({ files, signerImage, builder }: SignDockerfileOptions): string {
  const args = Array.from({ length: files }, (_, index) => fileArg(index));
  const patterns = args.map((name) => `"$${name}"`);
  return [
    `ARG ${unsignedImageArg}`,
    `FROM ${unsignedImageWord} AS unsigned`,
    `FROM ${signerImage} AS signer`,
    'USER 0',
    `RUN mkdir -p ${signPaths.scratch} && printf '%s\\n' \\`,
    ...signScript.map((line) => `  '${line}' \\`),
    `  >${scriptFile}`,
    `ARG ${directoryArg}`,
    `COPY --from=unsigned \${${directoryArg}} ${signPaths.unsigned}\${${directoryArg}}`,
    ...args.map((name) => `ARG ${name}`),
    ['RUN', ...(builder === 'BuildKit' ? buildKitSecrets : []), 'sh', scriptFile, ...patterns].join(' '),
    'FROM unsigned',
    `COPY --from=signer ${signPaths.signed}/ /`,
    '',
  ].join('\n');
}

const scriptFile = `${signPaths.scratch}/sign`;

/** BuildKit shows no volume of its pod to RUN. The other two names are mistakes that the script can tell of. */
const buildKitSecrets = ['key/key', 'key/cert', 'cert/cert', 'cert/key'].map(
  (file) => `--mount=type=secret,id=${file},target=${secretsDirectory}/${file}`,
);
