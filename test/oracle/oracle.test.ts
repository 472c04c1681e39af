/** Compares resolution with the operator's own recorded answers. */
import assert from 'node:assert/strict';
import { compileTemplate, substituteVariables } from '../../src/3-resolve/substitute-variables.ts';
import { isLabelValue, kernelName, kernelTag, kernelVariables, trimKernel } from '../../src/lib/kernel.ts';
import { repairForRe2 } from '../../src/lib/repair-for-re2.ts';
import { simpleRegexp } from '../../src/lib/simple-regexp.ts';
import type { Module } from '../../src/model/module.generated.ts';
import type { CheckedModule, ResolvedTarget } from '../../src/model/target.ts';
import { nodePool, regexp, resolveModules } from '../3-resolve/fixtures.ts';
import {
  type OracleCase,
  type OracleKernel,
  type OracleModule,
  type OracleRegexp,
  type OracleTemplate,
  readSet,
} from './read-set.ts';

type Mode = 'Strict' | 'Compat';

/** Why kmmc refuses in `Compat` what the operator accepts, with the number of cases in set b. */
const refusedInCompat = {
  // No registry takes an image that is no reference, or a tag of more than 128 characters.
  'image-invalid': 178,
  'image-tag-too-long': 21,
};

/** Repairs of `Strict`, by the flag of the record: MOD_* are known everywhere, paths get the raw kernel, lists hold nothing twice. */
const repairs = ['sign-mod-variable', 'files-normalised-kernel', 'duplicate-files-to-sign', 'duplicate-secrets'];

/** Codes with which `Strict` refuses beyond `Compat`: what the operator would replace by nothing, or read otherwise. */
const strictCodes = [
  'unknown-variable',
  'empty-variable',
  'unsupported-expression',
  'built-image-with-digest',
  ...Object.keys(refusedInCompat),
];

describe('recorded answers of the operator', () => {
  it('agree on every plain Module, in Compat', () => {
    const { differences, refused } = compareAll('p', 'Compat');
    assert.deepEqual({ differences, refused }, { differences: [], refused: {} });
  });

  it('agree on every plain Module in Strict, but for paths, which get the kernel as it is', () => {
    const { differences, refused } = compareAll('p', 'Strict');
    const unexplained = differences.filter(({ flags }) => !flags.includes('files-normalised-kernel'));
    assert.deepEqual(
      { unexplained, refused, repaired: differences.length },
      { unexplained: [], refused: {}, repaired: 15 },
    );
  });

  it('agree on every hostile Module in Compat, but for images that nothing accepts', () => {
    const { differences, refused } = compareAll('b', 'Compat');
    assert.deepEqual(differences, []);
    assert.deepEqual(refused, refusedInCompat);
  });

  it('differ on hostile Modules in Strict only by repairs and by refusals', () => {
    const { differences, refused } = compareAll('b', 'Strict');
    const unexplained = differences.filter(({ flags }) => !flags.some((flag) => repairs.includes(flag)));
    assert.deepEqual(unexplained, []);
    for (const code of Object.keys(refused)) assert.ok(strictCodes.includes(code), code);
  });

  it('agree on every regexp, with and without the fast path', () => {
    const [first, ...rest] = readSet<OracleRegexp & { readonly kernels?: readonly string[] }>('r');
    const kernels = first?.kernels ?? [];
    let simple = 0;
    for (const { regexp: pattern, compiles, match, error } of rest) {
      const compiled = regexp(pattern);
      const bits =
        'error' in compiled ? compiled.error : kernels.map((kernel) => (compiled.matches(kernel) ? '1' : '0')).join('');
      assert.equal(bits, compiles ? match : error, pattern);
      if (simpleRegexp(pattern) !== undefined) simple += 1;
      if (compiles) assert.doesNotThrow(() => repairForRe2(pattern));
    }
    assert.ok(simple > rest.length / 2, `the fast path takes ${simple} of ${rest.length} patterns`);
  });

  it('agree on every template', () => {
    for (const { template, name, namespace, cases } of readSet<OracleTemplate>('t')) {
      const compiled = compileTemplate(template, 'Compat');
      for (const { kernel, result, signResult = result } of cases) {
        const variables = kernelVariables(kernelTag(kernel)) ?? new Map<string, string>();
        const withModule = new Map([...variables, ['MOD_NAME', name], ['MOD_NAMESPACE', namespace]]);
        const fill = (values: ReadonlyMap<string, string>): unknown =>
          'faults' in compiled ? undefined : substituteVariables(compiled, (variable) => values.get(variable));
        assert.equal(fill(withModule), result, template);
        assert.equal(fill(variables), signResult, template);
      }
    }
  });

  it('agree on every kernel', () => {
    for (const record of readSet<OracleKernel>('e')) {
      const { kernel, variables } = record;
      assert.equal(trimKernel(kernel), record.trimmed);
      assert.equal(kernelTag(kernel), record.normalised);
      assert.equal(kernelName(kernel), record.dnsSafe);
      assert.equal(isLabelValue(kernelTag(kernel)), record.validLabelValueNormalised, kernel);
      const own = kernelVariables(kernelTag(kernel));
      assert.deepEqual(own && Object.fromEntries(own), variables, kernel);
    }
  });
});

