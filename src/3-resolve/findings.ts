/** Collects what is found per kernel and reports it once, for all kernels it holds for. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedModule } from '../model/target.ts';

/** Something found for one kernel. Findings with one key are one diagnostic; the first of them phrases it. */
export interface Finding {
  readonly key: string;
  readonly kernel: string;
  readonly diagnose: (kernels: readonly string[]) => Diagnostic;
  /** A shorter form for one kernel alone, where the whole is dear and said for thousands. */
  readonly brief?: () => Diagnostic;
}

export interface Findings {
  add(finding: Finding): void;
  /** In the order in which the first of each key was found. */
  report(): readonly Diagnostic[];
}

export function collectFindings(): Findings {
  const groups = new Map<string, { readonly first: Finding; readonly kernels: Set<string> }>();
  return {
    add(finding) {
      const group = groups.get(finding.key);
      if (group === undefined) groups.set(finding.key, { first: finding, kernels: new Set([finding.kernel]) });
      else group.kernels.add(finding.kernel);
    },
    report: () => [...groups.values()].map(({ first, kernels }) => first.diagnose([...kernels])),
  };
}

/** Tells Modules apart in the key of a finding; two objects of one name are an error of their own. */
export function moduleKey({ namespace, name }: CheckedModule): string {
  return `${namespace}/${name}`;
}
