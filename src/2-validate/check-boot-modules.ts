/** Checks all BootModuleConfigs, each by itself and against each other. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import type { CheckedBootModule } from '../model/boot-module.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { checkBootModule } from './check-boot-module.ts';
import { describeSource } from './describe-source.ts';

/** Those without an error, in input order. */
export function checkBootModules(
  resources: readonly Resource[],
  settings: Settings,
): Result<readonly CheckedBootModule[]> {
  const value: CheckedBootModule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const resource of resources) {
    const { module, diagnostics: own } = checkBootModule(resource, settings);
    diagnostics.push(...own);
    if (module === undefined) continue;
    const clashes = findClashes(module, value);
    diagnostics.push(...clashes);
    if (clashes.length === 0) value.push(module);
  }
  return { value, diagnostics };
}

function findClashes(module: CheckedBootModule, earlier: readonly CheckedBootModule[]): readonly Diagnostic[] {
  const { boot, name, namespace, resource } = module;
  const twin = earlier.find((other) => other.name === name && other.namespace === namespace);
  if (twin !== undefined) {
    const places = { first: describeSource(twin.resource.source), second: describeSource(resource.source) };
    const parameters = { name: `${namespace}/${name}`, ...places };
    return [diagnose('duplicate-boot-module', parameters, at(resource, 'metadata', 'name'))];
  }
  const other = earlier.find((one) => one.boot.machineConfigName === boot.machineConfigName);
  if (other === undefined) return [];
  const names = { boot: `${namespace}/${name}`, other: `${other.namespace}/${other.name}` };
  const parameters = { machineConfig: boot.machineConfigName, ...names };
  return [diagnose('machine-config-name-shared', parameters, at(resource, 'spec', 'machineConfigName'))];
}
