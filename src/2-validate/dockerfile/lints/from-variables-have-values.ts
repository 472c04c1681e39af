/** Variables of FROM are declared before the first FROM, and have a value. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { parseImageReference } from '../../../lib/image-reference.ts';
import { suggest } from '../../../lib/suggest.ts';
import { isKnownInFrom, passedArgs } from '../known-arguments.ts';
import { argumentsOf, type Stage } from '../read-stages.ts';
import { unquote } from '../split-words.ts';
import { variablesOf } from '../variables-of.ts';
import type { Lint, LintContext } from './lint.ts';

export const fromVariablesHaveValues: Lint = function* (context) {
  const { stages, header, at } = context;
  const inside = new Set(
    stages.flatMap(({ instructions }) => instructions.flatMap(argumentsOf)).map(({ name }) => name),
  );
  for (const stage of stages) {
    const reported = new Set<string>();
    for (const { name, offset, hasFallback } of variablesOf(stage.from)) {
      if (hasFallback || isKnownInFrom(name) || reported.has(name)) continue;
      reported.add(name);
      const isDeclared = header.some((argument) => argument.name === name);
      if (!isDeclared) {
        const near = suggest(name, [...header.map((argument) => argument.name), ...passedArgs]);
        const suggestion = near === undefined || near === name ? {} : { suggestion: near };
        yield diagnose('dockerfile-arg-undeclared', { name, isInStage: inside.has(name), ...suggestion }, at(offset));
      } else if (!hasValue(name, context) && offset >= stage.image.offset && needsValue(name, stage, context)) {
        yield diagnose('dockerfile-arg-without-value', { name }, at(offset));
      }
    }
  }
};

function hasValue(name: string, { header, buildArgs }: LintContext): boolean {
  return passedArgs.includes(name) || buildArgs.has(name) || header.some((one) => one.name === name && one.value);
}

/** An image may do without a part, such as a suffix; that is meant. */
function needsValue(name: string, { image }: Stage, context: LintContext): boolean {
  const withValue = (value: string): string =>
    unquote(image.text)
      .replace(/\$\{?(\w+)(?:[^}$]*\})?/g, (_, variable: string) =>
        variable === name ? value : hasValue(variable, context) ? 'x' : '',
      )
      .replace(/@x$/, `@sha256:${'0'.repeat(64)}`);
  return !isImage(withValue('')) && isImage(withValue('x'));
}

function isImage(text: string): boolean {
  return !('fault' in parseImageReference(text));
}
