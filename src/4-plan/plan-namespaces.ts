/** Decides what each namespace with loaders needs beside them: service account, SCC binding, labels, policy. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { ownerAnnotation } from '../model/annotations.ts';
import { isNamespace } from '../model/kinds.ts';
import type { NamespacePlan } from '../model/plan.ts';
import type { Resource } from '../model/resource.ts';
import type { CheckedModule, Platform, ResolvedTarget } from '../model/target.ts';
import type { PlanOptions } from './plan-options.ts';

/** Account of loaders whose Module names none, on a platform where pods need one to be admitted. */
const generatedServiceAccount = 'kmmc-module-loader';
const podSecurityLabel = 'pod-security.kubernetes.io/enforce';

/** OpenShift admits a loader by its account's SCC; elsewhere the default account, without a token, is enough. */
export function loaderServiceAccount(module: CheckedModule, platform: Platform): string | undefined {
  return givenServiceAccount(module) ?? (platform === 'OpenShift' ? generatedServiceAccount : undefined);
}

function givenServiceAccount(module: CheckedModule): string | undefined {
  return module.module.spec?.moduleLoader?.serviceAccountName || undefined;
}

export function planNamespaces(
  targets: readonly ResolvedTarget[],
  options: PlanOptions,
): Result<readonly NamespacePlan[]> {
  const { platform, settings } = options;
  const openShift = platform === 'OpenShift';
  const diagnostics: Diagnostic[] = [];
  const plans = byNamespace(targets).map(([name, modules]): NamespacePlan => {
    const given = findNamespace(options.resources, name);
    if (given !== undefined && !isPrivileged(given)) {
      diagnostics.push(diagnose('namespace-not-privileged', { namespace: name }, at(given, 'metadata', 'labels')));
    }
    const accounts = modules.map((module) => loaderServiceAccount(module, platform));
    const needed = openShift && modules.some((module) => !givenServiceAccount(module));
    return {
      name,
      generate: settings.namespaces === 'Generate' && given === undefined,
      ...(needed ? { serviceAccount: generatedServiceAccount } : {}),
      privileged: openShift ? [...new Set(accounts)].filter((account) => account !== undefined).sort() : [],
      labelSync: openShift,
    };
  });
  return { value: plans, diagnostics };
}

function byNamespace(targets: readonly ResolvedTarget[]): readonly (readonly [string, CheckedModule[]])[] {
  const groups = new Map<string, CheckedModule[]>();
  for (const module of new Set(targets.map((target) => target.module))) {
    const group = groups.get(module.namespace);
    if (group === undefined) groups.set(module.namespace, [module]);
    else group.push(module);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The user's own; one that an earlier run generated is replaced like all else that it generated. */
function findNamespace(resources: readonly Resource[], name: string): Resource | undefined {
  return resources.find(
    ({ object }) =>
      isNamespace(object) &&
      object.metadata?.name === name &&
      object.metadata.annotations?.[ownerAnnotation] === undefined,
  );
}

function isPrivileged({ object }: Resource): boolean {
  return object.metadata?.labels?.[podSecurityLabel] === 'privileged';
}
