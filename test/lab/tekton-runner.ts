/** Runs what a Pipeline of Tekton fans out to on this machine: each TaskRun as the pod that Tekton makes of it. */
import { kubeletEscape } from '../../src/lib/kubelet-escape.ts';
import { type Contents, type Job, type JobContainer, type JobRun, type JobVolume, runJob } from './job.ts';
import type { TektonDocument } from './tekton-rules.ts';

interface Task {
  stepTemplate: {
    env: { name: string; value?: string; valueFrom?: { configMapKeyRef: { name: string; key: string } } }[];
    volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
  };
  steps: JobContainer[];
  volumes: JobVolume[];
}

interface PipelineTask {
  taskRef: { name: string };
  matrix: { include: { name: string; params: { name: string; value: string }[] }[] };
}

/** Ends with the first TaskRun that fails. */
export async function runTekton(documents: readonly TektonDocument[], secrets: Contents): Promise<JobRun[]> {
  const specOf = (kind: string, name?: string) =>
    documents.find((one) => one.kind === kind && (name === undefined || one.metadata.name === name))?.spec;
  const tasks = (specOf('Pipeline')?.['tasks'] ?? []) as PipelineTask[];
  const runs: JobRun[] = [];
  for (const { taskRef, matrix } of tasks) {
    const task = specOf('Task', taskRef.name) as unknown as Task;
    for (const { params } of matrix.include) {
      const run = await runJob(podOf(task, params, documents), { secrets });
      runs.push(run);
      if (run.status !== 0) return runs;
    }
  }
  return runs;
}

/** Steps run one after the other, as init containers do. */
function podOf(
  task: Task,
  params: readonly { name: string; value: string }[],
  documents: readonly TektonDocument[],
): Job {
  // Tekton replaces text by text, in each field of a step.
  const replace = (text: string) =>
    params.reduce((result, { name, value }) => result.replaceAll(`$(params.${name})`, () => value), text);
  const env = task.stepTemplate.env.map(({ name, value = '', valueFrom }) => {
    if (valueFrom === undefined) return { name, value: replace(value) };
    const { name: configMap, key } = valueFrom.configMapKeyRef;
    const found = documents.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMap);
    // The kubelet leaves alone what comes from a ConfigMap.
    return { name, value: kubeletEscape(found?.data?.[key] ?? '') };
  });
  const steps = task.steps.map((step) => ({
    ...step,
    command: (step.command ?? []).map(replace),
    env,
    volumeMounts: task.stepTemplate.volumeMounts,
  }));
  return {
    metadata: { name: 'task-run', namespace: 'lab' },
    spec: {
      template: {
        spec: { initContainers: steps.slice(0, -1), containers: steps.slice(-1), volumes: task.volumes },
      },
    },
  };
}
