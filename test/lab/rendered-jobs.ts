/** What the command line makes of Modules that are built on Kubernetes: the Jobs that suites then run. */
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import type { Contents, Job } from './job.ts';
import { renderByProgram } from './render-package.ts';

export interface RenderedObject {
  kind: string;
  metadata: { name: string; namespace: string; labels?: Record<string, string>; annotations?: Record<string, string> };
}

export interface RenderedJob extends RenderedObject, Job {
  metadata: RenderedObject['metadata'];
}

export interface RenderedJobs {
  objects: readonly RenderedObject[];
  /** The only Job of a Module for one step: `build`, `sign` or `verify`. */
  job(step: string, module: string): RenderedJob;
  /** The data of all ConfigMaps, generated or not. */
  configMaps: Contents;
}

/** Module, Dockerfile and whatever else there is, on one kernel that every node selector matches. */
export function renderJobs(kernel: string, inputs: readonly object[], settings: object = {}): RenderedJobs {
  const stdout = renderByProgram({ inputs, kernels: [kernel], settings });
  const objects = parseAllDocuments(stdout).map((document) => document.toJS() as RenderedObject);
  return { objects, job: (step, module) => jobOf(objects, step, module), configMaps: dataOf(objects) };
}

function jobOf(objects: readonly RenderedObject[], step: string, module: string): RenderedJob {
  const found = objects.filter(
    ({ kind, metadata: { labels = {} } }) =>
      kind === 'Job' &&
      labels['app.kubernetes.io/component'] === step &&
      labels['kmm.node.kubernetes.io/module.name'] === module,
  );
  const [job] = found;
  assert.ok(job && found.length === 1, `${found.length} Jobs for the step ${step} of ${module}`);
  return job as RenderedJob;
}

function dataOf(objects: readonly RenderedObject[]): Contents {
  const configMaps = objects.filter(({ kind }) => kind === 'ConfigMap') as (RenderedObject & {
    data?: Record<string, string>;
  })[];
  return Object.fromEntries(configMaps.map(({ metadata, data = {} }) => [metadata.name, data]));
}
