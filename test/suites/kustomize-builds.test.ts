/** Images to be built, in real kustomize builds: a generated Dockerfile, layers that rename, changes that rename steps. */
import assert from 'node:assert/strict';
import { namesOf, type PlainObject, parseObjects } from '../function/canonical-objects.ts';
import { asExec, configText, inventoryText, kernels, kustomizationText } from '../function/example-package.ts';
import { requireWorkbench, type Workbench } from '../function/workbench.ts';

const registry = 'registry.example.com/drivers';
const moduleText = (version = '1.0', repository = registry): string => `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata:
  name: acme
  namespace: drivers
spec:
  moduleLoader:
    container:
      containerImage: ${repository}/acme:\${KERNEL_FULL_VERSION}
      build:
        dockerfileConfigMap:
          name: acme-dockerfile
        buildArgs:
        - {name: VERSION, value: "${version}"}
      modprobe:
        moduleName: acme
      kernelMappings:
      - regexp: '^5\\.14\\.0-.*\\.x86_64$'
        containerImage: ""
  selector:
    example.com/acme: "true"
`;
const dockerfile = `FROM registry.example.com/drivers/build:1.0
ARG KERNEL_VERSION
ARG VERSION
RUN make KERNEL="\${KERNEL_VERSION}" VERSION="\${VERSION}" INSTALL_MOD_PATH=/opt modules_install
`;
const generator = { name: 'acme-dockerfile', namespace: 'drivers', files: ['dockerfile=acme.Dockerfile'] };
const files = (module = moduleText()): Record<string, string> => ({
  'module.yaml': module,
  'inventory.yaml': inventoryText(),
  'acme.Dockerfile': dockerfile,
  'kmmc.yaml': configText('CompileModules', asExec),
});

describe('kustomize with builds', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
  });

  after(() => bench?.remove());

  const built = (package_: Record<string, string>, folder = ''): PlainObject[] => {
    const words = ['build', '--enable-alpha-plugins', '--enable-exec', `${bench.put(package_)}/${folder}`];
    const { code, stdout, stderr } = bench.run('kustomize', words);
    assert.equal(code, 0, stderr);
    return parseObjects(stdout);
  };

  const flat = (module?: string): PlainObject[] => {
    const fields = { resources: ['module.yaml', 'inventory.yaml'], configMapGenerator: [generator] };
    const kustomization = kustomizationText({ ...fields, transformers: ['kmmc.yaml'] });
    return built({ ...files(module), 'kustomization.yaml': kustomization });
  };

  /** The base generates the ConfigMap; the layer above it compiles. */
  const layered = (overlay: object, module = moduleText()): PlainObject[] => {
    const base = { resources: ['module.yaml', 'inventory.yaml'], configMapGenerator: [generator] };
    const { 'kmmc.yaml': config = '', ...inputs } = files(module);
    return built(
      {
        ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`base/${name}`, text])),
        'base/kustomization.yaml': kustomizationText(base),
        'overlay/kmmc.yaml': config,
        'overlay/kustomization.yaml': kustomizationText({
          resources: ['../base'],
          transformers: ['kmmc.yaml'],
          ...overlay,
        }),
      },
      'overlay',
    );
  };

  const dockerfiles = (objects: readonly PlainObject[]): string[] =>
    objects
      .filter(({ kind, spec }) => kind === 'Build' && spec !== undefined)
      .map(({ spec }) => (spec as { source: { dockerfile: string } }).source.dockerfile);

  it('finds the Dockerfile that a generator read from a file, and builds for each kernel', () => {
    const objects = flat();
    assert.equal(namesOf(objects, 'Build').length, kernels.length);
    assert.deepEqual(
      dockerfiles(objects),
      kernels.map(() => dockerfile),
    );
  });

  it('finds it in a layer above, before kustomize puts a hash behind its name', () => {
    assert.deepEqual(namesOf(layered({}), 'Build'), namesOf(flat(), 'Build'));
  });

  it('finds it where the layer moves everything to another namespace', () => {
    const objects = layered({ namespace: 'drivers-eu' });
    assert.deepEqual(
      dockerfiles(objects),
      kernels.map(() => dockerfile),
    );
    const builds = objects.filter(({ kind }) => kind === 'Build');
    assert.deepEqual([...new Set(builds.map(({ metadata }) => metadata?.namespace))], ['drivers-eu']);
  });

  it('pushes to the ImageStream that is there, whatever the layer renames and moves', () => {
    const repository = 'image-registry.openshift-image-registry.svc:5000/${MOD_NAMESPACE}';
    const module = moduleText('1.0', repository);
    const objects = layered({ namePrefix: 'eu-', namespace: 'drivers-eu' }, module);
    const [stream, ...others] = objects.filter(({ kind }) => kind === 'ImageStream');
    assert.deepEqual(others, []);
    assert.deepEqual([stream?.metadata?.namespace, stream?.metadata?.name], ['drivers-eu', 'acme']);
    const builds = objects.filter(({ kind }) => kind === 'Build');
    assert.equal(builds.length, kernels.length);
    for (const { metadata, spec } of builds) {
      const { to } = (spec as { output: { to: { kind: string; name: string } } }).output;
      assert.equal(metadata?.namespace, 'drivers-eu');
      assert.deepEqual([to.kind, to.name.split(':')[0]], ['ImageStreamTag', 'acme']);
    }
  });

  it('gives other Builds to another build argument', () => {
    const [first, second] = [namesOf(flat(), 'Build'), namesOf(flat(moduleText('1.1')), 'Build')];
    assert.equal(first.filter((name) => second.includes(name)).length, 0);
    assert.equal(second.length, first.length);
  });
});
