/** Prints Tekton objects: for each namespace a Pipeline whose tasks fan out over the images, and a run of it. */
import { emitYaml } from '../7-write/emit-yaml.ts';
import { boundedName } from '../lib/bounded-name.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { managedBy } from '../model/annotations.ts';
import { encodeLine } from './encode-line.ts';
import { headComment } from './head-comment.ts';
import { imageEnvironment, inChunks, jobName, type Pipeline } from './pipeline.ts';
import type { PipelineGroup } from './pipeline-groups.ts';
import { scriptsConfigMap, type TektonObject, tektonDockerfiles, tektonTask } from './tekton-task.ts';

/**
 * Combinations of one matrix (tekton.dev/docs/pipelines/matrix: default-max-matrix-combinations-count), and the size of
 * everything: etcd takes 1.5 MiB for one object, and a PipelineRun keeps a copy of its Pipeline in its status.
 */
export const tektonLimits = { jobs: 256, bytes: 1_000_000 } as const;

export function tektonPipeline(pipeline: Pipeline): string {
  const namespaces = [...new Set(pipeline.groups.map(({ verify }) => verify.namespace))];
  const objects = namespaces.flatMap((namespace) => {
    const groups = pipeline.groups.filter(({ verify }) => verify.namespace === namespace);
    return namespaceObjects(pipeline, namespace, groups);
  });
  return `${headComment(pipeline, head)}${objects.map((object) => `---\n${emitYaml(object)}`).join('')}`;
}

const head = { provider: 'tekton', file: 'kmmc-images.yaml', apply: 'kubectl apply --server-side -f' } as const;

function namespaceObjects(
  pipeline: Pipeline,
  namespace: string,
  groups: readonly PipelineGroup[],
): readonly TektonObject[] {
  const scripts = scriptsConfigMap(pipeline, namespace);
  const dockerfiles = tektonDockerfiles(namespace, groups);
  const tasks = groups.map((group) => tektonTask(group, { pipeline, scripts, dockerfiles }));
  const pipelineTasks = groups.flatMap((group, index) => fanOut(group, tasks[index]?.metadata.name ?? ''));
  // Tasks are named after their content: what runs does not change under a run that began before.
  const spec = { tasks: pipelineTasks.map(({ task }) => task) };
  const name = boundedName(['kmmc-images'], hashText(stableHash(JSON.stringify(spec))));
  const labels = { [managedBy.key]: managedBy.value };
  return [
    scripts,
    ...dockerfiles.values(),
    ...tasks,
    { apiVersion: 'tekton.dev/v1', kind: 'Pipeline', metadata: { name, namespace, labels }, spec },
    {
      apiVersion: 'tekton.dev/v1',
      kind: 'PipelineRun',
      metadata: { name, namespace, labels },
      spec: {
        pipelineRef: { name },
        // The limits of the tasks count, however many of them the cluster runs at a time.
        timeouts: { pipeline: '0' },
        taskRunSpecs: pipelineTasks.map(({ task, group }) => ({
          pipelineTaskName: task.name,
          podTemplate: podTemplate(group),
        })),
      },
    },
  ];
}

interface FannedOut {
  readonly group: PipelineGroup;
  readonly task: { readonly name: string };
}

function fanOut(group: PipelineGroup, taskName: string): readonly FannedOut[] {
  return inChunks(group.images, tektonLimits.jobs).map((images, index) => ({
    group,
    task: {
      name: index === 0 ? group.id.toLowerCase() : `${group.id.toLowerCase()}-part-${index + 1}`,
      taskRef: { kind: 'Task', name: taskName },
      timeout: '2h0m0s',
      retries: 1,
      matrix: {
        include: images.map((image) => ({
          name: jobName(group, encodeLine(image.kernel)),
          params: Object.entries(imageEnvironment(group, image)).map(([name, value]) => ({ name, value })),
        })),
      },
    },
  }));
}

/** A kernel's modules are built on its own architecture, and where the Module wants its builds. */
function podTemplate({ build, sign }: PipelineGroup): object {
  const { nodeSelector = {}, tolerations = [] } = build ?? sign ?? {};
  return {
    automountServiceAccountToken: false,
    nodeSelector,
    ...(tolerations.length === 0 ? {} : { tolerations }),
  };
}
