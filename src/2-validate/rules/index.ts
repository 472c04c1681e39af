/** All rules for a Module, in the order in which their findings are reported: what the operator refuses first. */
import { argumentsAreSingleWords } from './arguments-are-single-words.ts';
import { buildArgsArePassed } from './build-args-are-passed.ts';
import { buildArgsHaveNames } from './build-args-have-names.ts';
import { clusterSupportsDra } from './cluster-supports-dra.ts';
import { deviceClassesAreUnique } from './device-classes-are-unique.ts';
import { devicePluginOrDra } from './device-plugin-or-dra.ts';
import { fieldsAreCurrent } from './fields-are-current.ts';
import { fieldsWorkOnPlatform } from './fields-work-on-platform.ts';
import { hostPathsAreAllowed } from './host-paths-are-allowed.ts';
import { imageHasTag } from './image-has-tag.ts';
import { imagePathsAreClean } from './image-paths-are-clean.ts';
import { inTreeModulesAreNamedOnce } from './in-tree-modules-are-named-once.ts';
import { kernelModulesHaveNames } from './kernel-modules-have-names.ts';
import { literalsAreKernels } from './literals-are-kernels.ts';
import { loadingOrderBeginsWithModule } from './loading-order-begins-with-module.ts';
import { mappingHasImage } from './mapping-has-image.ts';
import { mappingNamesKernelsOnce } from './mapping-names-kernels-once.ts';
import { mappingRegexpCompiles } from './mapping-regexp-compiles.ts';
import { mappingWritesItsImage } from './mapping-writes-its-image.ts';
import { moduleHasLoader } from './module-has-loader.ts';
import { moduleNameHasNoDots } from './module-name-has-no-dots.ts';
import { moduleNameIsDnsSubdomain } from './module-name-is-dns-subdomain.ts';
import { moduleNameOrRawArgs } from './module-name-or-raw-args.ts';
import { nameAndNamespaceFit } from './name-and-namespace-fit.ts';
import { namespaceIsDnsLabel } from './namespace-is-dns-label.ts';
import { pluginVolumesFit } from './plugin-volumes-fit.ts';
import { rawArgsStandAlone } from './raw-args-stand-alone.ts';
import { referencesHaveNames } from './references-have-names.ts';
import { regexpDotsAreEscaped } from './regexp-dots-are-escaped.ts';
import { regexpIsAnchored } from './regexp-is-anchored.ts';
import type { Rule } from './rule.ts';
import { selectorIsNotEmpty } from './selector-is-not-empty.ts';
import { selectorsAreLabels } from './selectors-are-labels.ts';
import { signNamesFiles } from './sign-names-files.ts';
import { singleKernelIsLiteral } from './single-kernel-is-literal.ts';
import { textIsNotASwitch } from './text-is-not-a-switch.ts';
import { tolerationsAreComplete } from './tolerations-are-complete.ts';
import { versionIsLabelValue } from './version-is-label-value.ts';

export const rules: readonly Rule[] = [
  moduleNameIsDnsSubdomain,
  namespaceIsDnsLabel,
  nameAndNamespaceFit,
  tolerationsAreComplete,
  devicePluginOrDra,
  clusterSupportsDra,
  deviceClassesAreUnique,
  hostPathsAreAllowed,
  imageHasTag,
  mappingNamesKernelsOnce,
  mappingRegexpCompiles,
  mappingHasImage,
  inTreeModulesAreNamedOnce,
  moduleNameOrRawArgs,
  loadingOrderBeginsWithModule,
  signNamesFiles,
  // What the operator lets pass, but the cluster or modprobe refuses.
  selectorsAreLabels,
  referencesHaveNames,
  pluginVolumesFit,
  kernelModulesHaveNames,
  buildArgsHaveNames,
  // What works, but hardly as meant.
  moduleHasLoader,
  mappingWritesItsImage,
  selectorIsNotEmpty,
  moduleNameHasNoDots,
  regexpDotsAreEscaped,
  regexpIsAnchored,
  singleKernelIsLiteral,
  literalsAreKernels,
  argumentsAreSingleWords,
  rawArgsStandAlone,
  imagePathsAreClean,
  buildArgsArePassed,
  versionIsLabelValue,
  fieldsWorkOnPlatform,
  fieldsAreCurrent,
  textIsNotASwitch,
];
