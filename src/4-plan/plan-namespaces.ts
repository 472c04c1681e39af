/** Decides what each namespace needs beside its loaders and plugins: service accounts, SCC bindings, labels, policies. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { ownerAnnotation } from '../model/annotations.ts';
import { isNamespace } from '../model/kinds.ts';
import type { NamespacePlan, PodAccess } from '../model/namespace-plan.ts';
import type { PluginPlan } from '../model/plugin-plan.ts';
import type { Resource } from '../model/resource.ts';
import type { CheckedModule, Platform, ResolvedTarget } from '../model/target.ts';
import type { PlanOptions } from './plan-options.ts';

/** Account of pods whose Module names none, on a platform where they need one. */
export function generatedServiceAccount(component: PodAccess['component']): string {
  return `kmmc-${component}`;
}

const podSecurityLabel = 'pod-security.kubernetes.io/enforce';

/** OpenShift admits a loader by its account's SCC; elsewhere the default account, without a token, is enough. */
export function loaderServiceAccount(module: CheckedModule, platform: Platform): string | undefined {
  return (
    givenServiceAccount(module) ?? (platform === 'OpenShift' ? generatedServiceAccount('module-loader') : undefined)
  );
}

function givenServiceAccount(module: CheckedModule): string | undefined {
  return module.module.spec?.moduleLoader?.serviceAccountName || undefined;
}

export function planNamespaces(
  targets: readonly ResolvedTarget[],
  plugins: readonly PluginPlan[],
  options: PlanOptions,
): Result<readonly NamespacePlan[]> {
  const { platform, settings } = options;
  const openShift = platform === 'OpenShift';
  const diagnostics: Diagnostic[] = [];
  const plans = byNamespace(podsOf(targets, plugins, platform)).map(([name, pods]): NamespacePlan => {
    const given = findNamespace(options.resources, name);
    if (given !== undefined && !isPrivileged(given)) {
      diagnostics.push(diagnose('namespace-not-privileged', { namespace: name }, at(given, 'metadata', 'labels')));
    }
    return {
      name,
      generate: settings.namespaces === 'Generate' && given === undefined,
      labelSync: openShift,
      access: components
        .map((component) => pods.filter((pod) => pod.component === component))
        .filter((own) => own.length > 0)
        .map((own) => planAccess(own, openShift)),
    };
  });
  return { value: plans, diagnostics };
}

/** In the order in which their objects are printed. */
const components: readonly PodAccess['component'][] = ['module-loader', 'device-plugin', 'dra'];

/** Pods of one kind and one account. */
interface Pods {
  readonly component: PodAccess['component'];
  readonly namespace: string;
  /** Undefined: the namespace's default account. */
  readonly account: string | undefined;
  readonly isGiven: boolean;
}

function podsOf(targets: readonly ResolvedTarget[], plugins: readonly PluginPlan[], platform: Platform): Pods[] {
  const modules = [...new Set(targets.map(({ module }) => module))];
  return [
    ...modules.map((module): Pods => {
      const account = loaderServiceAccount(module, platform);
      const isGiven = givenServiceAccount(module) !== undefined;
      return { component: 'module-loader', namespace: module.namespace, account, isGiven };
    }),
    ...plugins.map(
      ({ role, namespace, serviceAccount, isAccountGiven }): Pods => ({
        component: role,
        namespace,
        account: serviceAccount,
        isGiven: isAccountGiven,
      }),
    ),
  ];
}

function planAccess(pods: readonly Pods[], openShift: boolean): PodAccess {
  const component = pods[0]?.component ?? 'module-loader';
  const accounts = [...new Set(pods.flatMap(({ account }) => account ?? []))].sort();
  const generated = pods.find(({ account, isGiven }) => account !== undefined && !isGiven)?.account;
  return {
    component,
    ...(generated === undefined ? {} : { serviceAccount: generated }),
    privileged: openShift ? accounts : [],
    publishing: component === 'dra' ? accounts : [],
    isIsolated: component !== 'dra',
  };
}

function byNamespace(pods: readonly Pods[]): readonly (readonly [string, Pods[]])[] {
  const groups = new Map<string, Pods[]>();
  for (const one of pods) {
    const group = groups.get(one.namespace);
    if (group === undefined) groups.set(one.namespace, [one]);
    else group.push(one);
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
