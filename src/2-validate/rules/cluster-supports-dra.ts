/** A DRA driver goes to clusters that have dynamic resource allocation; a version that is not known counts as new. */
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** First minor version that serves resource.k8s.io/v1. */
const needed = { OpenShift: [4, 21], Kubernetes: [1, 34] } as const;

export const clusterSupportsDra: Rule = function* ({ module, resource, platform, clusterVersion }) {
  const parts = /^v?(\d+)\.(\d+)/.exec(clusterVersion ?? '');
  if (module.spec.dra === undefined || parts === null) return;
  const [major, minor] = needed[platform];
  if (Number(parts[1]) > major || (Number(parts[1]) === major && Number(parts[2]) >= minor)) return;
  const parameters = { platform, version: String(clusterVersion), needed: `${major}.${minor}` };
  yield diagnose('dra-needs-newer-cluster', parameters, { resource, path: ['spec', 'dra'], atKey: true });
};
