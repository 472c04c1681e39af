/** Volumes of a device plugin or DRA driver show only the allowed parts of the node. */
import { posix } from 'node:path';
import { at, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

const allowed = ['/dev', '/sys', '/var', '/opt', '/run'];

export const hostPathsAreAllowed: Rule = function* ({ module: { spec }, resource }) {
  for (const part of ['devicePlugin', 'dra'] as const) {
    for (const [index, volume] of (spec[part]?.volumes ?? []).entries()) {
      const path = volume.hostPath?.path;
      if (path === undefined) continue;
      const clean = posix.normalize(path).replace(/(?<=.)\/$/, '');
      if (allowed.some((root) => clean === root || clean.startsWith(`${root}/`))) continue;
      yield diagnose(
        'host-path-not-allowed',
        { path },
        at(resource, 'spec', part, 'volumes', index, 'hostPath', 'path'),
      );
    }
  }
};
