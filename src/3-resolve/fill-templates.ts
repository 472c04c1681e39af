/** Fills the templates of a mapping for one kernel and judges the images that come out. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type ImageFault, type ImageReference, isPlainReference, parseImageReference } from '../lib/image-reference.ts';
import type { KernelVariables } from '../lib/kernel.ts';
import type { ResolvedSign } from '../model/target.ts';
import { suggestVariable, type TemplateFault } from './check-template.ts';
import { type Finding, moduleKey } from './findings.ts';
import type { KernelForms } from './kernel-forms.ts';
import type { PreparedMapping, PreparedModule, PreparedSign, TemplateField } from './prepare-module.ts';
import { type Lookup, substituteVariables } from './substitute-variables.ts';

export interface FillContext {
  readonly module: PreparedModule;
  readonly mapping: PreparedMapping;
  readonly forms: KernelForms;
  readonly variables: KernelVariables;
  /** Grows by what is found. */
  readonly findings: Finding[];
}

/** The image of the kmod container, or undefined after an error. */
export function fillImage(context: FillContext): string | undefined {
  const { mapping, module } = context;
  const image = fillField(context, mapping.image, lookup(context.variables, module));
  if (image === undefined) return undefined;
  if (isPlainReference(image)) return image;
  const reference = checkImage(context, mapping.image, image);
  if (reference === undefined) return undefined;
  const isMade = mapping.build !== null || mapping.sign !== null;
  if (isMade && reference.digest !== undefined) {
    report(context, mapping.image, 'digest', (where) => diagnose('built-image-with-digest', { image }, where));
  }
  return image;
}

/** The sign settings, or undefined after an error. */
export function fillSign(context: FillContext, sign: PreparedSign): ResolvedSign | undefined {
  const { module, mapping, variables, forms } = context;
  const strict = module.mode === 'Strict';
  // The operator knows no MOD_* here, and normalises the kernel in paths too (internal/module/kernelmapper.go).
  const imageLookup = lookup(variables, strict ? module : undefined);
  const pathLookup = lookup(strict ? (forms.pathVariables ?? variables) : variables, strict ? module : undefined);
  const unsignedImage = fillField(context, sign.unsignedImage, imageLookup);
  const filled = sign.filesToSign.map((field) => fillField(context, field, pathLookup));
  const filesToSign = filled.filter((file) => file !== undefined);
  if (unsignedImage === undefined || filesToSign.length < filled.length) return undefined;
  if (mapping.build === null && !checkUnsignedImage(context, sign, unsignedImage)) return undefined;
  const { keySecret, certSecret, unsignedImageRegistryTLS } = sign;
  const files = strict ? [...new Set(filesToSign)] : filesToSign;
  return { unsignedImage, unsignedImageRegistryTLS, keySecret, certSecret, filesToSign: files };
}

function checkUnsignedImage(context: FillContext, sign: PreparedSign, image: string): boolean {
  if (sign.unsignedImage.text !== '') return checkImage(context, sign.unsignedImage, image) !== undefined;
  report(context, { ...sign.unsignedImage, path: sign.unsignedImage.path.slice(0, -1) }, 'source', (where) =>
    diagnose('nothing-to-sign', { module: context.module.checked.name }, where),
  );
  return true;
}

function lookup(variables: KernelVariables, module: PreparedModule | undefined): Lookup {
  return (variable) => {
    if (module === undefined) return variables.get(variable);
    if (variable === 'MOD_NAME') return module.checked.name;
    return variable === 'MOD_NAMESPACE' ? module.checked.namespace : variables.get(variable);
  };
}

function fillField(context: FillContext, field: TemplateField, values: Lookup): string | undefined {
  const { template } = field;
  if ('faults' in template) {
    for (const fault of template.faults) reportFault(context, field, fault);
    return undefined;
  }
  for (const variable of template.neverSet) {
    const suggestion = suggestVariable(variable);
    const parameters = { variable, template: field.text, ...(suggestion === undefined ? {} : { suggestion }) };
    report(context, field, `never set ${variable}`, (where) => diagnose('variable-never-set', parameters, where));
  }
  const text = substituteVariables(template, values);
  if (typeof text === 'string') return text;
  reportFault(context, field, text);
  return undefined;
}

