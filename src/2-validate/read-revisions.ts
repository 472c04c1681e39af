/** Checks ModuleRevisions: each holds the spec of a Module, which must hold as that of any Module. */
import { at, type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import type { Resource } from '../model/resource.ts';
import type { ModuleRevision } from '../model/revision.generated.ts';
import type { CheckedRevision } from '../model/rollout.ts';
import { checkModule, type ModuleOptions } from './check-module.ts';
import { describeSource } from './describe-source.ts';
import { embeddedModule } from './embedded-module.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { isLabelValue } from './label-syntax.ts';
import { containerOf } from './levels.ts';
import { identityOf } from './module-identity.ts';
import { ownCopy } from './own-copy.ts';
import { validateRevision } from './validators.generated.js';
import { type Referred, withPresentNames } from './with-present-names.ts';

export type RevisionOptions = Omit<ModuleOptions, 'resource' | 'name' | 'namespace'> & Referred;

/** Those without an error, in input order. */
export function readRevisions(
  resources: readonly Resource[],
  options: RevisionOptions,
): Result<readonly CheckedRevision[]> {
  const value: CheckedRevision[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const { revision, found } = readRevision(resource, options);
    const twin = revision && value.find((other) => isSame(other, revision));
    diagnostics.push(...found, ...(twin ? [repeated(twin, resource)] : []));
    if (revision !== undefined && twin === undefined) value.push(revision);
  }
  return { value, diagnostics };
}

function readRevision(
  resource: Resource,
  options: RevisionOptions,
): { readonly revision?: CheckedRevision; readonly found: readonly Diagnostic[] } {
  const copy = ownCopy(resource.object) as unknown as ModuleRevision;
  const schema = explainSchemaErrors(validateRevision(copy), copy, resource);
  if (hasErrors(schema)) return { found: schema };
  const { moduleRef, version, moduleSpec } = copy.spec;
  const { namespace } = identityOf(resource, options.settings);
  const annotations = resource.object.metadata?.annotations;
  const metadata = { name: moduleRef.name, namespace, ...(annotations === undefined ? {} : { annotations }) };
  const embedded = embeddedModule(resource, { metadata, spec: moduleSpec, path: ['spec', 'moduleSpec'] });
  const { module, diagnostics } = checkModule({ ...options, name: moduleRef.name, namespace, resource: embedded });
  const own = containerOf(module)?.version;
  const found = [
    ...schema,
    ...(isLabelValue(version)
      ? []
      : [diagnose('invalid-label', { text: version, part: 'value' }, at(resource, 'spec', 'version'))]),
    ...(own === undefined || own === '' || own === version
      ? []
      : [diagnose('revision-version-differs', { version, own }, at(resource, 'spec', 'version'))]),
    ...diagnostics,
  ];
  if (hasErrors(found)) return { found };
  const identity = { name: moduleRef.name, namespace, resource: embedded };
  const named = withPresentNames({ module, ...identity }, options);
  return { revision: { version, module: { module: named, ...identity }, resource }, found };
}

function isSame(a: CheckedRevision, b: CheckedRevision): boolean {
  return a.version === b.version && a.module.name === b.module.name && a.module.namespace === b.module.namespace;
}

function repeated({ version, module, resource: first }: CheckedRevision, second: Resource): Diagnostic {
  const places = { first: describeSource(first.source), second: describeSource(second.source) };
  const parameters = { version, module: `${module.namespace}/${module.name}`, ...places };
  return diagnose('duplicate-revision', parameters, at(second, 'spec', 'version'));
}
