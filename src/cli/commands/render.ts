/** `kmmc render`: a package in, everything that should be applied out. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isCaptured, withoutServerFields } from '../../7-write/captured-object.ts';
import { emitYaml } from '../../7-write/emit-yaml.ts';
import { layout, type OutputFile } from '../../7-write/layout.ts';
import { writeDocuments } from '../../7-write/write-documents.ts';
import type { Compiled } from '../../compile.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { locateAll } from '../../diagnostics/locate-all.ts';
import { strictly } from '../../diagnostics/strictly.ts';
import { writeFully } from '../../lib/write-fully.ts';
import { localConfigAnnotation } from '../../model/annotations.ts';
import { isLocalOnly } from '../../model/kinds.ts';
import type { Resource } from '../../model/resource.ts';
import { providers } from '../../pipeline/providers.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError } from '../faults.ts';
import { loadPackage, packageOptions } from '../load-package.ts';
import { type DiagnosticFormat, printDiagnostics } from '../print-diagnostics.ts';
import { progress } from '../progress.ts';
import { renderPipeline } from '../render-pipeline.ts';
import { summarizeChanges } from '../summarize-changes.ts';
import { summary } from '../summary.ts';
import { compareTree, type TreeChanges, writeTree } from '../write-tree.ts';

export const command: Command = {
  name: 'render',
  summary: 'Compile Modules into the manifests that load them, one loader per kernel',
  usage:
    'kmmc render [PATH…] [-o DIR [--check] | --ci PROVIDER] [--config FILE] [(--kernel K | --openshift V) [--arch A]]… [--strict] [--generated]',
  description:
    'Reads resources from files, directories or stdin (-), and prints everything that should be applied: the generated\n' +
    'objects, the Modules, and whatever else the input holds. With -o it becomes a tree that kustomize, Argo CD and Flux\n' +
    'can apply: one file per object, one directory per kernel; files that kmmc did not write are never touched. With --ci the\n' +
    'result is a pipeline that builds, tests, signs and pushes an image for each kernel, and needs no kmmc where it runs.',
  options: [
    { name: 'output', short: 'o', value: 'DIR', help: 'Write a tree into DIR: all of it, or on any failure nothing.' },
    { name: 'check', help: 'With -o: write nothing; exit 1 and list the files that differ.' },
    { name: 'generated', help: 'Only what kmmc generates, without the input.' },
    {
      name: 'ci',
      value: 'PROVIDER',
      choices: Object.keys(providers),
      help: 'A pipeline that makes the images, instead of manifests: github, gitlab or tekton.',
    },
    ...packageOptions,
  ],
  examples: [
    ['compile a package into a tree', 'kmmc render modules/ -o rendered/'],
    ['is the committed tree up to date? (for CI)', 'kmmc render modules/ -o rendered/ --check'],
    ['what would one kernel get?', 'kmmc render module.yaml --kernel 5.14.0-570.19.1.el9_6.x86_64 --generated'],
    ['build the images in CI', 'kmmc render modules/ --ci github > .github/workflows/kmmc-images.yaml'],
    ['from a live cluster', 'kubectl get modules,nodes -A -o yaml | kmmc render -'],
  ],
  run,
};

async function run(args: Arguments): Promise<number> {
  const provider = args.value('ci');
  if (provider !== undefined) return renderPipeline(args, provider);
  const output = args.value('output');
  if (args.has('check') && output === undefined) throw new UsageError('--check needs -o DIR.', 'render');
  if (output !== undefined) refuseInput(output, args.positionals);
  const loaded = await loadPackage(args, output === undefined ? {} : { output });
  const diagnostics = strictly(loaded.diagnostics, loaded.settings);
  const format = (args.value('format') ?? 'text') as DiagnosticFormat;
  const { compiled } = loaded;
  if (compiled === undefined || hasErrors(diagnostics)) {
    printDiagnostics(await locateAll(diagnostics), format);
    return loaded.badConfiguration ? 2 : 1;
  }
  const kept = args.has('generated') ? [] : compiled.kept.filter(isApplied).map(uncaptured);
  if (output === undefined) {
    writeFully(1, writeDocuments(kept, compiled.generated));
    printDiagnostics(await locateAll(diagnostics), format);
    return 0;
  }
  printDiagnostics(await locateAll(diagnostics), format);
  const files = layout(kept, compiled.generated, loaded.settings);
  return args.has('check')
    ? check(output, compareTree(output, files))
    : write(output, files, compiled, loaded.settings.kernelLabel);
}

/** Documents that no API server should see: inventories, captured nodes, settings, files of kustomize and kpt. */
function isApplied({ object }: Resource): boolean {
  return !isLocalOnly(object) && object.metadata?.annotations?.[localConfigAnnotation] !== 'true';
}

/** What was captured from a cluster goes back without what the API server put in; everything else as it was written. */
function uncaptured(resource: Resource): Resource {
  if (!isCaptured(resource.object)) return resource;
  const object = withoutServerFields(resource.object);
  return { object, source: { ...resource.source, text: emitYaml(object), prefix: [] } };
}

function refuseInput(output: string, paths: readonly string[]): void {
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-' || !existsSync(path) || !existsSync(output)) continue;
    if (!`${realpathSync(path)}${sep}`.startsWith(`${realpathSync(resolve(output))}${sep}`)) continue;
    throw new UsageError(
      `the input "${path}" lies in the output directory "${output}"; choose another directory for -o.`,
      'render',
    );
  }
}

function check(output: string, { added, changed, removed }: TreeChanges): number {
  const lines = [
    ...added.map((path) => `missing  ${path}\n`),
    ...changed.map((path) => `differs  ${path}\n`),
    ...removed.map((path) => `stale    ${path}\n`),
  ];
  if (lines.length === 0) {
    writeFully(2, [`kmmc: ${output} is up to date.\n`]);
    return 0;
  }
  writeFully(1, lines);
  const count = lines.length === 1 ? '1 file' : `${lines.length} files`;
  writeFully(2, [
    `kmmc: ${count} in ${output} must change to be what the input compiles to; run kmmc render without --check.\n`,
  ]);
  return 1;
}

/** A signal waits until the tree is whole: writing never returns to the event loop. */
function write(output: string, files: readonly OutputFile[], compiled: Compiled, kernelLabel: string): number {
  let signal: NodeJS.Signals | undefined;
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(name, () => {
      if (signal === undefined)
        writeFully(2, [`kmmc: ${name} arrived while ${output} was written; the new tree is complete.\n`]);
      signal = name;
      process.exitCode = 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const)[name];
    });
  }
  const bar = progress('writing');
  let effects: readonly string[] = [];
  const onChanges = (changes: TreeChanges) => {
    effects = summarizeChanges({ output, files, changes, compiled, kernelLabel });
  };
  const changes = writeTree(output, files, { onChanges, onProgress: bar.update });
  bar.end();
  writeFully(2, [summary(compiled, { output, changes, files: files.length, effects })]);
  return 0;
}
