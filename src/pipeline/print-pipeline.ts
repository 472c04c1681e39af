/** From a plan to the text of a pipeline, and what is wrong with it. */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { invariant } from '../lib/invariant.ts';
import type { Plan } from '../model/plan.ts';
import type { CheckedModule } from '../model/target.ts';
import { checkPipeline } from './check-pipeline.ts';
import { ciSecrets } from './ci-secrets.ts';
import type { Pipeline } from './pipeline.ts';
import { pipelineGroups } from './pipeline-groups.ts';
import { pipelineScript } from './pipeline-script.ts';
import { providers } from './providers.ts';
import { pipelineVerifyScript } from './verify-in-pipeline.ts';

/** Has skopeo, as containers/image_build publishes it. */
const defaultInspectorImage = 'quay.io/skopeo/stable:v1.22.2';

export interface PrintOptions {
  /** Value of `--ci`. */
  readonly provider: string;
  readonly builderImage: string;
  /** Image with skopeo in place of ours. */
  readonly inspectorImage?: string | undefined;
  /** Those of the input, for the places of findings. */
  readonly modules: readonly CheckedModule[];
}

/** `plan` is made with the setting `verify`: images are tested before they are pushed. */
export function printPipeline(
  plan: Plan,
  { provider: name, builderImage, inspectorImage, modules }: PrintOptions,
): Result<string> {
  const provider = providers[name];
  invariant(provider !== undefined, `the provider ${name} is known`);
  const groups = pipelineGroups(plan);
  const pipeline: Pipeline = {
    groups,
    secrets: ciSecrets(groups),
    script: pipelineScript,
    verifyScript: pipelineVerifyScript,
    builderImage,
    inspectorImage: inspectorImage ?? defaultInspectorImage,
  };
  const text = provider.print(pipeline);
  const diagnostics: readonly Diagnostic[] = checkPipeline(groups, { modules, provider, text });
  return { value: text, diagnostics };
}
