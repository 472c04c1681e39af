/** Checks one Module, first its fields and types, then every rule. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Module } from '../model/module.generated.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { ownCopy } from './own-copy.ts';
import { isAboutRepair, repairTypes } from './repair-types.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { validateModule } from './validators.generated.js';

export interface ModuleFindings {
  /** With defaults; to be used only where no finding is an error. */
  readonly module: Module;
  readonly diagnostics: readonly Diagnostic[];
}

export type ModuleOptions = Omit<RuleContext, 'module'>;

export function checkModule(options: ModuleOptions): ModuleFindings {
  const { resource } = options;
  const module = withSpec(ownCopy(resource.object));
  const errors = validateModule(module) ?? [];
  const explained = explainSchemaErrors(errors, module, resource);
  const repaired = repairTypes(module, errors);
  const context = { ...options, module };
  const found: Diagnostic[] = [];
  for (const rule of rules) for (const finding of rule(context)) found.push(finding);
  const meant = repaired.length === 0 ? found : found.filter((finding) => !isAboutRepair(finding, repaired));
  return { module, diagnostics: [...missingNamespace(options), ...explained, ...meant] };
}

/** The operator accepts a Module without a spec; it has nothing to do for it. The version is checked elsewhere. */
function withSpec(object: object): Module {
  const spec = 'spec' in object ? object.spec : { selector: {} };
  return { ...object, apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', spec } as Module;
}

function missingNamespace({ resource, settings }: ModuleOptions): readonly Diagnostic[] {
  const given = resource.object.metadata?.namespace || settings.namespace;
  return given ? [] : [diagnose('namespace-defaulted', { kind: 'Module' }, at(resource, 'metadata'))];
}
