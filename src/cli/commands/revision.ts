/** `kmmc revision`: writes down a Module as it is, or as it was in a commit, for nodes that keep that version. */
import { read } from '../../1-read/read.ts';
import { emitYaml } from '../../7-write/emit-yaml.ts';
import { suggest } from '../../lib/suggest.ts';
import { writeFully } from '../../lib/write-fully.ts';
import { localConfigAnnotation, rebuildAnnotation } from '../../model/annotations.ts';
import { isModule } from '../../model/kinds.ts';
import type { KubernetesObject } from '../../model/resource.ts';
import type { Arguments, Command } from '../command.ts';
import { UsageError } from '../faults.ts';
import { readCommit } from '../read-commit.ts';
import { readInputs } from '../read-inputs.ts';
import { writeTextFile } from '../write-text.ts';

export const command: Command = {
  name: 'revision',
  summary: 'Write down a Module as it is, or as it was, for nodes that keep that version',
  usage: 'kmmc revision [NAMESPACE/]NAME [PATH…] [--git REV] [--as VERSION] [-o FILE]',
  description:
    'Prints a ModuleRevision: the spec of a Module under the name of its version. A ModuleRollout names it in `versions`, or as\n' +
    'the baseline of a canary, so that nodes keep images and settings of that version while the Module moves on. With --git the\n' +
    'Module is taken from a commit of the repository around PATH.',
  options: [
    { name: 'git', value: 'REV', help: 'A commit, tag or branch; default: the files as they are.' },
    { name: 'as', value: 'VERSION', help: 'The version. Default: spec.moduleLoader.container.version, else REV.' },
    { name: 'output', short: 'o', value: 'FILE', help: 'Write into FILE instead of stdout.' },
  ],
  examples: [
    ['before a new version is written', 'kmmc revision gpu modules/ -o modules/gpu-1.0.yaml'],
    ['afterwards, from the last release', 'kmmc revision gpu modules/ --git v1.0 -o modules/gpu-1.0.yaml'],
  ],
  run,
};

async function run(args: Arguments): Promise<number> {
  const [wanted, ...given] = args.positionals;
  if (wanted === undefined) throw new UsageError('"kmmc revision" needs the name of a Module.', 'revision');
  const paths = given.length === 0 ? ['.'] : given;
  const commit = args.value('git');
  const texts = commit === undefined ? (await readInputs(paths)).value : readCommit(commit, paths);
  const { value: resources } = await read(texts);
  const modules = resources.map(({ object }) => object).filter(isModule);
  const module = findModule(modules, wanted, commit);
  const text = emitYaml(toRevision(module, args.value('as') ?? versionOf(module) ?? commit));
  const output = args.value('output');
  if (output === undefined) writeFully(1, [text]);
  else writeTextFile(output, text);
  return 0;
}

function findModule(
  modules: readonly KubernetesObject[],
  wanted: string,
  commit: string | undefined,
): KubernetesObject {
  const names = (module: KubernetesObject) => {
    const { name = '', namespace = 'default' } = module.metadata ?? {};
    return [name, `${namespace}/${name}`];
  };
  const [module, ...others] = modules.filter((one) => names(one).includes(wanted));
  const where = commit === undefined ? '' : ` in ${commit}`;
  if (module === undefined) {
    const near = suggest(wanted, modules.flatMap(names));
    throw new UsageError(
      `there is no Module "${wanted}"${where}${near === undefined ? '' : `; did you mean "${near}"?`}`,
      'revision',
    );
  }
  if (others.length > 0)
    throw new UsageError(`there are several Modules "${wanted}"${where}; name the namespace.`, 'revision');
  return module;
}

function versionOf(module: KubernetesObject): string | undefined {
  const spec = module['spec'] as { moduleLoader?: { container?: { version?: unknown } } } | undefined | null;
  const version = spec?.moduleLoader?.container?.version;
  return typeof version === 'string' && version !== '' ? version : undefined;
}

function toRevision({ metadata, ...module }: KubernetesObject, version: string | undefined): KubernetesObject {
  if (version === undefined) {
    throw new UsageError('the Module has no "version"; give one by --as.', 'revision');
  }
  const rebuild = metadata?.annotations?.[rebuildAnnotation];
  const name = metadata?.name ?? '';
  return {
    apiVersion: 'kmmc.dev/v1alpha1',
    kind: 'ModuleRevision',
    metadata: {
      name: `${name}-${version}`.toLowerCase().replace(/[^a-z0-9.-]/g, '-'),
      ...(metadata?.namespace === undefined ? {} : { namespace: metadata.namespace }),
      annotations: {
        [localConfigAnnotation]: 'true',
        ...(rebuild === undefined ? {} : { [rebuildAnnotation]: rebuild }),
      },
    },
    spec: { moduleRef: { name }, version, moduleSpec: module['spec'] ?? {} },
  };
}
