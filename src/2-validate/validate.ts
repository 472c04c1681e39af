/** Checks the input and types it: Modules that hold, Modules that do not, node pools and platform. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import type { Checked, RejectedModule } from '../model/checked.ts';
import { isBootModuleConfig, isModule, isPreflight, isRevision, isRollout } from '../model/kinds.ts';
import type { CompileRegexp } from '../model/regexp.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckedModule, NodePool } from '../model/target.ts';
import { checkBootModules } from './check-boot-modules.ts';
import { checkDockerfiles, type DockerfileOptions } from './check-dockerfiles.ts';
import { checkKind } from './check-kind.ts';
import { checkModule } from './check-module.ts';
import { checkRoleLabels } from './check-role-labels.ts';
import { checkSecrets } from './check-secrets.ts';
import { dockerfileLinter } from './dockerfile/lint-dockerfile.ts';
import type { ParseDockerfile } from './dockerfile/parse-dockerfile.ts';
import { findByName } from './find-by-name.ts';
import { type Clusters, findClusters } from './find-clusters.ts';
import { findUnaskedVersions } from './find-unasked-versions.ts';
import { findDuplicates, identityOf } from './module-identity.ts';
import { readDockerfiles } from './read-dockerfiles.ts';
import { readMachineConfigObjects } from './read-machine-config-objects.ts';
import { readPreflights } from './read-preflights.ts';
import { readRevisions } from './read-revisions.ts';
import { readRollouts } from './read-rollouts.ts';
import { type Referred, withPresentNames } from './with-present-names.ts';

export interface ValidateOptions {
  readonly settings: Settings;
  readonly regexp: CompileRegexp;
  readonly parseDockerfile: ParseDockerfile;
  /** Stand in for the inventories of the input (`--kernel`). */
  readonly nodePools?: readonly NodePool[];
  /** Kernels in question that no node runs yet. */
  readonly future?: readonly NodePool[];
}

/** Reports every error of every Module; those with an error of their own are set aside. The input is never changed. */
export function validate(resources: readonly Resource[], options: ValidateOptions): Result<Checked> {
  const preflights = readPreflights(resources.filter(({ object }) => isPreflight(object)));
  const future = [...(options.future ?? []), ...preflights.value.map(({ nodePool }) => nodePool)];
  const clusters = findClusters(resources, { ...options, future });
  const { hasFaults, ...cluster } = clusters.value;
  const candidates = resources.filter(({ object }) => isModule(object));
  const dockerfiles = readDockerfiles(resources, options.settings, options.parseDockerfile);
  const sources: Sources = {
    dockerfiles,
    lint: dockerfileLinter(options.parseDockerfile, options.settings),
    configMaps: dockerfiles.configMaps,
    secrets: findByName(resources, 'Secret', options.settings),
  };
  const modules = checkModules(candidates, cluster, { ...options, ...sources });
  const boots = resources.filter(({ object }) => isBootModuleConfig(object));
  const bootModules = checkBootModules(boots, options.settings);
  const machineConfigObjects = readMachineConfigObjects(resources);
  const rollouts = checkRollouts(resources, { ...options, ...cluster, ...modules.value, ...sources });
  // A plugin alone runs on any kernel.
  const kernelless = new Set(modules.value.modules.filter(isKernelless).map(({ resource }) => resource));
  const first = candidates.find((candidate) => !kernelless.has(candidate));
  const isBlind = first !== undefined && cluster.nodePools.length === 0 && !hasFaults;
  return {
    value: {
      ...modules.value,
      ...cluster,
      dockerfiles,
      preflights: preflights.value,
      rollouts: rollouts.value,
      bootModules: bootModules.value,
      machineConfigObjects,
    },
    diagnostics: [
      ...resources.filter((resource) => !candidates.includes(resource)).flatMap(checkKind),
      ...preflights.diagnostics,
      ...clusters.diagnostics,
      ...(isBlind ? [diagnose('no-kernels', {}, at(first))] : []),
      ...modules.diagnostics,
      ...rollouts.diagnostics,
      ...bootModules.diagnostics,
      ...checkBootPlatform(boots, cluster, options.settings),
      ...checkRoleLabels(machineConfigObjects),
    ],
  };
}

