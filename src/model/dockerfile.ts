/** The Dockerfile that a ConfigMap holds under the key `dockerfile`, as far as building from it needs to know it. */
import type { Resource } from './resource.ts';

/** Key of the ConfigMap that the operator reads (its api/v1beta1, Build.dockerfileConfigMap). */
export const dockerfileKey = 'dockerfile';
/** The build argument that the operator fills with the Driver Toolkit image of the kernel. */
export const driverToolkitArg = 'DTK_AUTO';

export interface Dockerfile {
  readonly namespace: string;
  /** Name by which Modules refer to its ConfigMap. */
  readonly name: string;
  readonly text: string;
  readonly resource: Resource;
  /** Names that any `ARG` instruction declares; null where the text cannot be read. */
  readonly args: ReadonlySet<string> | null;
  /** Whether an instruction, and not only a comment, uses `DTK_AUTO`. */
  readonly usesDriverToolkit: boolean;
  /** Whether an `ARG DTK_AUTO=…` holds the author's own answer. */
  readonly hasDriverToolkitDefault: boolean;
  /** Whether a RUN asks for a secret to be mounted. */
  readonly mountsSecrets: boolean;
}

/** All Dockerfiles of a stream. */
export interface Dockerfiles {
  find(namespace: string, name: string): Dockerfile | undefined;
}
