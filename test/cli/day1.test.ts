/** `kmmc day1`: flags in, the two objects out, and nothing at all where a flag is wrong. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { produceMachineConfig, produceMachineConfiguration } from '../../src/produce-machine-config.ts';
import { type Outcome, runExample } from '../diagnostics/run-example.ts';
import { flagsOf, namedBootValues, parametersOf, randomBootValues } from '../properties/boot-values.ts';

const flags = {
  'machine-config': '99-worker-nic',
  'machine-config-pool': 'worker',
  image: 'registry.example.com/drivers/nic',
  'kernel-module': 'nic',
};
const required = Object.entries(flags).map(([name, value]) => `-${name}=${value}`);

const day1 = (...words: readonly string[]): Promise<Outcome> => runExample({ arguments: ['day1', ...words] });

/** Nothing on stdout, the exit code of wrong words, and what is said. */
async function refused(...words: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await day1(...words);
  assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' }, stderr);
  assert.match(stderr, /^kmmc: /);
  return stderr;
}

function produced(...parameters: Parameters<typeof produceMachineConfig>): string {
  return `${produceMachineConfiguration(...parameters)}---\n${produceMachineConfig(...parameters)}`;
}

describe('kmmc day1', () => {
  it('prints the policies first, then the MachineConfig, as the library makes them', async () => {
    const { exitCode, stdout, stderr } = await day1(...required);
    assert.equal(stderr, '');
    assert.equal(exitCode, 0);
    assert.equal(stdout, produced('99-worker-nic', 'worker', 'registry.example.com/drivers/nic', 'nic'));
    assert.ok(stdout.indexOf('kind: MachineConfiguration\n') < stdout.indexOf('kind: MachineConfig\n'));
  });

  it('does so for every value', async () => {
    const same = async (values: Parameters<typeof flagsOf>[0]) => {
      const { stdout, stderr } = await day1(...flagsOf(values));
      assert.equal(stdout, produced(...parametersOf(values)), stderr);
    };
    for (const values of Object.values(namedBootValues)) await same(values);
    await fc.assert(fc.asyncProperty(randomBootValues, same), { numRuns: 40 });
  });

  it('takes one dash or two, and the value after a blank or a sign', async () => {
    const expected = (await day1(...required)).stdout;
    const forms = [
      (name: string, value: string) => [`-${name}`, value],
      (name: string, value: string) => [`--${name}`, value],
      (name: string, value: string) => [`--${name}=${value}`],
    ];
    for (const form of forms) {
      const words = Object.entries(flags).flatMap(([name, value]) => form(name, value));
      assert.equal((await day1(...words)).stdout, expected);
    }
    assert.equal((await day1(...required.toReversed())).stdout, expected);
  });

  it('takes the last value of a flag that is there twice, and each parameter', async () => {
    const { stdout } = await day1(
      '-image',
      'registry.example.com/other',
      ...required,
      '-parameter',
      'a=1',
      '-parameter=b=2,3',
    );
    const [name, pool, image, module] = Object.values(flags) as [string, string, string, string];
    assert.equal(stdout, produced(name, pool, image, module, [], '', '', { parameters: ['a=1', 'b=2,3'] }));
  });

  it('takes hostile texts for nothing but texts', async () => {
    const path = '/$(x) `x` "q" \'s\' %n \\ -x';
    const { stdout, exitCode } = await day1(
      ...required,
      `-firmware-files-path=${path}`,
      '-dir-name',
      path,
      '-auth-file',
      path,
    );
    assert.equal(exitCode, 0);
    const [name, pool, image, module] = Object.values(flags) as [string, string, string, string];
    assert.equal(stdout, produced(name, pool, image, module, [], path, '', { dirName: path, authFile: path }));
  });

  it('tells all flags', async () => {
    for (const help of ['-h', '--help', '-help']) {
      const { exitCode, stdout, stderr } = await day1(help);
      assert.equal(exitCode, 0, stderr);
      for (const name of Object.keys(flags)) assert.ok(stdout.includes(`--${name} `), name);
    }
  });
});

describe('kmmc day1, where a flag is wrong', () => {
  it('fault 54: names every flag that is missing, in one line', async () => {
    assert.match(
      await refused(),
      /^kmmc: -machine-config, -machine-config-pool, -image, -kernel-module are missing: they have no default\.\n/,
    );
    for (const [index, name] of Object.keys(flags).entries()) {
      const said = await refused(...required.toSpliced(index, 1));
      assert.match(said, new RegExp(`^kmmc: -${name} is missing: it has no default\\.\n`));
    }
  });

  it('fault 54: takes no empty value for one', async () => {
    for (const name of Object.keys(flags)) {
      for (const words of [[`-${name}=`], [`-${name}`, ''], [`-${name}`]]) {
        const others = required.filter((word) => !word.startsWith(`-${name}=`));
        assert.match(await refused(...others, ...words), new RegExp(`"?-+${name}"? needs a value`));
      }
    }
  });

  it('fault 54: checks every value, and names the flag of each that is wrong', async () => {
    const wrong = {
      'machine-config': 'Nic',
      'machine-config-pool': 'w: x',
      image: 'registry.example.com/nic:1.0',
      'kernel-module': 'nic.ko',
      'in-tree-modules-to-remove': 'a,,b',
      'firmware-files-path': 'rel',
      'worker-image': 'a b',
      parameter: ' a=1',
      'modules-loading-order': 'other,nic',
      'dir-name': '/opt/',
      'auth-file': '/a/../b',
    };
    for (const [name, value] of Object.entries(wrong)) {
      const others = required.filter((word) => !word.startsWith(`-${name}=`));
      const said = await refused(...others, `-${name}=${value}`);
      assert.match(said, new RegExp(`^kmmc: -${name}: `));
    }
    const all = await refused(...Object.entries(wrong).map(([name, value]) => `-${name}=${value}`));
    const named = Array.from(all.matchAll(/^kmmc: -([a-z-]+): /gm), ([, name]) => name);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(wrong).sort());
  });

  it('fault 54: an empty list is no list of one empty name', async () => {
    const { stdout } = await day1(...required);
    assert.match(stdout, /Environment="IN_TREE_MODULES_TO_REMOVE="\n/);
    await refused(...required, '-in-tree-modules-to-remove=');
    assert.match(await refused(...required, '-in-tree-modules-to-remove=,'), /^kmmc: -in-tree-modules-to-remove: /);
  });

  it('fault 54: the help of each flag is its own', async () => {
    const { stdout } = await day1('--help');
    const helps = Array.from(stdout.matchAll(/^ +--([a-z-]+) [A-Z,…=]+ +(.+)$/gm), ([, , help]) => help);
    assert.ok(helps.length >= 11, stdout);
    assert.equal(new Set(helps).size, helps.length);
  });

  it('suggests what was probably meant', async () => {
    assert.match(await refused(...required, '-firmware-file-path=/a'), /did you mean "--firmware-files-path"\?/);
    await refused(...required, '-load-after-pull=false');
    assert.match(await refused(...required, 'nic'), /"nic" belongs to no flag/);
    assert.match(await refused(...required, '-image'), /needs a value/);
  });

  it('says so for a name that is none, whatever the name is', async () => {
    const names = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^[a-z0-9][a-z0-9.-]*$/.test(text));
    const property = fc.asyncProperty(names, async (name) => {
      const said = await refused(...required.slice(1), `-machine-config=${name}`);
      assert.match(said, /^kmmc: -machine-config: |needs a value/);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