function isKernelless({ module: { spec } }: CheckedModule): boolean {
  return spec?.moduleLoader === undefined && (spec?.devicePlugin !== undefined || spec?.dra !== undefined);
}

/** Rollouts, and the earlier states of Modules that they name. */
function checkRollouts(
  resources: readonly Resource[],
  options: ValidateOptions & Sources & Omit<Clusters, 'hasFaults'> & Pick<Checked, 'modules' | 'rejected'>,
): Result<Checked['rollouts']> {
  const written = resources.filter(({ object }) => isRevision(object));
  const revisions = readRevisions(written, options);
  const around = revisions.value.flatMap(({ module }) => checkDockerfiles(module, options));
  const rollouts = readRollouts(
    resources.filter(({ object }) => isRollout(object)),
    { ...options, revisions: revisions.value, written },
  );
  const diagnostics = [...revisions.diagnostics, ...around, ...rollouts.diagnostics];
  return {
    value: rollouts.value,
    diagnostics: [...diagnostics, ...findUnaskedVersions(options.modules, rollouts.value)],
  };
}

/** Kubernetes is what a cluster is taken for of which nothing is known; then nothing is said. */
function checkBootPlatform(
  boots: readonly Resource[],
  { platform, nodePools }: Omit<Clusters, 'hasFaults'>,
  settings: Settings,
): readonly Diagnostic[] {
  const isKnown = settings.platform !== undefined || nodePools.some(({ inventory }) => inventory !== '');
  if (platform === 'OpenShift' || !isKnown) return [];
  return boots.map((resource) => diagnose('boot-module-needs-openshift', {}, at(resource, 'kind')));
}

/** Objects of the stream that Modules refer to. */
interface Sources extends Omit<DockerfileOptions, 'platform'>, Referred {}

function checkModules(
  candidates: readonly Resource[],
  { platform, clusterVersion }: Omit<Clusters, 'hasFaults'>,
  options: ValidateOptions & Sources,
): Result<Pick<Checked, 'modules' | 'rejected'>> {
  const duplicates = findDuplicates(candidates, options.settings);
  const modules: CheckedModule[] = [];
  const rejected: RejectedModule[] = [];
  // Modules share Dockerfiles, and what is found in them.
  const diagnostics = new Set<Diagnostic>();
  for (const resource of candidates) {
    const identity = { ...identityOf(resource, options.settings), resource };
    const version = clusterVersion === undefined ? {} : { clusterVersion };
    const { module, diagnostics: own } = checkModule({ ...options, ...identity, platform, ...version });
    const found = [...checkKind(resource), ...own, ...[duplicates.get(resource) ?? []].flat()];
    const named = withPresentNames({ module, ...identity }, options);
    // What is wrong with an object that it refers to leaves the Module itself sound: its kernels are still resolved.
    const around = [
      ...checkDockerfiles({ module: named, ...identity }, { ...options, platform }),
      ...checkSecrets({ module, ...identity }, { ...options, platform }),
    ];
    for (const diagnostic of [...found, ...around]) diagnostics.add(diagnostic);
    const reason = found.find(({ severity }) => severity === 'error');
    if (reason === undefined) modules.push({ module: named, ...identity });
    else
      rejected.push({
        ...identity,
        selector: selectorOf(module),
        reason: { code: reason.code, message: reason.message },
      });
  }
  return { value: { modules, rejected }, diagnostics: [...diagnostics] };
}

/** What can be read of a selector that may be anything. */
function selectorOf(module: { readonly spec?: unknown }): Readonly<Record<string, string>> {
  const { spec } = module;
  const selector = typeof spec === 'object' && spec !== null && 'selector' in spec ? spec.selector : undefined;
  if (typeof selector !== 'object' || selector === null) return {};
  return Object.fromEntries(Object.entries(selector).filter(([, value]) => typeof value === 'string'));
}
