/** Holds Tekton objects to the rules of Tekton's webhook. */
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { type TektonDocument, tektonFaults } from '../lab/tekton-rules.ts';
import { hostileDockerfile, hostileInputs, hostileSettings, kernelList } from './hostile-package.ts';
import { labDockerfile, labModule, printPackage } from './print-package.ts';

async function print(count: number, inputs: readonly object[] = hostileInputs): Promise<TektonDocument[]> {
  const kernels = kernelList(count);
  const text = await printPackage({ provider: 'tekton', kernels, inputs, settings: hostileSettings });
  return parseAllDocuments(text).map((document) => document.toJS() as TektonDocument);
}

const ofKind = (documents: readonly TektonDocument[], kind: string) => documents.filter((one) => one.kind === kind);

describe('Tekton objects', () => {
  it('follow the rules of Tekton, whatever the values', async () => {
    const documents = await print(3);
    assert.deepEqual(tektonFaults(documents), []);
    assert.equal(ofKind(documents, 'Task').length, 3);
    const broken = structuredClone(documents);
    for (const task of ofKind(broken, 'Task')) task.spec['volumes'] = [];
    assert.notDeepEqual(tektonFaults(broken), [], 'the rules find nothing');
  });

  it('fan out within the limit of a matrix', async () => {
    const image = 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}';
    const build = { dockerfileConfigMap: { name: 'driver' } };
    const documents = await print(300, [labModule({ image, build }), labDockerfile(hostileDockerfile)]);
    assert.deepEqual(tektonFaults(documents), []);
    const [pipeline] = ofKind(documents, 'Pipeline');
    const tasks = pipeline?.spec['tasks'] as { name: string; matrix: { include: unknown[] } }[];
    assert.deepEqual(
      tasks.map(({ name, matrix }) => [name, matrix.include.length]),
      [
        ['kmmc-built-amd64', 256],
        ['kmmc-built-amd64-part-2', 44],
      ],
    );
  });

  it('keep Dockerfiles in ConfigMaps, where nothing replaces their variables', async () => {
    const texts = ofKind(await print(1), 'ConfigMap').map(({ data }) => data?.['dockerfile']);
    assert.equal(texts.filter((text) => text === hostileDockerfile).length, 1);
  });

  it('have new names when what they run has changed, and the same ones when not', async () => {
    const names = async (dockerfile: string) => {
      const image = 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}';
      const module = labModule({ image, build: { dockerfileConfigMap: { name: 'driver' } } });
      const documents = await print(1, [module, labDockerfile(dockerfile)]);
      return documents.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    };
    const before = await names(hostileDockerfile);
    assert.deepEqual(await names(hostileDockerfile), before);
    const after = await names(`${hostileDockerfile}LABEL example.com/changed=1\n`);
    const kept = after.filter((name) => before.includes(name));
    assert.deepEqual(
      kept,
      before.filter((name) => name.includes('-scripts-')),
    );
  });

  it('run in the namespace of the Module, on nodes of its architecture, with its Secrets', async () => {
    const documents = await print(1);
    for (const { metadata } of documents) assert.equal(metadata.namespace, 'lab');
    const [run] = ofKind(documents, 'PipelineRun');
    const specs = run?.spec['taskRunSpecs'] as { podTemplate: { nodeSelector: Record<string, string> } }[];
    for (const { podTemplate } of specs) assert.equal(podTemplate.nodeSelector['kubernetes.io/arch'], 'amd64');
    const [task] = ofKind(documents, 'Task');
    const volumes = task?.spec['volumes'] as { secret?: { secretName: string } }[];
    const secrets = volumes.flatMap(({ secret }) => secret?.secretName ?? []);
    assert.deepEqual(secrets, ['robot', 'build.token', 'signing-key', 'signing-cert']);
  });
});
