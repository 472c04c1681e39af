/** What a rule is: one truth that must hold for a Module whose fields have the right types. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Module } from '../../model/module.generated.ts';
import type { CompileRegexp } from '../../model/regexp.ts';
import type { Resource } from '../../model/resource.ts';
import type { Settings } from '../../model/settings.ts';
import type { Platform } from '../../model/target.ts';

export interface RuleContext {
  /** With defaults. */
  readonly module: Module;
  readonly name: string;
  readonly namespace: string;
  /** As it was read; the same paths hold as in `module`. */
  readonly resource: Resource;
  readonly settings: Settings;
  readonly regexp: CompileRegexp;
  readonly platform: Platform;
  readonly clusterVersion?: string;
}

/** Finds every place where the truth does not hold. */
export type Rule = (context: RuleContext) => Iterable<Diagnostic>;
