/** References to Secrets and ConfigMaps name one. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocalObjectReference } from '../../model/module.ts';
import type { FieldPath } from '../../model/resource.ts';
import { type Level, levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

type Reference = [LocalObjectReference | undefined, FieldPath];

export const referencesHaveNames: Rule = function* ({ module, resource }) {
  const pull: Reference = [module.spec.imageRepoSecret, ['spec', 'imageRepoSecret']];
  for (const [reference, path] of [pull, ...levelsOf(module).flatMap(referencesOf)]) {
    if (reference === undefined || reference.name) continue;
    const field = String(path.findLast((step) => typeof step === 'string'));
    yield diagnose('reference-without-name', { field }, at(resource, ...path));
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
