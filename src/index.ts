/** The library: the compiler as a function of texts, and its parts for those who build on them. */
export { compileTexts as compile, type CompileTextsOptions, type CompiledTexts } from './compile-texts.ts';
export type { LocatedDiagnostic } from './diagnostics/locate-all.ts';
export { toText as formatDiagnostic } from './diagnostics/to-text.ts';
export { catalogue as diagnosticCatalogue } from './diagnostics/catalogue/index.ts';
export type { KubernetesObject } from './model/resource.ts';
export type { Module } from './model/module.ts';
export type { Settings } from './model/settings.ts';
export { asKptFunc } from './function/as-kpt-func.ts';
export { emitYaml } from './7-write/emit-yaml.ts';
