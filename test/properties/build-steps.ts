/** Compiles a random package and sorts what comes out by Module, kernel and stage. */
import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { compile } from '../../src/compile.ts';
import { type Generated, type Stage, toObject } from '../../src/model/generated.ts';
import type { Plan } from '../../src/model/plan.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { type BuildModule, type BuildPackage, objectsOf } from './random-builds.ts';

export interface Step {
  readonly stage: Stage;
  readonly name: string;
  readonly inputHash: string;
  /** Names of the objects that it waits for. */
  readonly after: readonly string[];
  /** The whole object. */
  readonly text: string;
}

export interface Steps {
  /** The steps of one target and its loader, by stage. */
  of(module: BuildModule, kernel: string): Partial<Record<Stage, Step>>;
  /** Everything that belongs to no kernel: texts by kind and name. */
  readonly shared: ReadonlyMap<string, string>;
}

export interface CompiledPackage {
  readonly texts: readonly string[];
  readonly generated: readonly Generated[];
  readonly plan: Plan;
  readonly codes: readonly string[];
}

export async function compilePackage(
  { settings }: BuildPackage,
  files: readonly { readonly file: string; readonly text: string }[],
  { mayFail = false } = {},
): Promise<CompiledPackage> {
  const input = await read(files.map((one) => ({ ...one, found: true })));
  const { value, diagnostics } = await compile(input.value, { settings: { ...defaultSettings, ...settings } });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!mayFail)
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
    );
  return {
    texts: value.generated.map((one) => JSON.stringify(toObject(one))),
    generated: value.generated,
    plan: value.plan,
    codes: diagnostics.map(({ code }) => code),
  };
}

export async function stepsOf(one: BuildPackage): Promise<Steps> {
  const text = objectsOf(one)
    .map((object) => JSON.stringify(object))
    .join('\n---\n');
  const { generated } = await compilePackage(one, [{ file: 'package.yaml', text }]);
  const steps = new Map<string, Partial<Record<Stage, Step>>>();
  const shared = new Map<string, string>();
  for (const object of generated) {
    if (object.kernel === undefined) shared.set(`${object.kind} ${object.name}`, JSON.stringify(toObject(object)));
    else {
      const key = `${object.owner} ${object.kernel}`;
      const own = steps.get(key) ?? {};
      assert.equal(own[object.stage], undefined, `${key} has two steps of stage ${object.stage}`);
      steps.set(key, { ...own, [object.stage]: toStep(object) });
    }
  }
  const of = ({ namespace, name }: BuildModule, kernel: string) =>
    steps.get(`kmm.sigs.x-k8s.io/Module/${namespace}/${name} ${kernel}`) ?? {};
  return { of, shared };
}

function toStep(generated: Generated): Step {
  const object = toObject(generated);
  return {
    stage: generated.stage,
    name: generated.name,
    inputHash: object.metadata?.annotations?.['kmmc.dev/input-hash'] ?? '',
    after: (generated.after ?? []).map(({ name }) => name),
    text: JSON.stringify(object),
  };
}
