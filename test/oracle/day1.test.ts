/** Compares the structure of day 1 with what KMM's operator makes of the same values: recorded, and described. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { BootValueError } from '../../src/boot-documents.ts';
import { defaultWorkerImage } from '../../src/lib/default-worker-image.ts';
import {
  type BootParameters,
  produceMachineConfig,
  produceMachineConfiguration,
} from '../../src/produce-machine-config.ts';
import { repositoryRoot } from '../lab/tools.ts';
import { dayOneAccepted, dayOneDifferences, dayOneRefusals } from './day1-differences.ts';
import { type Change, changesBetween, type DayOneStructure, structureOf } from './day1-structure.ts';
import { readSet } from './read-set.ts';
import { type DayOneInput, upstreamStructure } from './upstream-day1.ts';

type Recorded = Omit<DayOneStructure, 'policies'>;

interface Record {
  readonly id: string;
  readonly input: DayOneInput;
  /** Of the library; the operator's own has no name. */
  readonly produce: Recorded | { readonly error: string } | { readonly invalidYaml: string };
  readonly bootModuleConfig:
    | { readonly error: string }
    | {
        readonly machineConfig: Omit<Recorded, 'name'>;
        readonly nodeDisruptionPolicy: DayOneStructure['policies'];
      };
}

/** Codes where kmmc refuses the values. */
function produced(input: DayOneInput): DayOneStructure | readonly string[] {
  const { machineConfigName, machineConfigPoolName, kernelModuleImage, kernelModuleName, ...more } = input;
  const parameters: BootParameters = [
    ...([machineConfigName, machineConfigPoolName, kernelModuleImage, kernelModuleName] as const),
    ...([more.inTreeModulesToRemove ?? [], more.firmwareFilesPath, more.workerImage] as const),
  ];
  try {
    return structureOf(
      parse(produceMachineConfig(...parameters)) as object,
      parse(produceMachineConfiguration(...parameters)) as object,
    );
  } catch (error) {
    if (!(error instanceof BootValueError)) throw error;
    return error.diagnostics.map(({ code }) => code);
  }
}

/** Each change is one difference of the list. */
function assertListed(changes: readonly Change[], machineConfig: string): void {
  const unlisted = changes.flatMap((change) => {
    const ids = dayOneDifferences.filter(({ covers }) => covers?.(change, machineConfig)).map(({ id }) => id);
    return ids.length === 1 ? [] : [{ ...change, ids }];
  });
  assert.deepEqual(unlisted, []);
}

describe('day 1 beside the recorded MachineConfigs of the operator', () => {
  const records = readSet<Record>('d');
  const operatorWorker = 'worker.example/default:1';

  it('has the description in common with every record', () => {
    let library = 0;
    for (const { id, input, produce, bootModuleConfig } of records) {
      if ('units' in produce && input.machineConfigPoolName !== '') {
        const { policies: _policies, ...described } = upstreamStructure(input, defaultWorkerImage);
        const { name, labels, ignitionVersion, files, units } = produce;
        assert.deepEqual({ name, labels, ignitionVersion, files, units }, described, id);
        library += 1;
      }
      if ('error' in bootModuleConfig) continue;
      const { policies, name: _name, ...described } = upstreamStructure(input, operatorWorker);
      const labels = input.machineConfigPoolName === '' ? null : described.labels;
      assert.deepEqual(bootModuleConfig.machineConfig, { ...described, labels }, id);
      assert.deepEqual(bootModuleConfig.nodeDisruptionPolicy, policies, id);
    }
    assert.ok(library > 20, `${library} records`);
  });

  it('differs only as the list says, or refuses for a reason that it has', () => {
    const refused = new Map<string, number>();
    let compared = 0;
    for (const { id, input, produce, bootModuleConfig } of records) {
      const ours = produced(input);
      if (!('units' in ours)) {
        for (const code of new Set(ours)) {
          assert.ok(Object.hasOwn(dayOneRefusals, code), `${id}: ${code}`);
          refused.set(code, (refused.get(code) ?? 0) + 1);
        }
        continue;
      }
      if (!('units' in produce) || 'error' in bootModuleConfig) {
        assert.ok(Object.hasOwn(dayOneAccepted, input.kernelModuleImage), `${id}: the operator refuses it`);
        continue;
      }
      assertListed(
        changesBetween({ ...produce, policies: bootModuleConfig.nodeDisruptionPolicy }, ours),
        input.machineConfigName,
      );
      compared += 1;
    }
    assert.ok(compared > 5, `${compared} compared`);
    assert.deepEqual([...refused.keys()].sort(), Object.keys(dayOneRefusals).sort(), 'reasons that no record needs');
  });
});

