/** Reads a Module once for all its kernels: which mapping may match, and what each mapping says after merging. */
import type { Module, ModuleLoaderContainer } from '../model/module.generated.ts';
import type { FieldPath } from '../model/resource.ts';
import type { CheckedModule, ResolvedBuild } from '../model/target.ts';
import type { TemplateFault } from './check-template.ts';
import {
  type Level,
  type MergedBuild,
  mergeBuild,
  mergeInTreeModules,
  mergeRegistryTLS,
  mergeSign,
} from './merge-settings.ts';
import { compileTemplate, type Template, type TemplateMode } from './substitute-variables.ts';

export interface PreparedModule {
  readonly checked: CheckedModule;
  readonly container: ModuleLoaderContainer;
  readonly mode: TemplateMode;
  /** The first mapping of each literal. */
  readonly literals: ReadonlyMap<string, number>;
  readonly regexps: readonly { readonly index: number; readonly pattern: string }[];
  /** Filled by `prepareMapping`, for the mappings that are chosen. */
  readonly mappings: (PreparedMapping | undefined)[];
  /** Every template text is read once: mappings often differ in the kernel alone. */
  readonly templates: Map<string, TemplateField['template']>;
}

/** A template with the field that it was written in. */
export interface TemplateField {
  readonly path: FieldPath;
  readonly text: string;
  readonly template: Template | { readonly faults: readonly TemplateFault[] };
}

export interface PreparedSign {
  readonly unsignedImage: TemplateField;
  readonly unsignedImageRegistryTLS: ResolvedBuild['baseImageRegistryTLS'];
  readonly keySecret: string;
  readonly certSecret: string;
  readonly filesToSign: readonly TemplateField[];
}

export interface PreparedMapping {
  readonly index: number;
  readonly image: TemplateField;
  readonly build: MergedBuild | null;
  readonly sign: PreparedSign | null;
  readonly registryTLS: ResolvedBuild['baseImageRegistryTLS'];
  readonly inTreeModulesToRemove: readonly string[];
}

const containerPath: FieldPath = ['spec', 'moduleLoader', 'container'];

/** Path of `kernelMappings[index]`, and of a field in it. */
export function mappingPath(index: number, ...field: FieldPath): FieldPath {
  return [...containerPath, 'kernelMappings', index, ...field];
}

/** Undefined for a Module without a module loader: it has no mapping to choose. */
export function prepareModule(checked: CheckedModule, mode: TemplateMode): PreparedModule | undefined {
  const container = loaderContainer(checked.module);
  if (container === undefined) return undefined;
  const literals = new Map<string, number>();
  const regexps: { index: number; pattern: string }[] = [];
  for (const [index, { literal, regexp }] of container.kernelMappings.entries()) {
    if (literal && !literals.has(literal)) literals.set(literal, index);
    if (regexp) regexps.push({ index, pattern: regexp });
  }
  return { checked, container, mode, literals, regexps, mappings: [], templates: new Map() };
}

/** `spec` is optional for the API server, whatever the type says (KMM's CRD has no `required: [spec]`). */
export function loaderContainer(module: Module): ModuleLoaderContainer | undefined {
  const spec: Module['spec'] | undefined = module.spec;
  return spec?.moduleLoader?.container;
}

/** The merged settings of one mapping; made once. */
export function prepareMapping(module: PreparedModule, index: number): PreparedMapping {
  const known = module.mappings[index];
  if (known !== undefined) return known;
  const { container } = module;
  const mapping = container.kernelMappings[index] ?? {};
  const field = (level: Level, text: string, ...path: FieldPath): TemplateField => ({
    path: level === 'mapping' ? mappingPath(index, ...path) : [...containerPath, ...path],
    text,
    template: readTemplate(module, text),
  });
  const sign = mergeSign(container.sign, mapping.sign);
  const prepared: PreparedMapping = {
    index,
    image: mapping.containerImage
      ? field('mapping', mapping.containerImage, 'containerImage')
      : field('container', container.containerImage ?? '', 'containerImage'),
    build: prepareBuild(module, mergeBuild(container.build, mapping.build)),
    sign: sign && {
      ...sign,
      unsignedImage: field(sign.unsignedImage.level, sign.unsignedImage.text, 'sign', 'unsignedImage'),
      filesToSign: sign.filesToSign.map(({ text, level, index: at }) => field(level, text, 'sign', 'filesToSign', at)),
    },
    registryTLS: mergeRegistryTLS(container, mapping),
    inTreeModulesToRemove: mergeInTreeModules(container, mapping),
  };
  module.mappings[index] = prepared;
  return prepared;
}

/** Drops what is named twice, once for all kernels: by the one list the plan sees at a glance that they do not differ. */
function prepareBuild({ mode }: PreparedModule, build: MergedBuild | null): MergedBuild | null {
  return build && mode === 'Strict' ? { ...build, secrets: [...new Set(build.secrets)] } : build;
}

function readTemplate({ templates, mode }: PreparedModule, text: string): TemplateField['template'] {
  const known = templates.get(text);
  if (known !== undefined) return known;
  const template = compileTemplate(text, mode);
  templates.set(text, template);
  return template;
}
