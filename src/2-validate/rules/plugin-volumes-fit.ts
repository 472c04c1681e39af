/** Volumes of a device plugin or DRA driver exist once, and what is mounted exists. */
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import { moduleStateVolume, pluginVolumes } from '../../lib/plugin-volumes.ts';
import type { PluginContainer } from '../../model/module.generated.ts';
import type { FieldPath } from '../../model/resource.ts';
import type { Rule } from './rule.ts';

const roles = { devicePlugin: 'device-plugin', dra: 'dra' } as const;

export const pluginVolumesFit: Rule = function* ({ module: { spec }, resource }) {
  for (const part of ['devicePlugin', 'dra'] as const) {
    const plugin = spec[part];
    if (plugin === undefined) continue;
    const preset = pluginVolumes[roles[part]];
    const state = spec.moduleLoader === undefined ? [] : [moduleStateVolume];
    const names = new Set([...preset.map(({ name }) => name), ...state]);
    const generated = new Set(names);
    for (const [index, { name }] of (plugin.volumes ?? []).entries()) {
      const parameters = { name, isGenerated: generated.has(name) };
      if (names.has(name))
        yield diagnose('volume-repeated', parameters, at(resource, 'spec', part, 'volumes', index, 'name'));
      names.add(name);
    }
    const containers: readonly (readonly [PluginContainer | undefined, string, readonly string[]])[] = [
      [plugin.container, 'container', preset.map(({ path }) => path)],
      [plugin.initContainer, 'initContainer', []],
    ];
    for (const [container, field, paths] of containers) {
      const taken = new Set(paths);
      for (const [index, { name, mountPath }] of (container?.volumeMounts ?? []).entries()) {
        const path: FieldPath = ['spec', part, field, 'volumeMounts', index];
        if (!names.has(name)) yield diagnose('mount-without-volume', { name }, at(resource, ...path, 'name'));
        if (taken.has(mountPath))
          yield diagnose('mount-path-repeated', { path: mountPath }, at(resource, ...path, 'mountPath'));
        taken.add(mountPath);
      }
    }
  }
};
