/** Checks ModuleRollouts: each is about a Module of the stream, and the revisions that it names are there. */
import { at, type Diagnostic, diagnose, hasErrors, type Result, type Where } from '../diagnostics/diagnostic.ts';
import { fieldsOf } from '../lib/fields-of.ts';
import { suggest } from '../lib/suggest.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import type { ModuleRollout, ModuleRolloutSpec } from '../model/rollout.generated.ts';
import type { CheckedRevision, CheckedRollout } from '../model/rollout.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckedModule } from '../model/target.ts';
import { checkLanes, type Lanes } from './check-lanes.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { containerOf } from './levels.ts';
import { identityOf } from './module-identity.ts';
import { ownCopy } from './own-copy.ts';
import { validateRollout } from './validators.generated.js';

/** Name of the canary lane, in the names of its loaders. */
const canaryLane = 'canary';

export interface RolloutOptions {
  readonly settings: Settings;
  readonly modules: readonly CheckedModule[];
  /** Name and namespace of Modules that were refused: what is about them is not judged. */
  readonly rejected: readonly { readonly name: string; readonly namespace: string }[];
  readonly revisions: readonly CheckedRevision[];
  /** All ModuleRevisions as they were read: of one that was refused nothing more is said. */
  readonly written: readonly Resource[];
}

/** Those without an error, in input order. A revision that no rollout names is told. */
export function readRollouts(
  resources: readonly Resource[],
  options: RolloutOptions,
): Result<readonly CheckedRollout[]> {
  const value: CheckedRollout[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const { rollout, found } = readRollout(resource, options);
    const twin = rollout && value.find(({ module }) => module === rollout.module);
    diagnostics.push(...found, ...(twin ? [duplicate(rollout)] : []));
    if (rollout !== undefined && twin === undefined) value.push(rollout);
  }
  const isWhole = !hasErrors(diagnostics) && options.rejected.length === 0;
  return { value, diagnostics: [...diagnostics, ...(isWhole ? unused(options.revisions, value) : [])] };
}

function readRollout(
  resource: Resource,
  options: RolloutOptions,
): { readonly rollout?: CheckedRollout; readonly found: readonly Diagnostic[] } {
  const copy = ownCopy(resource.object) as unknown as ModuleRollout;
  const schema = explainSchemaErrors(validateRollout(copy), copy, resource);
  if (hasErrors(schema)) return { found: schema };
  const { spec } = copy;
  const { namespace } = identityOf(resource, options.settings);
  const isMeant = (one: { readonly name: string; readonly namespace: string }) =>
    one.name === spec.moduleRef.name && one.namespace === namespace;
  const module = options.modules.find(isMeant);
  if (module === undefined)
    return { found: options.rejected.some(isMeant) ? [] : [unknownModule(resource, spec, options)] };
  const revisions = options.revisions.filter((one) => isMeant(one.module));
  const written = options.written.filter((one) => isOf(one, module, options.settings));
  const named = nameRevisions(resource, spec, module, { revisions, written });
  const lanes = readLanes(spec);
  const found = [
    ...schema,
    ...named.diagnostics,
    ...checkLanes(lanes, module, (...path) => at(resource, ...path)),
    ...checkStrategy(resource, spec),
  ];
  if (hasErrors(found)) return { found };
  const { canary, updateStrategy, preUnload } = spec;
  const { baseline, versions } = named;
  const rollout: CheckedRollout = {
    module,
    resource,
    waves: lanes.waves,
    ...(canary === undefined
      ? {}
      : {
          canary: {
            name: canaryLane,
            nodeSelector: canary.nodeSelector,
            promote: canary.promote ?? false,
            ...(baseline === undefined ? {} : { baseline }),
          },
        }),
    ...(spec.versions === undefined ? {} : { versions }),
    ...(updateStrategy === undefined ? {} : { updateStrategy }),
    ...(preUnload === undefined ? {} : { preUnload: preUnload.command }),
  };
  return { rollout, found };
}

function readLanes({ canary, waves = [] }: ModuleRolloutSpec): Lanes {
  const first = canary === undefined ? {} : { canary: { name: canaryLane, nodeSelector: canary.nodeSelector } };
  return { ...first, waves };
}

interface NamedRevisions {
  readonly baseline?: CheckedRevision;
  readonly versions: readonly CheckedRevision[];
  readonly diagnostics: readonly Diagnostic[];
}

