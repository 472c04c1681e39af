/** A Module has a device plugin or a DRA driver, not both. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

export const devicePluginOrDra: Rule = function* ({ module: { spec }, resource }) {
  if (spec.devicePlugin !== undefined && spec.dra !== undefined) {
    yield diagnose('device-plugin-and-dra', {}, { resource, path: ['spec', 'dra'], atKey: true });
  }
};
