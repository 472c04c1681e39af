/** The Dockerfile that signs: its text is a constant but for the directory; patterns and images come as arguments. */

export interface SignDockerfileOptions {
  /** How many patterns there are: each is a build argument of its own. */
  readonly files: number;
  /** `dirName` of the Module. */
  readonly directory: string;
  readonly signerImage: string;
}

/** Name of the build argument with the image that is signed. */
export const unsignedImageArg = 'UNSIGNED_IMAGE';

/** Name of the build argument with the pattern at `index`, from 0. */
export function fileArg(index: number): string {
  return `FILE_${index + 1}`;
}

export function signDockerfile({ files, directory, signerImage }: SignDockerfileOptions): string {
  const args = Array.from({ length: files }, (_, index) => fileArg(index));
  return [
    `ARG ${unsignedImageArg}`,
    `FROM \${${unsignedImageArg}} AS unsigned`,
    `FROM ${signerImage} AS signer`,
    'USER 0',
    ...args.map((name) => `ARG ${name}`),
    `COPY --from=unsigned ${directory} /signroot${directory}`,
    'FROM unsigned',
    `COPY --from=signer /signroot${directory} ${directory}`,
    '',
  ].join('\n');
}
