/** Checks one BootModuleConfig, first its fields and types, then every rule. */
import { at, type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { defaultWorkerImage } from '../lib/default-worker-image.ts';
import { textOf } from '../lib/text-of.ts';
import type { BootModule, CheckedBootModule } from '../model/boot-module.ts';
import type { BootModuleConfig } from '../model/boot-module-config.generated.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { type BootOptions, readBootOptions } from './boot-options.ts';
import { bootRules } from './boot-rules/index.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { isDnsLabel, isDnsSubdomain } from './label-syntax.ts';
import { identityOf } from './module-identity.ts';
import { ownCopy } from './own-copy.ts';
import { validateBootModuleConfig } from './validators.generated.js';

export interface BootModuleFindings {
  /** Absent where a finding is an error. */
  readonly module?: CheckedBootModule;
  readonly diagnostics: readonly Diagnostic[];
}

export function checkBootModule(resource: Resource, settings: Settings): BootModuleFindings {
  const copy = ownCopy(resource.object) as unknown as BootModuleConfig;
  const schema = explainSchemaErrors(validateBootModuleConfig(copy), copy, resource);
  const options = readBootOptions(resource);
  const found = [...schema, ...options.diagnostics];
  if (schema.some(({ code }) => code === 'wrong-type')) return { diagnostics: found };
  const identity = identityOf(resource, settings);
  const module = { boot: toBootModule(copy, options.value, settings), ...identity, resource };
  const diagnostics = [...found, ...checkIdentity(module, settings), ...bootRules.flatMap((rule) => [...rule(module)])];
  return hasErrors(diagnostics) ? { diagnostics } : { module, diagnostics };
}

/** What is missing is empty, and reported by the schema. */
function toBootModule({ spec = {} as never }: BootModuleConfig, options: BootOptions, settings: Settings): BootModule {
  return {
    machineConfigName: textOf(spec.machineConfigName),
    machineConfigPoolName: textOf(spec.machineConfigPoolName),
    kernelModuleImage: textOf(spec.kernelModuleImage),
    kernelModuleName: textOf(spec.kernelModuleName),
    inTreeModulesToRemove: spec.inTreeModulesToRemove ?? [],
    firmwareFilesPath: spec.firmwareFilesPath ?? '',
    workerImage: spec.workerImage || settings.images.worker || defaultWorkerImage,
    ...options,
  };
}

function checkIdentity({ name, namespace, resource }: CheckedBootModule, settings: Settings): readonly Diagnostic[] {
  const given = resource.object.metadata?.namespace || settings.namespace;
  return [
    ...(name === '' || isDnsSubdomain(name)
      ? []
      : [diagnose('invalid-name', { name }, at(resource, 'metadata', 'name'))]),
    ...(isDnsLabel(namespace)
      ? []
      : [diagnose('invalid-namespace', { namespace }, at(resource, 'metadata', 'namespace'))]),
    ...(given ? [] : [diagnose('namespace-defaulted', { kind: 'BootModuleConfig' }, at(resource, 'metadata'))]),
  ];
}
