/** References to Secrets, ConfigMaps and service accounts name one, as the API server lets them be named. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocalObjectReference } from '../../model/module.generated.ts';
import type { FieldPath } from '../../model/resource.ts';
import { isDnsSubdomain } from '../label-syntax.ts';
import { type Level, levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

type Reference = [LocalObjectReference | undefined, FieldPath];

export const referencesHaveNames: Rule = function* ({ module, resource }) {
  const pull: Reference = [module.spec.imageRepoSecret, ['spec', 'imageRepoSecret']];
  for (const [reference, path] of [pull, ...levelsOf(module).flatMap(referencesOf)]) {
    if (reference === undefined) continue;
    const field = String(path.findLast((step) => typeof step === 'string'));
    if (!reference.name) yield diagnose('reference-without-name', { field }, at(resource, ...path));
    else if (!isDnsSubdomain(reference.name))
      yield diagnose('invalid-name', { name: reference.name }, at(resource, ...path, 'name'));
  }
  for (const part of ['moduleLoader', 'devicePlugin', 'dra'] as const) {
    const name = module.spec[part]?.serviceAccountName;
    if (name && !isDnsSubdomain(name))
      yield diagnose('invalid-name', { name }, at(resource, 'spec', part, 'serviceAccountName'));
  }
};

function referencesOf({ settings: { build, sign }, path }: Level): Reference[] {
  const secrets = (build?.secrets ?? []).map(
    (secret, index): Reference => [secret, [...path, 'build', 'secrets', index]],
  );
  return [
    [build?.dockerfileConfigMap, [...path, 'build', 'dockerfileConfigMap']],
    ...secrets,
    [sign?.keySecret, [...path, 'sign', 'keySecret']],
    [sign?.certSecret, [...path, 'sign', 'certSecret']],
  ];
}
