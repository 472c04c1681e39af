/** What kmmc prints for day 1, read by those who read it on a node: Ignition's own validator, and systemd. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { produceMachineConfig } from '../../src/produce-machine-config.ts';
import { requireSystemd, type SystemdRoot } from '../lab/systemd-root.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';
import { environmentOf } from '../lib/read-unit.ts';
import { type BootValues, namedBootValues, parametersOf, randomBootValues } from '../properties/boot-values.ts';
import type { MachineConfig } from '../scripts/boot-node.ts';

type Config = MachineConfig['spec']['config'];

function produced(values: BootValues): Config {
  return (parse(produceMachineConfig(...parametersOf(values))) as MachineConfig).spec.config;
}

/** Each has a name that no other one has. */
function randomConfigs(count: number): readonly Config[] {
  return fc
    .sample(randomBootValues, count)
    .map(({ spec, options }, index) => ({
      spec: { ...spec, machineConfigName: `r${index}-${spec.machineConfigName}` },
      options,
    }))
    .map(produced);
}

function exampleConfigs(): ReadonlyMap<string, Config> {
  const folders = ['functions/*/examples/*/expected/**/*.yaml', 'fixtures/cases/*/*/expected/**/*.yaml'];
  return new Map(
    globSync(folders, { cwd: repositoryRoot })
      .sort()
      .flatMap((file) =>
        parseAllDocuments(readFileSync(join(repositoryRoot, file), 'utf8'))
          .map((document) => document.toJS() as MachineConfig & { readonly kind: string })
          .filter((object) => object?.kind === 'MachineConfig')
          .map(({ spec }) => [file, spec.config] as const),
      ),
  );
}

const named = Object.entries(namedBootValues).map(([name, values]) => [name, produced(values)] as const);

describe("Ignition's validator", function () {
  this.timeout(60_000);
  let program: string;
  before(function () {
    program = requireTool(this, 'ignition-validate');
  });

  /** Errors and warnings; empty where there are none. */
  const judge = (config: unknown): string => {
    const { status, stdout, stderr } = spawnSync(program, ['-'], { input: JSON.stringify(config), encoding: 'utf8' });
    assert.equal(status === 0 || stdout + stderr !== '', true);
    return stdout + stderr;
  };

  it('accepts every example without a warning', () => {
    const examples = exampleConfigs();
    assert.ok(examples.size >= 8, `${examples.size} examples`);
    for (const [file, config] of examples) assert.equal(judge(config), '', file);
  });

  for (const [name, config] of named) {
    it(`accepts ${name} without a warning`, () => assert.equal(judge(config), ''));
  }

  it('accepts a hundred random ones without a warning', () => {
    for (const config of randomConfigs(100)) assert.equal(judge(config), '');
  });

  const [first] = named;
  const wrong: Readonly<Record<string, readonly [reason: string, spoil: (text: string) => string]>> = {
    'a relative path': ['path not absolute', (text) => text.replace('"/usr/local/bin/', '"usr/local/bin/')],
    'a mode that is none': ['illegal file mode', (text) => text.replace('"mode":493', '"mode":4096')],
    'a file twice': [
      'duplicate entry',
      (text) => text.replaceAll('pull-kernel-module-image.sh', 'replace-kernel-module.sh'),
    ],
    'a unit of no kind': ['invalid systemd unit extension', (text) => text.replace('module.service"', 'module.x"')],
    'a unit that is no text of a unit': ['invalid unit content', (text) => text.replaceAll('[Install]', '[Install')],
    'a key that nobody reads': [
      'unused key',
      (text) => text.replace('"enabled":true', '"enabled":true,"masked":false'),
    ],
    'content that is no base64': ['invalid data character', (text) => text.replace('base64,', 'base64,??')],
    'a version that nobody knows': ['unsupported config version', (text) => text.replace('"3.2.0"', '"3.9.0"')],
  };
  for (const [what, [reason, spoil]] of Object.entries(wrong)) {
    it(`finds ${what}`, () => {
      const text = JSON.stringify(first?.[1]);
      assert.notEqual(spoil(text), text);
      assert.ok(judge(JSON.parse(spoil(text))).includes(reason), judge(JSON.parse(spoil(text))));
    });
  }
});

