/** Secrets that kustomize generates and renames, in real kustomize builds: whatever names them names what is there. */
import assert from 'node:assert/strict';
import { namesOf, type PlainObject, parseObjects } from '../function/canonical-objects.ts';
import { asExec, configText, inventoryText, kustomizationText } from '../function/example-package.ts';
import { type Outcome, requireWorkbench, type Workbench } from '../function/workbench.ts';

interface Fields {
  readonly container?: object;
  readonly image?: string;
}

const signed = {
  build: { dockerfileConfigMap: { name: 'acme' }, secrets: [{ name: 'token' }] },
  sign: { keySecret: { name: 'pair' }, certSecret: { name: 'pair' }, filesToSign: ['/opt/lib/modules/*/acme.ko'] },
};

function module({ container = signed, image = 'registry.example.com/acme:${KERNEL_FULL_VERSION}' }: Fields): string {
  return JSON.stringify({
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: 'acme', namespace: 'drivers' },
    spec: {
      selector: { 'example.com/acme': 'true' },
      imageRepoSecret: { name: 'robot' },
      moduleLoader: {
        container: {
          modprobe: { moduleName: 'acme' },
          kernelMappings: [{ regexp: '^5\\.14\\.0-.+\\.x86_64$', containerImage: image }],
          ...container,
        },
      },
    },
  });
}

const type = 'kubernetes.io/dockerconfigjson';
const generators = (content = 'x'): object[] => [
  { name: 'pair', namespace: 'drivers', literals: [`key=${content}`, `cert=${content}`] },
  { name: 'token', namespace: 'drivers', literals: [`token=${content}`] },
  { name: 'robot', namespace: 'drivers', type, literals: ['.dockerconfigjson={}'] },
];
const fixedNames = { generatorOptions: { disableNameSuffixHash: true } };

const files = (platform: string, fields: Fields): Record<string, string> => ({
  'module.yaml': module(fields),
  'inventory.yaml': inventoryText().replace('OpenShift', platform),
  'dockerfile.yaml': JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'acme', namespace: 'drivers' } },
    data: { dockerfile: 'FROM registry.example.com/base:1.0\nRUN make install && depmod -b /opt\n' },
  }),
});

