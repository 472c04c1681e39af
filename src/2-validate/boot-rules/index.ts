/** All rules for a BootModuleConfig, in the order in which their findings are reported. */
import { bootImageIsRepository } from './boot-image-is-repository.ts';
import { bootLoadingOrderBeginsWithModule } from './boot-loading-order-begins-with-module.ts';
import { bootModulesHaveNames } from './boot-modules-have-names.ts';
import { bootPathsAreClean } from './boot-paths-are-clean.ts';
import type { BootRule } from './boot-rule.ts';
import { bootValuesAreNotEmpty } from './boot-values-are-not-empty.ts';
import { machineConfigNameIsFree } from './machine-config-name-is-free.ts';
import { poolNameIsLabelValue } from './pool-name-is-label-value.ts';
import { workerImageIsReference } from './worker-image-is-reference.ts';

export const bootRules: readonly BootRule[] = [
  bootValuesAreNotEmpty,
  machineConfigNameIsFree,
  poolNameIsLabelValue,
  bootImageIsRepository,
  bootModulesHaveNames,
  bootLoadingOrderBeginsWithModule,
  bootPathsAreClean,
  workerImageIsReference,
];
