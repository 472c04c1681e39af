/** A DRA driver goes to clusters that have dynamic resource allocation; a version that is not known counts as new. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { isOlder } from '../../lib/is-older.ts';
import type { Rule } from './rule.ts';

/** First minor version that serves resource.k8s.io/v1. */
const needed = { OpenShift: [4, 21], Kubernetes: [1, 34] } as const;

export const clusterSupportsDra: Rule = function* ({ module, resource, platform, clusterVersion }) {
  if (module.spec.dra === undefined || !isOlder(clusterVersion, needed[platform])) return;
  const parameters = { platform, version: String(clusterVersion), needed: needed[platform].join('.') };
  yield diagnose('dra-needs-newer-cluster', parameters, { resource, path: ['spec', 'dra'], atKey: true });
};