interface Comparison {
  readonly differences: {
    readonly id: string;
    readonly kernel: string;
    readonly flags: readonly string[];
    readonly fields: readonly string[];
  }[];
  /** Cases that the operator answers and kmmc refuses, by code. */
  readonly refused: Record<string, number>;
}

function compareAll(set: string, templates: Mode): Comparison {
  const comparison: Comparison = { differences: [], refused: {} };
  for (const record of readSet<OracleModule>(set)) {
    const pools = [...new Set(record.cases.map(({ kernel }) => kernel))].map((kernel) =>
      nodePool(kernel, { matchesEverySelector: true }),
    );
    const { targets } = resolveModules([toChecked(record)], pools, { templates });
    const byKernel = new Map(targets.map((target) => [target.kernel, target]));
    for (const expected of record.cases) compare(record.id, expected, byKernel.get(expected.kernel), comparison);
  }
  return comparison;
}

function compare(id: string, expected: OracleCase, target: ResolvedTarget | undefined, comparison: Comparison): void {
  const { kernel, flags = [], status, mapping } = expected;
  const differ = (...fields: string[]): void => {
    if (fields.length > 0) comparison.differences.push({ id, kernel, flags, fields });
  };
  const resolution = target?.resolution ?? null;
  // The record of a broken regexp names no mapping beyond it.
  if ((target?.mapping ?? -1) !== mapping && expected.errorClass !== 'regexp') differ('mapping');
  const code = target?.reason?.code ?? '';
  if (status !== 'matched') differ(...(resolution === null ? [] : ['status']));
  else if (resolution === null) comparison.refused[code] = (comparison.refused[code] ?? 0) + 1;
  else differ(...differingFields(expected, resolution));
}

function differingFields(expected: OracleCase, resolution: NonNullable<ResolvedTarget['resolution']>): string[] {
  const { buildArgsMerged: _merged, selector: _selector, ...build } = expected.build ?? {};
  const pairs: Readonly<Record<string, readonly [unknown, unknown]>> = {
    containerImage: [resolution.containerImage, expected.containerImage],
    build: [resolution.build, expected.build ? build : null],
    sign: [resolution.sign, expected.sign ?? null],
    registryTLS: [resolution.registryTLS, expected.registryTLS],
    inTreeModulesToRemove: [resolution.inTreeModulesToRemove, expected.inTreeModulesToRemove ?? []],
  };
  return Object.entries(pairs).flatMap(([field, [own, theirs]]) => (isEqual(own, theirs) ? [] : [field]));
}

function isEqual(own: unknown, theirs: unknown): boolean {
  try {
    assert.deepEqual(own, theirs);
    return true;
  } catch {
    return false;
  }
}

function toChecked({ module }: OracleModule): CheckedModule {
  const { name, namespace = 'default' } = module.metadata;
  const source = { file: 'module.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
  const object = module as unknown as Module;
  return { module: object, name, namespace, resource: { object: { ...object }, source } };
}
