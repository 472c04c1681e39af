/** The providers of `kmmc render --ci`. */
import { githubLimits, githubWorkflow } from './github.ts';
import { gitlabLimits, gitlabPipeline } from './gitlab.ts';
import type { Pipeline } from './pipeline.ts';
import { tektonLimits, tektonPipeline } from './tekton.ts';

export interface Provider {
  /** As people write it. */
  readonly name: string;
  /** Of one pipeline: bytes of its text, and jobs in all. */
  readonly limits: { readonly bytes: number; readonly total?: number };
  /** Whether its steps run in the cluster that uses the images. */
  readonly isInCluster: boolean;
  print(pipeline: Pipeline): string;
}

export const providers: Readonly<Record<string, Provider>> = {
  github: { name: 'GitHub', limits: { bytes: githubLimits.bytes }, isInCluster: false, print: githubWorkflow },
  gitlab: {
    name: 'GitLab',
    limits: { bytes: gitlabLimits.bytes, total: gitlabLimits.jobs },
    isInCluster: false,
    print: gitlabPipeline,
  },
  tekton: { name: 'Tekton', limits: { bytes: tektonLimits.bytes }, isInCluster: true, print: tektonPipeline },
};