describe('day 1 beside the described MachineConfig of the operator', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const kmod = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/);
  const path = fc.array(fc.stringMatching(/^[A-Za-z0-9 "'%$\\é._-]{0,6}[A-Za-z0-9]$/), { minLength: 1, maxLength: 3 });
  const input: fc.Arbitrary<DayOneInput> = fc.record({
    machineConfigName: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-')),
    machineConfigPoolName: fc.oneof(fc.constantFrom('worker', 'master'), word),
    kernelModuleImage: fc
      .tuple(fc.constantFrom('registry.example.com/', 'registry.example.com:5000/', 'localhost/', ''), word, word)
      .map(([registry, one, other]) => `${registry}${one}/${other}`),
    kernelModuleName: kmod,
    inTreeModulesToRemove: fc.option(fc.array(kmod, { maxLength: 3 })),
    firmwareFilesPath: fc.oneof(
      fc.constant(''),
      path.map((parts) => `/${parts.join('/')}`),
    ),
    workerImage: fc.constantFrom(
      '',
      'registry.example.com/kmm/worker:2.4',
      `registry.example.com/worker@sha256:${'0a'.repeat(32)}`,
    ),
  });

  it('differs only as the list says, for random values', () => {
    const seen = new Set<string>();
    const property = fc.property(input, (one) => {
      const ours = produced(one);
      if (!('units' in ours)) assert.fail(`refused: ${ours}`);
      const changes = changesBetween(upstreamStructure(one, defaultWorkerImage), ours);
      assertListed(changes, one.machineConfigName);
      for (const change of changes) {
        for (const { id, covers } of dayOneDifferences) if (covers?.(change, one.machineConfigName)) seen.add(id);
      }
    });
    fc.assert(property, { numRuns: 200, seed: 2_026_112 });
    const structural = dayOneDifferences.filter(({ covers }) => covers !== undefined).map(({ id }) => id);
    assert.deepEqual([...seen].sort(), structural.sort(), 'differences that never occur');
  });

  it('passes the values themselves on as they are', () => {
    const property = fc.property(input, (one) => {
      const ours = produced(one);
      if (!('units' in ours)) assert.fail(`refused: ${ours}`);
      const [load, pull] = ours.units;
      const theirs = upstreamStructure(one, defaultWorkerImage).units;
      for (const [own, other] of [
        [load, theirs[0]],
        [pull, theirs[1]],
      ] as const) {
        const common = Object.keys(other?.unit?.Environment ?? {}).filter((name) => !name.endsWith('FILEPATH'));
        assert.ok(common.length >= 2);
        for (const name of common) assert.equal(own?.unit?.Environment[name], other?.unit?.Environment[name], name);
      }
    });
    fc.assert(property, { numRuns: 60, seed: 7 });
  });
});

describe('the list of differences of day 1', () => {
  it('has every fault of the record', () => {
    const faults = dayOneDifferences.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
    assert.deepEqual(
      faults.sort((a, b) => a - b),
      Array.from({ length: 11 }, (_, index) => 47 + index),
    );
  });

  it('is in docs/day-1.md, a row for each', () => {
    const text = readFileSync(join(repositoryRoot, 'docs/day-1.md'), 'utf8');
    const rows = text.split('\n').flatMap((line) => /^\| `([a-z-]+)` \|/.exec(line)?.[1] ?? []);
    const ids = dayOneDifferences.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      rows.filter((row) => ids.includes(row)),
      ids,
    );
  });

  it('has a test for each fault, which names it', () => {
    const files = globSync('test/**/*.test.ts', { cwd: repositoryRoot });
    const texts = files.map((file) => readFileSync(join(repositoryRoot, file), 'utf8')).join('\n');
    const isTested = (fault: number) => ["'", '"', '`'].some((quote) => texts.includes(`it(${quote}fault ${fault}: `));
    const missing = dayOneDifferences.filter(({ fault }) => fault !== undefined && !isTested(fault));
    assert.deepEqual(missing, []);
  });
});
