/** What a lint is: one truth that must hold for a Dockerfile and the Module that builds from it. */
import type { Diagnostic, Where } from '../../../diagnostics/diagnostic.ts';
import type { Platform } from '../../../model/target.ts';
import type { ParsedDockerfile } from '../parse-dockerfile.ts';
import type { Stages } from '../read-stages.ts';

export interface LintContext extends Stages {
  readonly dockerfile: ParsedDockerfile;
  readonly platform: Platform;
  /** Whether the builder hands ARGs on to stages that are based on the one that declares them. */
  readonly inheritsArgs: boolean;
  /** Names of the build arguments that the Module gives. */
  readonly buildArgs: ReadonlySet<string>;
  /** Where modprobe looks; absent where the Module's own arguments say it. */
  readonly dirName?: string;
  /** A position in the text. */
  readonly at: (offset: number) => Where;
}

/** Finds every place where the truth does not hold. */
export type Lint = (context: LintContext) => Iterable<Diagnostic>;
