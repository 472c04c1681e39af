/** The providers of `kmmc render --ci`. */
import { githubLimits, githubWorkflow } from './github.ts';
import { gitlabLimits, gitlabPipeline } from './gitlab.ts';
import type { Pipeline } from './pipeline.ts';
import { tektonLimits, tektonPipeline } from './tekton.ts';

export interface Provider {
  /** As people write it. */
  readonly name: string;
  /** Largest text of one pipeline, in bytes. */
  readonly bytes: number;
  /** Whether its steps run in the cluster that uses the images. */
  readonly isInCluster: boolean;
  print(pipeline: Pipeline): string;
}

export const providers: Readonly<Record<string, Provider>> = {
  github: { name: 'GitHub', bytes: githubLimits.bytes, isInCluster: false, print: githubWorkflow },
  gitlab: { name: 'GitLab', bytes: gitlabLimits.bytes, isInCluster: false, print: gitlabPipeline },
  tekton: { name: 'Tekton', bytes: tektonLimits.bytes, isInCluster: true, print: tektonPipeline },
};