describe('systemd, in a root of its own', function () {
  this.timeout(120_000);
  let systemd: SystemdRoot;
  before(function () {
    systemd = requireSystemd(this);
  });
  after(() => systemd?.remove());

  const configs = [...named.map(([, config]) => config), ...exampleConfigs().values(), ...randomConfigs(60)];
  // examples share names
  const units = new Map(
    configs.flatMap(({ systemd: { units: own } }) => own.map(({ name, contents }) => [name, contents])),
  );

  it('finds no fault with any unit', () => {
    for (const { storage, systemd: own } of configs) {
      for (const { path, mode, contents } of storage.files) {
        systemd.putFile(path, Buffer.from(contents.source.replace(/^.*?,/, ''), 'base64'), mode);
      }
      for (const { name, contents } of own.units) systemd.putUnit(name, contents);
    }
    assert.ok(units.size > 130, `${units.size} units`);
    assert.deepEqual(systemd.verify(...units.keys()), { status: 0, messages: '' });
  });

  it('would find one', () => {
    const text = [...units.values()][0] ?? '';
    const spoiled = {
      'unknown.service': [text.replace('[Service]', '[Service]\nExecution=1'), /unknown\.service:.*Execution/],
      'missing.service': [text.replace('ExecStart=', 'ExecStart=/nowhere'), /nowhere\S+ is not executable/],
      'quote.service': [text.replace('Environment="', 'Environment="\\q'), /Environment|quote|escape/i],
    } as const;
    for (const [name, [contents, message]] of Object.entries(spoiled)) {
      systemd.putUnit(name, contents);
      assert.match(systemd.verify(name).messages, message);
    }
  });

  it('reads the environment of every unit as it was meant', () => {
    const read = systemd.dump(...units.keys());
    for (const [name, contents] of units) {
      const lines = read.get(name) ?? assert.fail(name);
      const variables = lines.flatMap((line) => /^Environment: (.*)$/.exec(line)?.[1] ?? []);
      const meant = Object.entries(environmentOf(contents)).map(([key, value]) => `${key}=${value}`);
      assert.ok(meant.length >= 6);
      assert.deepEqual(variables.sort(), meant.sort());
    }
    // by values, not by a reader of ours
    const paths = namedBootValues['paths that need quotes'];
    assert.ok(paths);
    const [load] = produced(paths).systemd.units;
    systemd.putUnit('quoted.service', load?.contents ?? '');
    const lines = systemd.dump('quoted.service').get('quoted.service') ?? [];
    assert.ok(lines.includes(`Environment: FIRMWARE_FILES_PATH=${paths.spec.firmwareFilesPath}`));
    assert.ok(lines.includes(`Environment: DIR_NAME=${paths.options.dirName}`));
  });

  it('loads before the network, pulls with it, and both with file systems mounted', () => {
    const [[, { systemd: own }] = assert.fail()] = named;
    const [load, pull] = own.units.map(({ name }) => systemd.dump(name).get(name) ?? []);
    const says = (lines: readonly string[] | undefined, line: RegExp) =>
      assert.ok(
        lines?.some((one) => line.test(one)),
        `${line}`,
      );
    says(load, /^Before: network-pre\.target \(origin-file\)$/);
    says(load, /^Wants: network-pre\.target \(origin-file\)$/);
    says(pull, /^After: network-online\.target \(origin-file\)$/);
    says(pull, /^Wants: network-online\.target \(origin-file\)$/);
    for (const lines of [load, pull]) {
      for (const path of ['/var/lib/containers/kmmc', '/var/lib/kmmc']) {
        assert.ok(lines?.includes(`RequiresMountsFor: ${path} (origin-file)`));
      }
      says(lines, /^After: basic\.target \(origin-default\)$/);
      says(lines, /^Conflicts: shutdown\.target \(origin-default\)$/);
      says(lines, /^EnvironmentFile: -\/etc\/mco\/proxy\.env$/);
    }
  });
});
