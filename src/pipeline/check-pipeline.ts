/** What keeps a pipeline from being printed, or from doing its work. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CheckedModule } from '../model/target.ts';
import type { PipelineGroup } from './pipeline-groups.ts';
import type { Provider } from './providers.ts';

/** `modules` are those of the input; `text` is the whole pipeline. */
export function checkPipeline(
  groups: readonly PipelineGroup[],
  { modules, provider, text }: { modules: readonly CheckedModule[]; provider: Provider; text: string },
): readonly Diagnostic[] {
  const container = ['spec', 'moduleLoader', 'container'];
  const [first] = modules;
  if (groups.length === 0) return [diagnose('nothing-to-build', {}, first && at(first.resource, ...container))];
  const own = (group: PipelineGroup): CheckedModule | undefined =>
    modules.find(({ namespace, name }) => namespace === group.verify.namespace && name === group.verify.module);
  const found: Diagnostic[] = [];
  const bytes = Buffer.byteLength(text);
  const { name, isInCluster } = provider;
  if (bytes > provider.bytes) {
    const module = own(groups[0] as PipelineGroup);
    const parameters = { provider: name, bytes, limit: provider.bytes };
    found.push(diagnose('pipeline-too-large', parameters, module && at(module.resource, ...container)));
  }
  for (const group of isInCluster ? [] : groups) {
    const internal = group.images.find(({ isInternal }) => isInternal);
    const module = own(group);
    if (internal === undefined || module === undefined) continue;
    const parameters = { provider: name, image: internal.image, module: group.verify.module };
    found.push(diagnose('registry-out-of-reach', parameters, at(module.resource, ...container)));
  }
  return found;
}