function reportFault(context: FillContext, field: TemplateField, fault: TemplateFault): void {
  context.findings.push(faultFinding(context.module, field, fault, context.forms.kernel));
}

/** What is wrong with a template, for one kernel or, where no kernel can cure it, for none in particular. */
function faultFinding(module: PreparedModule, field: TemplateField, fault: TemplateFault, kernel: string): Finding {
  const detail = `${fault.code} ${'variable' in fault ? fault.variable : ''}`;
  return finding(module, field, detail, kernel, (value, kernels) => {
    const template = field.text;
    const where = { ...value, within: writtenAs(fault, template) };
    if (fault.code === 'unknown-variable') return diagnose(fault.code, { ...fault, template }, where);
    if (fault.code === 'empty-variable') return diagnose(fault.code, { ...fault, template, kernels }, where);
    if (fault.code === 'unsupported-expression') return diagnose(fault.code, { ...fault, template }, where);
    return diagnose(fault.code, { template }, where);
  });
}

/** The part of the template that is meant. */
function writtenAs(fault: TemplateFault, template: string): string {
  if ('expression' in fault) return fault.expression;
  if (!('variable' in fault)) return /\$\{[^}]*$/.exec(template)?.[0] ?? '${';
  const uses = template.matchAll(/\$\{?([\p{L}\p{Nd}_]+)/gu);
  return [...uses].find(([, name]) => name === fault.variable)?.[0] ?? fault.variable;
}

/** Faults in the templates of a mapping that no kernel got yet: they wait for the first one. */
export function checkUnusedTemplates(module: PreparedModule, mapping: PreparedMapping): readonly Finding[] {
  const fields = [
    mapping.image,
    ...(mapping.sign === null ? [] : [mapping.sign.unsignedImage, ...mapping.sign.filesToSign]),
  ];
  return fields.flatMap((field) => {
    const { template } = field;
    return 'faults' in template ? template.faults.map((fault) => faultFinding(module, field, fault, '')) : [];
  });
}

/** Undefined after an error. */
function checkImage(context: FillContext, field: TemplateField, image: string): ImageReference | undefined {
  const reference = parseImageReference(image);
  if ('fault' in reference) {
    reportImage(context, field, image, reference);
    return undefined;
  }
  if (reference.tag === undefined && reference.digest === undefined) {
    report(context, field, 'no tag', (where, kernels) => diagnose('image-without-tag', { image, kernels }, where));
  }
  return reference;
}

function reportImage(context: FillContext, field: TemplateField, image: string, { fault, part }: ImageFault): void {
  report(context, field, fault, (value, kernels) => {
    const where = { ...value, within: part };
    if (fault === 'tag-length') return diagnose('image-tag-too-long', { tag: part, kernels }, where);
    if (fault === 'empty') return diagnose('image-empty', { template: field.text, kernels }, where);
    return diagnose('image-invalid', { image, fault, part, kernels }, where);
  });
}

type Diagnose = (where: Where, kernels: readonly string[]) => Diagnostic;
interface Where {
  readonly resource: PreparedModule['checked']['resource'];
  readonly path: TemplateField['path'];
}

function report(context: FillContext, field: TemplateField, detail: string, say: Diagnose): void {
  context.findings.push(finding(context.module, field, detail, context.forms.kernel, say));
}

function finding(module: PreparedModule, field: TemplateField, detail: string, kernel: string, say: Diagnose): Finding {
  const { checked } = module;
  const where = { resource: checked.resource, path: field.path };
  const key = `${moduleKey(checked)} ${field.path.join('.')} ${detail}`;
  return { key, kernel, diagnose: (kernels) => say(where, kernels) };
}
