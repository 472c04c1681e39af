/** A stage declares the build arguments that it uses. */
import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { VariableUse } from '../find-variables.ts';
import { isKnownInStage, passedArgs } from '../known-arguments.ts';
import type { Instruction } from '../parse-dockerfile.ts';
import { argumentsOf, type Stage } from '../read-stages.ts';
import { splitWords } from '../split-words.ts';
import { variablesOf } from '../variables-of.ts';
import type { Lint, LintContext } from './lint.ts';

/** What the stages tell that a stage is based on. */
interface Inherited {
  /** Variables of the image that is made so far. */
  readonly environment: ReadonlySet<string>;
  /** The stage that declares each ARG. */
  readonly givers: ReadonlyMap<string, Stage>;
}

const nothing: Inherited = { environment: new Set(), givers: new Map() };

export const stageVariablesAreDeclared: Lint = function* (context) {
  const elsewhere = new Set(context.stages.flatMap(namesOfArgs));
  const handedOn = new Map<Stage, Inherited>();
  for (const stage of context.stages) {
    const inherited = (stage.base && handedOn.get(stage.base)) ?? nothing;
    yield* checkStage(stage, inherited, elsewhere, context);
    handedOn.set(stage, extend(inherited, stage));
  }
};

function extend({ environment, givers }: Inherited, stage: Stage): Inherited {
  const names = namesOfArgs(stage);
  const own = stage.instructions.flatMap(environmentOf);
  return {
    environment: own.length === 0 ? environment : new Set([...environment, ...own]),
    givers: names.length === 0 ? givers : new Map([...givers, ...names.map((name) => [name, stage] as const)]),
  };
}

function* checkStage(
  stage: Stage,
  { environment, givers }: Inherited,
  elsewhere: ReadonlySet<string>,
  { header, buildArgs, inheritsArgs, at }: LintContext,
): Generator<Diagnostic> {
  const known = new Set(environment);
  const own = new Set(namesOfArgs(stage));
  const judge = ({ name, offset }: VariableUse): Diagnostic | undefined => {
    const giver = givers.get(name);
    if (giver !== undefined) {
      const parameters = { name, stage: giver.name ?? '' };
      return inheritsArgs ? undefined : diagnose('dockerfile-arg-not-inherited', parameters, at(offset));
    }
    const isInHeader = header.some((argument) => argument.name === name);
    const where = own.has(name) ? 'later' : isInHeader ? 'header' : elsewhere.has(name) ? 'other-stage' : 'nowhere';
    if (where === 'nowhere' && !passedArgs.includes(name) && !buildArgs.has(name)) return undefined;
    // Which stage it is based on, and what that declares, is open.
    return stage.isOpen ? undefined : diagnose('dockerfile-arg-out-of-scope', { name, where }, at(offset));
  };
  for (const instruction of stage.instructions) {
    const args = argumentsOf(instruction).map(({ name }) => name);
    for (const name of args) known.add(name);
    for (const use of variablesOf(instruction)) {
      if (known.has(use.name) || use.hasFallback || isKnownInStage(use.name)) continue;
      known.add(use.name);
      const found = judge(use);
      if (found !== undefined) yield found;
    }
    for (const name of environmentOf(instruction)) known.add(name);
  }
}

function namesOfArgs({ instructions }: Stage): readonly string[] {
  return instructions.flatMap(argumentsOf).map(({ name }) => name);
}

/** Names that an ENV sets: `ENV A=1 B=2`, or the old form `ENV A 1`. */
function environmentOf({ keyword, head, escapeCharacter }: Instruction): readonly string[] {
  if (keyword !== 'ENV') return [];
  const words = splitWords(head, escapeCharacter).map(({ text }) => text);
  const [first = ''] = words;
  return first.includes('=') ? words.map((word) => word.slice(0, Math.max(word.indexOf('='), 0))) : [first];
}
