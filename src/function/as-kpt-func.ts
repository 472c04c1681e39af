/** Makes a function of kmmc a `KptFunc`, the interface of the kpt-functions package, without importing that package. */
import { decodeSettings } from '../2-validate/decode-settings.ts';
import { placeInPackage } from '../6-finish/place-in-package.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { toKrmResult } from '../diagnostics/to-krm-result.ts';
import { formatFieldPath } from '../lib/field-path.ts';
import { indexAnnotation, legacyPathAnnotation, pathAnnotation } from '../model/annotations.ts';
import { toObject } from '../model/generated.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import { defaultSettings } from '../model/settings.ts';
import type { KrmFunction } from './krm-function.ts';

/** What kmmc uses of `Configs`; a structural part of the package's class. */
export interface KptConfigs {
  getAll(): unknown[];
  insert(...objects: never[]): void;
  delete(...objects: never[]): void;
  getFunctionConfig(): unknown;
  addResults(...results: never[]): void;
}

export interface KptFunction {
  (configs: KptConfigs): Promise<void>;
  usage: string;
}

/** Results carry field paths but no lines: `Configs` hands out objects, not their text. */
export function asKptFunc(krmFunction: KrmFunction, usage: string): KptFunction {
  const run = async (configs: KptConfigs): Promise<void> => {
    const config = configs.getFunctionConfig() as KubernetesObject | undefined;
    const decoded = decodeSettings(config === undefined ? undefined : toResource(config), defaultSettings);
    const report = (diagnostics: readonly Diagnostic[]): void => {
      configs.addResults(...(diagnostics.map(toResult) as never[]));
    };
    if (hasErrors(decoded.diagnostics)) {
      report(decoded.diagnostics);
      return;
    }
    const resources = (configs.getAll() as KubernetesObject[]).map(toResource);
    const output = await krmFunction.run(resources, decoded.value);
    report([...decoded.diagnostics, ...output.diagnostics]);
    if (hasErrors(output.diagnostics)) return;
    const kept = new Set(output.kept);
    const changed = output.changed ?? new Map<Resource, Resource>();
    const dropped = resources.filter((resource) => !kept.has(resource) || changed.has(resource));
    configs.delete(...(dropped.map(({ object }) => object) as never[]));
    configs.insert(...([...changed.values()].map(({ object }) => object) as never[]));
    configs.insert(...(placeInPackage(output.generated, output.kept).map(toObject) as never[]));
  };
  return Object.assign(run, { usage });
}

function toResource(object: KubernetesObject): Resource {
  const annotations = object.metadata?.annotations ?? {};
  const file = annotations[pathAnnotation] ?? annotations[legacyPathAnnotation] ?? '';
  const index = Number(annotations[indexAnnotation] ?? 0) || 0;
  return { object, source: { file, index, text: '', prefix: [], line: 1, fromFunction: true } };
}

function toResult(diagnostic: Diagnostic): object {
  const { place } = diagnostic;
  const field = formatFieldPath(place?.path ?? []);
  return toKrmResult({
    ...diagnostic,
    field,
    ...(place === undefined ? {} : { file: place.source.file, index: place.source.index }),
  });
}
