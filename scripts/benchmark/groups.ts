/** What is measured together: the programs of a group take turns, so that a busy moment of the machine hits all of them. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builds, dockerfile } from './build-groups.ts';
import { type Entrant, type GroupOptions, ifThere, type MakeGroup, newest, onNode } from './entrants.ts';
import {
  freshCopy,
  oneLoader,
  writeChart,
  writeKustomization,
  writeRendered,
  writeTexts,
  writeWork,
} from './prepare.ts';
import type { NodeProgram } from './tools.ts';
import { parseSize, sizeName, type WorkSize } from './work.ts';

export const small = '1x1';
export const middle = '32x32';
export const large = '141x142';

/** The sizes that a group is about; `shape` takes what it gets. */
export function sizesOf(group: string): readonly string[] {
  return (
    { start: [small], hosts: [middle], fleet: [large], function: [middle], builds: [large], dockerfile: [large] }[
      group
    ] ?? []
  );
}

/** Makers of the groups by name; each lays out its own files when its turn comes. */
export const groups: Readonly<Record<string, MakeGroup>> = {
  start: async (options) => {
    const { scratch, nodes } = options;
    const rendered = await writeRendered(scratch, newest(nodes).path, sizeOf(small));
    const one = writeKustomization(scratch, small, oneLoader(rendered));
    return {
      warmUp: 2,
      repeat: 5,
      entrants: [
        ...nodes.flatMap((node) => [
          onNode(node, 'node -e 0', '-e', '0'),
          onNode(node, 'kmmc --version', scratch.kmmc, '--version'),
          render(options, node, small),
        ]),
        ...ifThere(options.tool('kubectl'), 'kubectl kustomize', 'kustomize', one),
      ],
    };
  },
  hosts: async (options) => {
    const { scratch, nodes, tool } = options;
    const rendered = await writeRendered(scratch, newest(nodes).path, sizeOf(middle));
    const kustomization = writeKustomization(scratch, middle, readFileSync(rendered, 'utf8'));
    return {
      warmUp: 1,
      repeat: 1,
      entrants: [
        ...nodes.map((node) => render(options, node, middle)),
        ...ifThere(tool('kustomize'), 'kustomize build', 'build', kustomization),
        ...ifThere(tool('kpt'), 'kpt fn source', 'fn', 'source', dirname(rendered)),
      ],
    };
  },
  fleet: async (options) => {
    const { scratch, nodes, tool } = options;
    const rendered = await writeRendered(scratch, newest(nodes).path, sizeOf(large));
    const loadYaml = fileURLToPath(new URL('load-yaml.mjs', import.meta.url));
    return {
      warmUp: 0,
      repeat: 1,
      entrants: [
        ...nodes.map((node) => render(options, node, large)),
        ...nodes.map((node) => onNode(node, 'js-yaml load', loadYaml, rendered)),
        ...ifThere(tool('helm'), 'helm template', 'template', 'benchmark', writeChart(scratch, rendered)),
        ...ifThere(tool('kpt'), 'kpt fn source', 'fn', 'source', dirname(rendered)),
      ],
    };
  },
  shape: async (options) => ({
    warmUp: 1,
    repeat: 2,
    entrants: options.nodes.flatMap((node) => options.sizes.map((size) => render(options, node, sizeName(size)))),
  }),
  function: async (options) => {
    const { scratch, nodes, tool } = options;
    const kpt = tool('kpt');
    if (kpt === undefined) return { warmUp: 0, repeat: 1, entrants: [] };
    const rendered = dirname(await writeRendered(scratch, newest(nodes).path, sizeOf(middle)));
    const work = writeWork(scratch, sizeOf(middle));
    const target = scratch.path('package');
    writeTexts(scratch.root, new Map([['config.yaml', config]]));
    const evaluate = (name: string, from: string, ...words: string[]): Entrant => ({
      name,
      command: [kpt, 'fn', 'eval', target, ...words],
      before: () => freshCopy(from, target),
    });
    const configFile = scratch.path('config.yaml');
    return {
      warmUp: 1,
      repeat: 1,
      entrants: [
        ...nodes.map((node) => ({
          ...evaluate(`kpt fn eval kmmc-fn@${node.major}`, work, '--exec', scratch.kmmcFn, '--fn-config', configFile),
          path: dirname(node.path),
        })),
        evaluate('kpt fn eval cat', rendered, '--exec', 'cat'),
      ],
    };
  },
  builds,
  dockerfile,
};

const config = 'apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nmetadata:\n  name: benchmark\n';

function render({ scratch }: GroupOptions, node: NodeProgram, size: string): Entrant {
  return onNode(node, `kmmc render ${size}`, scratch.kmmc, 'render', writeWork(scratch, sizeOf(size)));
}

function sizeOf(name: string): WorkSize {
  return parseSize(name) ?? { modules: 1, kernels: 1 };
}
