/** On OpenShift nothing is set that Build objects and nodes do not read. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { RegistryTLS } from '../../model/module.generated.ts';
import type { FieldPath } from '../../model/resource.ts';
import { levelsOf } from '../levels.ts';
import type { Rule } from './rule.ts';

export const fieldsWorkOnPlatform: Rule = function* ({ module, resource, platform }) {
  if (platform !== 'OpenShift') return;
  const build = 'no Build';
  for (const { settings, path } of levelsOf(module)) {
    const fields: readonly [boolean, FieldPath, string][] = [
      [isSet(settings.registryTLS), [...path, 'registryTLS'], 'neither a Build nor a pod'],
      [isSet(settings.build?.baseImageRegistryTLS), [...path, 'build', 'baseImageRegistryTLS'], build],
      [Boolean(settings.build?.kanikoParams?.tag), [...path, 'build', 'kanikoParams'], build],
      [isSet(settings.sign?.unsignedImageRegistryTLS), [...path, 'sign', 'unsignedImageRegistryTLS'], build],
    ];
    for (const [isIgnored, field, reader] of fields) {
      const parameters = { field: String(field.at(-1)), reader };
      if (isIgnored) yield diagnose('ignored-on-openshift', parameters, { resource, path: field, atKey: true });
    }
  }
};

function isSet(tls: RegistryTLS | undefined): boolean {
  return Boolean(tls?.insecure || tls?.insecureSkipTLSVerify);
}