describe('kustomize with Secrets', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(function () {
    bench = requireWorkbench(this, 'kustomize');
  });

  after(() => bench?.remove());

  const run = (package_: Record<string, string>, folder: string): Outcome =>
    bench.run('kustomize', ['build', '--enable-alpha-plugins', '--enable-exec', `${bench.put(package_)}/${folder}`]);

  const built = ({ code, stdout, stderr }: Outcome): PlainObject[] => {
    assert.equal(code, 0, stderr);
    return parseObjects(stdout);
  };

  interface Case extends Fields {
    readonly platform?: string;
    readonly base?: object;
    readonly content?: string;
  }

  const inOne = ({ platform = 'OpenShift', base = {}, content, ...fields }: Case): Outcome => {
    const own = files(platform, fields);
    const kustomization = {
      ...{ resources: Object.keys(own), secretGenerator: generators(content), transformers: ['kmmc.yaml'] },
      ...base,
    };
    const config = { 'kmmc.yaml': configText('CompileModules', asExec, '{verify: true}') };
    return run({ ...own, ...config, 'kustomization.yaml': kustomizationText(kustomization) }, '');
  };

  /** The base generates; layers above it rename, and the topmost compiles. */
  const layered = (
    { platform = 'OpenShift', base = {}, ...fields }: Case,
    overlays: Record<string, object>,
  ): Outcome => {
    const own = files(platform, fields);
    const resources = Object.keys(own);
    return run(
      {
        ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`base/${name}`, text])),
        'base/kustomization.yaml': kustomizationText({ resources, secretGenerator: generators(), ...base }),
        ...Object.fromEntries(
          Object.entries(overlays).map(([name, overlay]) => [
            `${name}/kustomization.yaml`,
            kustomizationText({ resources: ['../base'], ...overlay }),
          ]),
        ),
        'top/kmmc.yaml': configText('CompileModules', asExec, '{verify: true}'),
        'top/kustomization.yaml': kustomizationText({
          resources: Object.keys(overlays).map((name) => `../${name}`),
          transformers: ['kmmc.yaml'],
        }),
      },
      'top',
    );
  };

  const steps = (objects: readonly PlainObject[]): PlainObject[] =>
    objects.filter(({ kind }) => kind === 'Build' || kind === 'Job');

  /** The Secrets that one object names, whatever field it does that in. */
  const secretsOf = (object: PlainObject): string[] => {
    const found = new Set<string>();
    const walk = (value: unknown, key = ''): void => {
      if (Array.isArray(value)) for (const item of value) walk(item, key);
      else if (typeof value === 'object' && value !== null) {
        for (const [name, item] of Object.entries(value)) {
          if (name === 'name' && /^(pullSecret|pushSecret|imagePullSecrets)$/.test(key)) found.add(String(item));
          else walk(item, name);
        }
      } else if (key === 'secretName') found.add(String(value));
    };
    walk(object['spec']);
    return [...found].sort();
  };

  const named = (objects: readonly PlainObject[]): string[] =>
    [...new Set(objects.filter(({ kind }) => kind !== 'Module').flatMap(secretsOf))].sort();

  for (const platform of ['OpenShift', 'Kubernetes']) {
    describe(`on ${platform}`, () => {
      it('refuses names that kustomize finishes after it, in the same layer and above', () => {
        for (const { code, stdout, stderr } of [
          inOne({ platform }),
          layered({ platform }, { eu: { namePrefix: 'eu-' } }),
        ]) {
          assert.deepEqual([code, stdout], [1, '']);
          for (const name of ['pair', 'token', 'robot'])
            assert.match(stderr, new RegExp(`error\\[secret-named-later\\]: .*"drivers/${name}"`));
        }
      });

      it('uses the names that the same layer gives', () => {
        const objects = built(inOne({ platform, base: { ...fixedNames, namePrefix: 'eu-', nameSuffix: '-1' } }));
        assert.ok(steps(objects).length >= 6);
        assert.deepEqual(named(objects), ['eu-pair-1', 'eu-robot-1', 'eu-token-1']);
      });

      it('uses the names that the layers below gave, each Module those of its own layer', () => {
        const image = 'registry.example.com/${MOD_NAME}:${KERNEL_FULL_VERSION}';
        const overlays = { eu: { namePrefix: 'eu-' }, us: { namePrefix: 'us-', nameSuffix: '-2' } };
        const objects = built(layered({ platform, base: fixedNames, image }, overlays));
        const expected: Record<string, string[]> = {
          'eu-acme': ['eu-pair', 'eu-robot', 'eu-token'],
          'us-acme-2': ['us-pair-2', 'us-robot-2', 'us-token-2'],
        };
        for (const [owner, names] of Object.entries(expected)) {
          const own = objects.filter(({ metadata }) => metadata.annotations?.['kmmc.dev/owner']?.endsWith(`/${owner}`));
          assert.ok(steps(own).length >= 6, owner);
          assert.deepEqual(named(own), names);
        }
      });

      it('names the same steps whatever is in a Secret', () => {
        const first = steps(built(inOne({ platform, base: fixedNames })));
        assert.deepEqual(steps(built(inOne({ platform, base: fixedNames, content: 'y' }))), first);
      });
    });
  }

  it('lets kustomize finish the name of a Secret that only loaders pull with', () => {
    const objects = built(inOne({ container: {} }));
    assert.deepEqual(steps(objects), []);
    assert.match(named(objects).join(), /^robot-[a-z0-9]{10}$/);
    assert.ok(namesOf(objects).includes(`Secret/${named(objects)[0]}`));
  });
});
