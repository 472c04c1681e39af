/** The library: the compiler as a function of texts, and its parts for those who build on them. */

export { checkPreflightFunction } from '../functions/check-preflight/check-preflight.ts';
export { compileModulesFunction } from '../functions/compile-modules/compile-modules.ts';
export { expandBootModulesFunction } from '../functions/expand-boot-modules/expand-boot-modules.ts';
export { expandModulesFunction } from '../functions/expand-modules/expand-modules.ts';
export { orderRolloutFunction } from '../functions/order-rollout/order-rollout.ts';
export { patchOutputFunction } from '../functions/patch-output/patch-output.ts';
export { validateModulesFunction } from '../functions/validate-modules/validate-modules.ts';
export { emitYaml } from './7-write/emit-yaml.ts';
export { BootValueError } from './boot-documents.ts';
export { type CompiledTexts, type CompileTextsOptions, compileTexts as compile } from './compile-texts.ts';
export { catalogue as diagnosticCatalogue } from './diagnostics/catalogue/index.ts';
export type { LocatedDiagnostic } from './diagnostics/locate-all.ts';
export { toText as formatDiagnostic } from './diagnostics/to-text.ts';
export { asKptFunc } from './function/as-kpt-func.ts';
export type { Module } from './model/module.generated.ts';
export type { KubernetesObject } from './model/resource.ts';
export type { Settings } from './model/settings.ts';
export { type BootParameters, produceMachineConfig, produceMachineConfiguration } from './produce-machine-config.ts';
