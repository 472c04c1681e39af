/** Reads the flags of the benchmark; a wrong one ends it with the usage. */
import { parseArgs } from 'node:util';
import { groups, large, middle, small } from './groups.ts';
import { parseSize, type WorkSize } from './work.ts';

export interface Flags {
  readonly sizes: readonly WorkSize[];
  readonly runs: number;
  readonly nodes: readonly string[] | undefined;
  readonly only: readonly string[] | undefined;
  readonly json: string | undefined;
  readonly docs: boolean;
}

const defaultSizes = [small, middle, '70x72', large].join(',');

const usage = `usage: npm run benchmark -- [--sizes MxK,…] [--runs N] [--node PATH]… [--only NAME]… [--json FILE] [--no-docs]
  --sizes    how much work to compile; default ${defaultSizes}
  --runs     runs of each program that count; default 5
  --node     which Node runs kmmc; default: this one, and the machine's own
  --only     one group: ${Object.keys(groups).join(', ')}
  --json     write every sample
  --no-docs  leave docs/performance.md as it is; so is it where a part or fewer than five runs were measured
`;

export function readFlags(words: readonly string[]): Flags {
  try {
    return parse(words);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

function parse(words: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: 'string', default: defaultSizes },
      runs: { type: 'string', default: '5' },
      node: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      json: { type: 'string' },
      'no-docs': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs: "${values.runs}" is not a number of runs`);
  const unknown = values.only?.find((name) => groups[name] === undefined);
  if (unknown !== undefined) throw new Error(`--only: there is no group "${unknown}"`);
  const sizes = values.sizes.split(',').map((text) => {
    const size = parseSize(text);
    if (size === undefined) throw new Error(`--sizes: "${text}" is not like 32x32`);
    return size;
  });
  return { sizes, runs, nodes: values.node, only: values.only, json: values.json, docs: !values['no-docs'] };
}
