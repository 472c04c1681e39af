/** kwok plays the kubelets of nodes that exist in the API only: their pods become Running, and go when they are deleted. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import type { ControlPlane } from './control-plane.ts';
import { missing, requireTool, toolsDirectory } from './tools.ts';

const stagesDirectory = join(toolsDirectory, 'kwok');

interface Stage {
  metadata: { name: string };
  spec: { delay?: object };
}

/** By the rules of requireTool. */
export function requireKwok(context: Mocha.Context): void {
  requireTool(context, 'kwok');
  if (!existsSync(stagesDirectory)) missing(context, "kwok's stages are not there");
}

export function startKwok(controlPlane: ControlPlane): void {
  const config = join(controlPlane.directory, 'stages.yaml');
  writeFileSync(
    config,
    stages()
      .map((stage) => stringify(stage))
      .join('---\n'),
  );
  const args = [`--kubeconfig=${controlPlane.kubeconfig}`, `--config=${config}`, '--manage-all-nodes=true'];
  controlPlane.run('kwok', args);
}

/**
 * kwok's own stages, with init containers. Their pauses are chance of up to six seconds, and a deletion may take the whole
 * grace period; here a pod starts within a second, and is longer in going, so that two that meet on a node are seen.
 */
function stages(): Stage[] {
  const files = globSync('{node/fast,node/heartbeat,pod/general}/*.yaml', { cwd: stagesDirectory }).sort();
  return files
    .flatMap((file) => parseAllDocuments(readFileSync(join(stagesDirectory, file), 'utf8')))
    .map((document) => document.toJS() as Stage & { kind: string })
    .filter(({ kind }) => kind === 'Stage')
    .map((stage) => {
      if (stage.spec.delay === undefined || stage.metadata.name.startsWith('node-')) return stage;
      const milliseconds = stage.metadata.name === 'pod-delete' ? 1500 : 150;
      return { ...stage, spec: { ...stage.spec, delay: { durationMilliseconds: milliseconds } } };
    });
}

/** A node of amd64. What NFD would find out about it is up to the labels. */
export async function addKwokNode(
  controlPlane: ControlPlane,
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  const metadata = { name, labels: { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': name, ...labels } };
  const { status, message } = await controlPlane.apply(JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata }));
  if (status >= 300) throw new Error(`node ${name}: ${message}`);
}

/** Changes labels of a node; `null` takes one away. */
export async function labelNode(
  controlPlane: ControlPlane,
  name: string,
  labels: Readonly<Record<string, string | null>>,
): Promise<void> {
  await controlPlane.merge(`/api/v1/nodes/${name}`, { metadata: { labels } });
}
