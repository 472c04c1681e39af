/** Day 1 without a package: values in, the two objects out. What `kmmc day1` and `produceMachineConfig` have in common. */
import { annotationOfOption, type BootOptions } from './2-validate/boot-options.ts';
import { checkBootModule } from './2-validate/check-boot-module.ts';
import { planPolicy } from './4-plan/plan-boot-modules.ts';
import { planMachineConfig } from './4-plan/plan-machine-config.ts';
import { renderMachineConfig } from './5-render/machine-config.ts';
import { renderMachineConfiguration } from './5-render/machine-configuration.ts';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts';
import { formatFieldPath } from './lib/field-path.ts';
import type { BootModuleConfigSpec } from './model/boot-module-config.generated.ts';
import type { KubernetesObject, Resource } from './model/resource.ts';
import { defaultSettings } from './model/settings.ts';

export interface BootDocuments {
  readonly machineConfig: KubernetesObject;
  readonly machineConfiguration: KubernetesObject;
}

/** Wrong values; `message` holds all findings, one a line. */
export class BootValueError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(toSentence).join('\n'));
    this.name = 'BootValueError';
    this.diagnostics = diagnostics;
  }
}

/** The values are checked as those of a BootModuleConfig are. Throws a BootValueError for wrong ones. */
export function bootDocuments(spec: BootModuleConfigSpec, options: Partial<BootOptions> = {}): BootDocuments {
  const { module, diagnostics } = checkBootModule(asResource(spec, options), defaultSettings);
  if (module === undefined) throw new BootValueError(diagnostics.filter((one) => hasErrors([one])));
  return {
    machineConfig: renderMachineConfig(planMachineConfig(module.boot)),
    machineConfiguration: renderMachineConfiguration(planPolicy([module.boot])),
  };
}

function toSentence({ place, message, hint }: Diagnostic): string {
  return `${place === undefined ? '' : `${formatFieldPath(place.path)}: `}${message} ${hint}`;
}

/** Only what is wrong with it is ever said of this object, never where it stands. */
function asResource(spec: BootModuleConfigSpec, options: Partial<BootOptions>): Resource {
  const annotations = Object.entries(options).map(([option, value]) => [
    annotationOfOption[option as keyof BootOptions],
    Array.isArray(value) ? value.join(option === 'parameters' ? '\n' : ',') : String(value),
  ]);
  const object = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'BootModuleConfig',
    metadata: { name: 'day1', namespace: 'default', annotations: Object.fromEntries(annotations) },
    spec,
  };
  return { object, source: { file: '', index: 0, text: '', prefix: [], line: 1, fromFunction: false } };
}
