/** Checks one Module, first its fields and types, then, where these hold, every rule. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Module } from '../model/module.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { ownCopy } from './own-copy.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { validateModule } from './validators.generated.js';

export interface ModuleFindings {
  /** With defaults; only what has no error may be used. */
  readonly module: Module;
  readonly diagnostics: readonly Diagnostic[];
}

export type ModuleOptions = Omit<RuleContext, 'module'>;

/** Rules rely on the types of fields, so that these two kinds of findings keep them from running. */
const untyped: readonly string[] = ['missing-field', 'wrong-type'];

export function checkModule(options: ModuleOptions): ModuleFindings {
  const { resource } = options;
  const module = withSpec(ownCopy(resource.object));
  const errors = explainSchemaErrors(validateModule(module), module, resource);
  const isTyped = !errors.some(({ code }) => untyped.includes(code));
  const found = isTyped ? rules.flatMap((rule) => [...rule({ ...options, module })]) : [];
  return { module, diagnostics: [...missingNamespace(options), ...errors, ...found] };
}

/** The operator accepts a Module without a spec; it has nothing to do for it. The version is checked elsewhere. */
function withSpec(object: object): Module {
  const spec = 'spec' in object ? object.spec : { selector: {} };
  return { ...object, apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', spec } as Module;
}

function missingNamespace({ resource, settings }: ModuleOptions): readonly Diagnostic[] {
  const given = resource.object.metadata?.namespace || settings.namespace;
  return given ? [] : [diagnose('namespace-defaulted', {}, at(resource, 'metadata'))];
}
