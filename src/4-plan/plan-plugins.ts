/** Decides the DaemonSets of device plugins and DRA drivers: one for each state of a Module, whatever the kernels. */
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { boundedName } from '../lib/bounded-name.ts';
import { defaultWorkerImage } from '../lib/default-worker-image.ts';
import { isOlder } from '../lib/is-older.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { EnvVar } from '../model/module.generated.ts';
import type { PluginGate, PluginPlan, PluginPlans, PluginRole } from '../model/plugin-plan.ts';
import type { Generation } from '../model/rollout.ts';
import type { CheckedModule, Platform, ResolvedTarget } from '../model/target.ts';
import { compareModules } from './compare-targets.ts';
import { moduleOwner } from './owners.ts';
import { planDeviceClasses } from './plan-device-classes.ts';
import { generationName, selectorOf } from './plan-generations.ts';
import { generatedServiceAccount } from './plan-namespaces.ts';
import type { PlanOptions } from './plan-options.ts';
import { pluginOf } from './plugin-of.ts';

/** First release whose kubelet ends sidecars after all other containers of a pod. */
const firstWithSidecars = { OpenShift: [4, 16], Kubernetes: [1, 29] } as const;

/** Where a DRA driver answers unless it is told another port, as in KMM. */
const defaultHealthPort = 51515;
export const healthPortVariable = 'HEALTHCHECK_PORT';

/** One state of a Module that has a plugin, and its place in a rollout. */
interface State {
  readonly module: CheckedModule;
  readonly generation?: Generation | undefined;
}

/** `targets` are resolved, and in the order of the plan: where nothing is loaded, nothing waits for it. */
export function planPlugins(
  modules: readonly CheckedModule[],
  targets: readonly ResolvedTarget[],
  options: PlanOptions,
): Result<PluginPlans> {
  const alone = modules.filter(({ module }) => module.spec?.moduleLoader === undefined);
  const loaded = new Map(targets.map(({ module, generation }) => [generation ?? module, { module, generation }]));
  const states: readonly State[] = [...alone.map((module) => ({ module })), ...loaded.values()];
  const withPlugin = states
    .filter(({ module }) => pluginOf(module) !== undefined)
    .toSorted((a, b) => compareModules(a.module, b.module));
  const classes = planDeviceClasses(withPlugin);
  return {
    value: {
      plugins: withPlugin.flatMap((state) => planPlugin(state, options)),
      deviceClasses: classes.value,
    },
    diagnostics: [...classes.diagnostics, ...findUnordered(withPlugin, options)],
  };
}

function planPlugin({ module, generation }: State, options: PlanOptions): readonly PluginPlan[] {
  const plugin = pluginOf(module);
  if (plugin === undefined) return [];
  const { role, spec } = plugin;
  const { selector, tolerations, imageRepoSecret } = module.module.spec;
  const { words, hash } = generationName(module, generation);
  const isAccountGiven = Boolean(spec.serviceAccountName);
  const account = spec.serviceAccountName || defaultAccount(role, options.platform);
  // An account that somebody chose has rights for a reason; of all others only that of a DRA driver has any.
  const mountsToken = spec.automountServiceAccountToken ?? (isAccountGiven ? undefined : role === 'dra');
  const gate = planGate({ module, generation }, options);
  const healthPort = role === 'dra' ? healthPortOf(spec.container.env) : undefined;
  return [
    {
      role,
      // It depends on nothing but the Module's name and its lane or version: it never changes.
      name: boundedName([...words, role], hashText(hash ^ stableHash('plugin', role))),
      module: module.name,
      namespace: module.namespace,
      owner: moduleOwner(module),
      ...(generation === undefined ? {} : { lane: placeOf(generation) }),
      nodeSelector: { ...selector, ...(generation && selectorOf(module, generation)) },
      excluded: generation?.exclude ?? [],
      tolerations: tolerations ?? [],
      ...(imageRepoSecret?.name ? { imagePullSecret: imageRepoSecret.name } : {}),
      ...(account === undefined ? {} : { serviceAccount: account }),
      isAccountGiven,
      ...(mountsToken === undefined ? {} : { mountsToken }),
      container: spec.container,
      ...(spec.initContainer === undefined ? {} : { initContainer: spec.initContainer }),
      volumes: spec.volumes ?? [],
      ...(healthPort === undefined ? {} : { healthPort }),
      ...(gate === undefined ? {} : { gate }),
    },
  ];
}

/** OpenShift admits a plugin by its account's SCC, and a DRA driver talks to the API server everywhere. */
function defaultAccount(role: PluginRole, platform: Platform): string | undefined {
  return platform === 'OpenShift' || role === 'dra' ? generatedServiceAccount(role) : undefined;
}

function planGate({ module, generation }: State, options: PlanOptions): PluginGate | undefined {
  const loader = module.module.spec?.moduleLoader;
  if (loader === undefined) return undefined;
  const sysModule = loader.container.modprobe.moduleName?.replaceAll('-', '_');
  return {
    image: options.settings.images.worker ?? defaultWorkerImage,
    state: stateOf(module, generation),
    ...(sysModule ? { sysModule } : {}),
    marks: hasSidecars(options),
  };
}

/** What a loader announces: plugins of another lane or version are not meant. */
export function stateOf(module: CheckedModule, generation: Generation | undefined): string {
  return generationName(module, generation).words.join('-');
}

function placeOf({ lane, step }: Generation): NonNullable<PluginPlan['lane']> {
  return lane === undefined ? { step } : { name: lane, step };
}

function hasSidecars({ platform, clusterVersion }: PlanOptions): boolean {
  return !isOlder(clusterVersion, firstWithSidecars[platform]);
}

/** The user's word counts: a driver that listens elsewhere is asked there, and one that does not listen is not asked. */
function healthPortOf(env: readonly EnvVar[] = []): number | undefined {
  const { value } = env.findLast(({ name }) => name === healthPortVariable) ?? {};
  if (value === undefined) return defaultHealthPort;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port > 0 && port < 65536 ? port : undefined;
}

/** Told once for each Module, at the plugin of its present state. */
function findUnordered(states: readonly State[], options: PlanOptions): readonly Diagnostic[] {
  if (hasSidecars(options)) return [];
  const gated = new Map(
    states
      .filter(({ module }) => module.module.spec?.moduleLoader !== undefined)
      .toSorted((a, b) => Number(a.generation?.isCurrent ?? true) - Number(b.generation?.isCurrent ?? true))
      .map(({ module }) => [`${module.namespace}/${module.name}`, module]),
  );
  const { platform, clusterVersion = '' } = options;
  return [...gated.values()].map((module) => {
    const parameters = {
      module: module.name,
      cluster: `${platform} ${clusterVersion}`,
      needed: firstWithSidecars[platform].join('.'),
    };
    const path = ['spec', pluginOf(module)?.role === 'dra' ? 'dra' : 'devicePlugin'];
    return diagnose('plugin-stop-not-ordered', parameters, { resource: module.resource, path, atKey: true });
  });
}