function nameRevisions(
  resource: Resource,
  { canary, versions: listed }: ModuleRolloutSpec,
  { module, name }: CheckedModule,
  { revisions, written }: Pick<RolloutOptions, 'revisions' | 'written'>,
): NamedRevisions {
  const own = containerOf(module)?.version ?? '';
  const diagnostics: Diagnostic[] = [];
  const find = (version: string, where: Where): CheckedRevision | undefined => {
    const revision = revisions.find((one) => one.version === version);
    if (revision === undefined && !written.some(({ object }) => versionOf(object) === version)) {
      const suggestion = suggest(
        version,
        revisions.map((one) => one.version),
      );
      const parameters = { module: name, version, ...(suggestion === undefined ? {} : { suggestion }) };
      diagnostics.push(diagnose('revision-not-found', parameters, where));
    }
    return revision;
  };
  if (listed !== undefined && own === '') {
    diagnostics.push(diagnose('rollout-needs-version', { module: name }, at(resource, 'spec', 'versions')));
  }
  const versions = (listed ?? []).flatMap((version, index) => {
    const where = at(resource, 'spec', 'versions', index);
    if (version === own || listed?.indexOf(version) !== index) {
      diagnostics.push(diagnose('version-repeated', { version, isOwn: version === own }, where));
      return [];
    }
    return find(version, where) ?? [];
  });
  const wanted = canary?.baseline;
  const where = at(resource, 'spec', 'canary', 'baseline');
  if (wanted !== undefined && listed !== undefined && !listed.includes(wanted)) {
    diagnostics.push(diagnose('baseline-not-in-use', { version: wanted }, where));
  }
  const baseline = wanted === undefined ? undefined : find(wanted, where);
  return { versions, diagnostics, ...(baseline === undefined ? {} : { baseline }) };
}

function isOf(revision: Resource, { name, namespace }: CheckedModule, settings: Settings): boolean {
  const { moduleRef } = fieldsOf(revision.object['spec']);
  return fieldsOf(moduleRef)['name'] === name && identityOf(revision, settings).namespace === namespace;
}

function versionOf(revision: KubernetesObject): unknown {
  return fieldsOf(revision['spec'])['version'];
}

/** A second pod on a node would load and unload the same kernel module. */
function checkStrategy(resource: Resource, { updateStrategy }: ModuleRolloutSpec): readonly Diagnostic[] {
  const { maxSurge, maxUnavailable } = updateStrategy?.rollingUpdate ?? {};
  const path = ['spec', 'updateStrategy', 'rollingUpdate'];
  const isZero = (amount: number | string | undefined) =>
    amount !== undefined && Number.parseInt(String(amount), 10) === 0;
  return [
    ...(maxSurge === undefined || isZero(maxSurge)
      ? []
      : [diagnose('loaders-surge', { maxSurge: String(maxSurge) }, at(resource, ...path, 'maxSurge'))]),
    ...(isZero(maxUnavailable)
      ? [diagnose('loaders-never-replaced', {}, at(resource, ...path, 'maxUnavailable'))]
      : []),
    ...(updateStrategy?.rollingUpdate !== undefined && updateStrategy.type === 'OnDelete'
      ? [diagnose('rolling-update-on-delete', {}, { resource, path, atKey: true })]
      : []),
  ];
}

function unknownModule(
  resource: Resource,
  { moduleRef }: ModuleRolloutSpec,
  { modules, settings }: RolloutOptions,
): Diagnostic {
  const { namespace } = identityOf(resource, settings);
  const names = modules.filter((one) => one.namespace === namespace).map(({ name }) => name);
  const suggestion = suggest(moduleRef.name, names);
  const parameters = { module: moduleRef.name, namespace, ...(suggestion === undefined ? {} : { suggestion }) };
  return diagnose('rollout-without-module', parameters, at(resource, 'spec', 'moduleRef', 'name'));
}

function duplicate({ module, resource }: CheckedRollout): Diagnostic {
  const parameters = { module: `${module.namespace}/${module.name}` };
  return diagnose('duplicate-rollout', parameters, at(resource, 'spec', 'moduleRef', 'name'));
}

function unused(revisions: readonly CheckedRevision[], rollouts: readonly CheckedRollout[]): readonly Diagnostic[] {
  const used = new Set(rollouts.flatMap(({ canary, versions = [] }) => [canary?.baseline, ...versions]));
  return revisions
    .filter((one) => !used.has(one))
    .map(({ version, module, resource }) =>
      diagnose('revision-not-used', { version, module: module.name }, at(resource, 'spec', 'version')),
    );
}
