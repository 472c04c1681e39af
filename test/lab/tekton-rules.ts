/**
 * The rules that Tekton's webhook holds Tasks, Pipelines and PipelineRuns of tekton.dev/v1 to, as far as pipelines of kmmc
 * use their fields (read in pkg/apis/pipeline/v1 of tektoncd/pipeline: *_validation.go and matrix_types.go).
 */
export interface TektonDocument {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace: string };
  spec: Record<string, unknown>;
  data?: Record<string, string>;
}

interface Named {
  name: string;
}

interface TaskSpec {
  params: (Named & { type: string })[];
  stepTemplate: { env: (Named & EnvSource)[]; volumeMounts: (Named & { mountPath: string })[] };
  steps: (Named & { image?: string; command?: string[]; script?: string })[];
  volumes: (Named & { secret?: { secretName: string }; configMap?: Named; emptyDir?: object })[];
}

interface EnvSource {
  value?: string;
  valueFrom?: { configMapKeyRef: Named & { key: string } };
}

interface PipelineSpec {
  tasks: (Named & {
    taskRef: Named & { kind: string };
    timeout: string;
    retries: number;
    matrix: { include: (Named & { params: (Named & { value: unknown })[] })[] };
  })[];
}

interface PipelineRunSpec {
  pipelineRef: Named;
  timeouts: Record<string, string>;
  taskRunSpecs: { pipelineTaskName: string; podTemplate: object }[];
}

/** Fields that these kinds know: any other one is refused. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Task: [
    'params',
    'displayName',
    'description',
    'steps',
    'stepTemplate',
    'volumes',
    'workspaces',
    'results',
    'sidecars',
  ],
  Pipeline: ['displayName', 'description', 'params', 'tasks', 'workspaces', 'results', 'finally'],
  PipelineRun: [
    'pipelineRef',
    'pipelineSpec',
    'params',
    'status',
    'timeouts',
    'taskRunTemplate',
    'workspaces',
    'taskRunSpecs',
  ],
};

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const paramName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const duration = /^(0|(\d+(h|m|s|ms))+)$/;

export function tektonFaults(documents: readonly TektonDocument[]): string[] {
  const faults: string[] = [];
  const find = (kind: string, name: string, namespace: string) =>
    documents.find((one) => one.kind === kind && one.metadata.name === name && one.metadata.namespace === namespace);
  for (const document of documents) {
    const { kind, apiVersion, metadata, spec } = document;
    const known = fields[kind];
    const fault = (text: string) => faults.push(`${kind} ${metadata.name}: ${text}`);
    if (!label.test(metadata.name)) fault('its name is no DNS label');
    if (known === undefined) continue;
    if (apiVersion !== 'tekton.dev/v1') fault(`apiVersion ${apiVersion}`);
    for (const field of Object.keys(spec).filter((name) => !known.includes(name))) fault(`unknown field ${field}`);
    const local = (other: string, name: string) => find(other, name, metadata.namespace);
    if (kind === 'Task') checkTask(spec as unknown as TaskSpec, local, fault);
    if (kind === 'Pipeline') checkPipeline(spec as unknown as PipelineSpec, local, fault);
    if (kind === 'PipelineRun') checkRun(spec as unknown as PipelineRunSpec, local, fault);
  }
  return faults;
}

type Find = (kind: string, name: string) => TektonDocument | undefined;
type Fault = (text: string) => void;

function checkTask({ params, stepTemplate, steps, volumes }: TaskSpec, find: Find, fault: Fault): void {
  unique(params, 'params', fault);
  unique(steps, 'steps', fault);
  unique(volumes, 'volumes', fault);
  for (const { name, type } of params) {
    if (!paramName.test(name)) fault(`param ${name} has no legal name`);
    if (!['string', 'array', 'object'].includes(type)) fault(`param ${name} has the type ${type}`);
  }
  if (steps.length === 0) fault('no steps');
  for (const { name, image, command, script } of steps) {
    if (!label.test(name)) fault(`step ${name} has no legal name`);
    if (!image) fault(`step ${name} has no image`);
    if (script !== undefined && command !== undefined) fault(`step ${name} has a script and a command`);
  }
  const declared = new Set(params.map(({ name }) => name));
  for (const text of texts({ steps, stepTemplate, volumes })) {
    for (const [, name = ''] of text.matchAll(/\$\(params\.([^)]*)\)/g))
      if (!declared.has(name)) fault(`it uses the param ${name}, which it does not declare`);
  }
  for (const { name, mountPath } of stepTemplate.volumeMounts) {
    if (!volumes.some((volume) => volume.name === name)) fault(`volume ${name} is mounted and not there`);
    if (mountPath.startsWith('/tekton/')) fault(`${mountPath} is Tekton's own`);
  }
  for (const { name, valueFrom } of stepTemplate.env) {
    const reference = valueFrom?.configMapKeyRef;
    if (reference === undefined) continue;
    if (find('ConfigMap', reference.name)?.data?.[reference.key] === undefined) fault(`nothing for ${name} to read`);
  }
}

function checkPipeline({ tasks }: PipelineSpec, find: Find, fault: Fault): void {
  unique(tasks, 'tasks', fault);
  if (tasks.length === 0) fault('no tasks');
  for (const { name, taskRef, timeout, retries, matrix } of tasks) {
    if (!label.test(name)) fault(`task ${name} has no legal name`);
    const task = find(taskRef.kind, taskRef.name)?.spec as unknown as TaskSpec | undefined;
    if (task === undefined) fault(`task ${name} refers to ${taskRef.name}, which is not there`);
    if (!duration.test(timeout)) fault(`task ${name} has the timeout ${timeout}`);
    if (!Number.isInteger(retries) || retries < 0) fault(`task ${name} has ${retries} retries`);
    if (matrix.include.length > 256) fault(`task ${name} fans out to ${matrix.include.length}`);
    for (const { params } of matrix.include) {
      unique(params, `params of ${name}`, fault);
      const given = params.map((param) => param.name).sort();
      const wanted = (task?.params ?? []).map((param) => param.name).sort();
      if (given.join() !== wanted.join()) fault(`task ${name} gets ${given.join()}, and not ${wanted.join()}`);
      for (const { name: param, value } of params) {
        if (typeof value !== 'string') fault(`param ${param} of ${name} is no text`);
        // The Pipeline has no params of its own: whatever looks like a variable is unknown.
        else if (/\$\((params|tasks|context|workspaces|finally)\b/.test(value)) fault(`${param} of ${name}: ${value}`);
      }
    }
  }
}

function checkRun({ pipelineRef, timeouts, taskRunSpecs }: PipelineRunSpec, find: Find, fault: Fault): void {
  const pipeline = find('Pipeline', pipelineRef.name)?.spec as unknown as PipelineSpec | undefined;
  if (pipeline === undefined) fault(`the Pipeline ${pipelineRef.name} is not there`);
  for (const [name, value] of Object.entries(timeouts)) if (!duration.test(value)) fault(`timeout ${name}: ${value}`);
  for (const { pipelineTaskName } of taskRunSpecs)
    if (!pipeline?.tasks.some(({ name }) => name === pipelineTaskName)) fault(`no task ${pipelineTaskName}`);
}

function unique(list: readonly Named[], what: string, fault: Fault): void {
  const names = list.map(({ name }) => name);
  if (new Set(names).size < names.length) fault(`two ${what} have one name`);
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
