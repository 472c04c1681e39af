/** `kmmc render --ci`: a pipeline of a provider instead of the manifests. */
import { defaultBuilderImage } from '../4-plan/builder-images.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { locateAll } from '../diagnostics/locate-all.ts';
import { strictly } from '../diagnostics/strictly.ts';
import { writeFully } from '../lib/write-fully.ts';
import type { Settings } from '../model/settings.ts';
import { printPipeline } from '../pipeline/print-pipeline.ts';
import type { Arguments } from './command.ts';
import { UsageError } from './faults.ts';
import { loadPackage } from './load-package.ts';
import { type DiagnosticFormat, printDiagnostics } from './print-diagnostics.ts';

export async function renderPipeline(args: Arguments, provider: string): Promise<number> {
  for (const option of ['output', 'check', 'generated']) {
    if (args.has(option))
      throw new UsageError(`--ci prints one pipeline to stdout; it does not go with --${option}.`, 'render');
  }
  const loaded = await loadPackage(args, { adjust: toPipeline });
  const { compiled, settings } = loaded;
  const failed = compiled === undefined || hasErrors(strictly(loaded.diagnostics, settings));
  const printed = failed
    ? undefined
    : printPipeline(compiled.plan, {
        provider,
        inspectorImage: settings.images.inspector,
        builderImage: settings.images.builder ?? defaultBuilderImage('Buildah'),
        modules: compiled.checked.modules,
      });
  const diagnostics = strictly([...loaded.diagnostics, ...(printed?.diagnostics ?? [])], settings);
  const succeeded = printed !== undefined && !hasErrors(diagnostics);
  if (succeeded) writeFully(1, [printed.value]);
  printDiagnostics(await locateAll(diagnostics), (args.value('format') ?? 'text') as DiagnosticFormat);
  if (succeeded) return 0;
  return loaded.badConfiguration ? 2 : 1;
}

/** Buildah builds in every pipeline, and every image is tested, whatever the cluster does by itself. */
function toPipeline(settings: Settings): Settings {
  const { builder, ...images } = settings.images;
  const isBuildah = builder !== undefined && settings.builder === 'Buildah';
  return { ...settings, builder: 'Buildah', verify: true, images: isBuildah ? settings.images : images };
}
