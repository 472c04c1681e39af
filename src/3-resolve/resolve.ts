/** Gives every target its mapping, image and settings, and reports what stands in the way or looks unintended. */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { trimKernel } from '../lib/kernel.ts';
import type { CompileRegexp } from '../model/regexp.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckedModule, ResolvedTarget, Target } from '../model/target.ts';
import { checkImages } from './check-images.ts';
import { checkKernelLabels } from './check-kernel-labels.ts';
import { checkMappings } from './check-mappings.ts';
import { checkMergedFields } from './check-merged-fields.ts';
import { type DriverToolkitOptions, fillDriverToolkit } from './fill-driver-toolkit.ts';
import { checkUnusedTemplates } from './fill-templates.ts';
import { collectFindings, type Finding } from './findings.ts';
import { type KernelForms, kernelForms } from './kernel-forms.ts';
import { createMatcher } from './match-mapping.ts';
import { type PreparedModule, prepareMapping, prepareModule } from './prepare-module.ts';
import { type Answer, resolveTarget } from './resolve-target.ts';

export interface ResolveOptions extends DriverToolkitOptions {
  readonly settings: Settings;
  readonly regexp: CompileRegexp;
  /** Kernels that a mapping may be for although no node runs them: those of PreflightValidations. */
  readonly asserted?: readonly string[];
}

/** All targets of one Module, as far as they are answered. */
interface ModuleRun {
  readonly prepared: PreparedModule;
  /** By kernel: architectures share an answer. */
  readonly answers: Map<string, Outcome>;
}

type Outcome = Pick<ResolvedTarget, 'resolution' | 'reason' | 'mapping'>;

/**
 * Resolves every target, in order; targets of one Module and kernel share their resolution by identity, unless they build
 * from the Driver Toolkit.
 */
export function resolve(targets: readonly Target[], options: ResolveOptions): Result<readonly ResolvedTarget[]> {
  const { settings } = options;
  const matches = createMatcher(options.regexp);
  const answerOptions = { matches, requireCoverage: settings.requireCoverage };
  const findings = collectFindings();
  const kernels = new Map<string, KernelForms>();
  const runs = new Map<CheckedModule, ModuleRun | undefined>();
  const value = targets.map((target): ResolvedTarget => {
    const run = runOf(runs, target.module, settings);
    if (run === undefined) return withOutcome(target, { resolution: null, reason: null });
    const forms = formsOf(kernels, target);
    let outcome = run.answers.get(target.kernel);
    if (outcome === undefined) {
      const answer = resolveTarget(run.prepared, forms, answerOptions);
      for (const finding of answer.findings) findings.add(finding);
      outcome = toOutcome(answer);
      run.answers.set(target.kernel, outcome);
    }
    const { resolution, mapping } = outcome;
    if (resolution === null) return withOutcome(target, outcome);
    const filled = fillDriverToolkit(run.prepared, resolution, target, forms, options);
    if (filled === resolution) return withOutcome(target, outcome);
    if (!('finding' in filled)) return withOutcome(target, { ...outcome, resolution: filled });
    findings.add(filled.finding);
    return withOutcome(
      target,
      toOutcome({ resolution: null, findings: [filled.finding], ...(mapping === undefined ? {} : { mapping }) }),
    );
  });
  const modules = [...runs.values()].filter((run) => run !== undefined);
  if (settings.templates === 'Strict') {
    for (const finding of modules.flatMap(findInUnused)) findings.add(finding);
  }
  return {
    value,
    diagnostics: [
      ...findings.report(),
      ...checkKernelLabels([...kernels.values()], settings.kernelLabel),
      ...checkModules(modules, targets, [...kernels.values()], { matches, asserted: options.asserted ?? [] }),
    ],
  };
}

function findInUnused({ prepared, answers }: ModuleRun): readonly Finding[] {
  const used = new Set([...answers.values()].map((outcome) => outcome.mapping));
  return prepared.container.kernelMappings.flatMap((_, index) =>
    used.has(index) ? [] : checkUnusedTemplates(prepared, prepareMapping(prepared, index)),
  );
}

function checkModules(
  runs: readonly ModuleRun[],
  targets: readonly Target[],
  kernels: readonly KernelForms[],
  { matches, asserted }: { readonly matches: ReturnType<typeof createMatcher>; readonly asserted: readonly string[] },
): readonly Diagnostic[] {
  // Kernels asked for by `--kernel` are a question; that no mapping answers them says nothing about the mapping.
  const asked = targets.every((target) => target.nodePools.every((pool) => pool.matchesEverySelector));
  const known = asked ? [] : [...kernels.map((forms) => forms.trimmed), ...asserted.map(trimKernel)];
  return [
    ...runs.flatMap(({ prepared, answers }) => {
      const used = new Set([...answers.values()].map((outcome) => outcome.mapping));
      return [...checkMappings(prepared, { used, known, matches }), ...checkMergedFields(prepared)];
    }),
    ...checkImages(runs),
  ];
}

function runOf(
  runs: Map<CheckedModule, ModuleRun | undefined>,
  module: CheckedModule,
  settings: Settings,
): ModuleRun | undefined {
  const known = runs.get(module);
  if (known !== undefined || runs.has(module)) return known;
  const prepared = prepareModule(module, settings.templates);
  const run = prepared && { prepared, answers: new Map<string, Outcome>() };
  runs.set(module, run);
  return run;
}

function formsOf(kernels: Map<string, KernelForms>, { kernel, nodePools }: Target): KernelForms {
  const known = kernels.get(kernel);
  if (known !== undefined) return known;
  const forms = kernelForms(kernel, nodePools[0]);
  kernels.set(kernel, forms);
  return forms;
}

function toOutcome({ resolution, findings, mapping }: Answer): Outcome {
  const reason = findings.length === 0 ? null : reasonOf(findings, resolution === null);
  return mapping === undefined ? { resolution, reason } : { resolution, reason, mapping };
}

/** The first error, or, where a kernel has no mapping, that warning. */
function reasonOf(findings: readonly Finding[], isUnresolved: boolean): ResolvedTarget['reason'] {
  const diagnostics = findings.map(({ brief, diagnose, kernel }) => brief?.() ?? diagnose([kernel]));
  const first =
    diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? (isUnresolved ? diagnostics[0] : undefined);
  return first === undefined ? null : { code: first.code, message: first.message };
}

/** Thousands of targets have no rollout: they keep one shape. */
function withOutcome(
  { module, kernel, architecture, nodePools, generation }: Target,
  { resolution, reason, mapping }: Outcome,
): ResolvedTarget {
  const base = { module, kernel, architecture, nodePools, resolution };
  const resolved = mapping === undefined ? { ...base, reason } : { ...base, mapping, reason };
  return generation === undefined ? resolved : { ...resolved, generation };
}
