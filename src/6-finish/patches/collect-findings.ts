/** One finding for each operation or override and fault, however many objects have it. */

import type { Code, Parameters } from '../../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnose, type Where } from '../../diagnostics/diagnostic.ts';
import type { FieldPath } from '../../model/resource.ts';
import type { Settings } from '../../model/settings.ts';
import type { Patchable } from './patchable.ts';

/** The object that a finding names, and how many others there are. */
export interface Affected {
  readonly kind: string;
  readonly name: string;
  readonly others: number;
}

export interface Findings {
  /** `path` is that of a setting, below `spec`. */
  add<C extends Code>(code: C, path: FieldPath, parameters: Parameters<C>): void;
  /** Counts the objects that have it. */
  addFor<C extends Code>(
    code: C,
    path: FieldPath,
    parameters: Omit<Parameters<C>, keyof Affected>,
    one: Patchable,
  ): void;
  report(): readonly Diagnostic[];
}

interface Found {
  readonly say: (others: number) => Diagnostic;
  others: number;
  last: Patchable | undefined;
}

export function collectFindings({ patchDocument }: Settings): Findings {
  const found = new Map<string, Found>();
  const whereIs = (path: FieldPath): Where | undefined =>
    patchDocument && { resource: patchDocument, path: ['spec', ...path] };
  const record = (key: readonly unknown[], say: Found['say'], one?: Patchable): void => {
    const text = JSON.stringify(key);
    const known = found.get(text);
    if (known === undefined) found.set(text, { say, others: 0, last: one });
    else if (known.last !== one) known.others += 1;
    if (known !== undefined) known.last = one;
  };
  return {
    add: (code, path, parameters) => record([code, path], () => diagnose(code, parameters, whereIs(path))),
    addFor: (code, path, parameters, one) => {
      const { kind, name } = one;
      const say = (others: number): Diagnostic =>
        diagnose(code, { ...parameters, kind, name, others } as never, whereIs(path));
      // An operation may fail for one reason in one kind, and for another reason in another kind.
      record([code, path, path[0] === 'patches' ? kind : ''], say, one);
    },
    report: () => [...found.values()].map(({ say, others }) => say(others)),
  };
}
