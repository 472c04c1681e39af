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

export function collectFindings({ patchDocument }: Settings): Findings {
  const found = new Map<string, { say: (others: number) => Diagnostic; count: number }>();
  const whereIs = (path: FieldPath): Where | undefined =>
    patchDocument && { resource: patchDocument, path: ['spec', ...path] };
  const record = (key: string, say: (others: number) => Diagnostic): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, { say, count: 0 });
    else known.count += 1;
  };
  return {
    add: (code, path, parameters) =>
      record(JSON.stringify([code, path]), () => diagnose(code, parameters, whereIs(path))),
    addFor: (code, path, parameters, { kind, name }) =>
      record(JSON.stringify([code, path]), (others) =>
        diagnose(code, { ...parameters, kind, name, others } as never, whereIs(path)),
      ),
    report: () => [...found.values()].map(({ say, count }) => say(count)),
  };
}
