import assert from 'node:assert/strict';
import { dockerfileParser } from '../../src/2-validate/dockerfile/dockerfile-parser.ts';
import { validate } from '../../src/2-validate/validate.ts';
import type { Result } from '../../src/diagnostics/diagnostic.ts';
import { regexpCompiler } from '../../src/lib/re2.ts';
import type { Checked } from '../../src/model/checked.ts';
import type { ModuleSpec } from '../../src/model/module.generated.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { NodePool, Platform } from '../../src/model/target.ts';
import { findings, readYaml } from './read-yaml.ts';

const pool: NodePool = {
  ...{ name: 'p', inventory: '', kernel: '5.14.0-1', architecture: 'amd64', nodes: 1, labels: {}, state: 'Current' },
};

const kustomize = 'internal.config.kubernetes.io';

interface Renamed {
  readonly previousNames?: string;
  readonly previousNamespaces?: string;
  readonly prefixes?: string;
  readonly suffixes?: string;
  readonly needsHashSuffix?: string;
}

function metadata(name: string, renamed: Renamed = {}, namespace = 'ns'): object {
  const annotations = Object.fromEntries(Object.entries(renamed).map(([key, text]) => [`${kustomize}/${key}`, text]));
  return { name, namespace, annotations };
}

const secret = (name: string, renamed?: Renamed, more: object = {}, namespace?: string): object => ({
  ...{ apiVersion: 'v1', kind: 'Secret', metadata: metadata(name, renamed, namespace) },
  data: { key: '', cert: '' },
  ...more,
});

const dockerfile = (name: string, base: string, renamed?: Renamed): object => ({
  ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata(name, renamed) },
  data: { dockerfile: `FROM ${base}\nRUN make install\n` },
});

const build = { dockerfileConfigMap: { name: 'd' } };
const sign = { keySecret: { name: 'pair' }, certSecret: { name: 'pair' }, filesToSign: ['/opt/a.ko'] };

interface Fields {
  readonly name?: string;
  readonly renamed?: Renamed;
  readonly spec?: object;
  readonly container?: object;
  readonly mapping?: object;
}

function module({ name = 'm', renamed, spec = {}, container = {}, mapping = {} }: Fields): object {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: metadata(name, renamed),
    spec: {
      selector: { gpu: 'true' },
      ...spec,
      moduleLoader: {
        container: {
          modprobe: { moduleName: 'm' },
          kernelMappings: [{ literal: '5.14.0-1', containerImage: 'registry.example.com/a:1', ...mapping }],
          ...container,
        },
      },
    },
  };
}

async function check(objects: readonly object[], platform: Platform = 'Kubernetes'): Promise<Result<Checked>> {
  const resources = readYaml(objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  const before = JSON.stringify(resources.map(({ object }) => object));
  const parseDockerfile = await dockerfileParser(resources);
  const regexp = await regexpCompiler([]);
  const settings = { ...defaultSettings, platform };
  const result = validate(resources, { settings, regexp, parseDockerfile, nodePools: [pool] });
  assert.equal(JSON.stringify(resources.map(({ object }) => object)), before, 'the input was changed');
  return result;
}

async function specs(objects: readonly object[]): Promise<readonly ModuleSpec[]> {
  const { value, diagnostics } = await check(objects);
  assert.deepEqual(findings(diagnostics), []);
  return value.modules.map((one) => one.module.spec);
}

async function only(objects: readonly object[]): Promise<ModuleSpec> {
  const all = await specs(objects);
  assert.equal(all.length, 1);
  return all[0] as ModuleSpec;
}

const registry = { type: 'kubernetes.io/dockerconfigjson', data: { '.dockerconfigjson': '' } };

describe('a Module whose objects kustomize renamed', () => {
  const everywhere = {
    spec: { imageRepoSecret: { name: 'robot' } },
    container: { build: { ...build, secrets: [{ name: 'token' }, { name: 'elsewhere' }] } },
    mapping: { sign, build: { ...build, secrets: [{ name: 'other' }] } },
  };

  it('has their present names at both levels', async () => {
    const spec = await only([
      secret('eu-robot', { previousNames: 'robot' }, registry),
      secret('eu-token', { previousNames: 'token,token' }),
      secret('eu-other-1', { previousNames: 'other,eu-other' }),
      secret('eu-pair', { previousNames: 'pair' }),
      dockerfile('eu-d', 'a', { previousNames: 'd' }),
      module(everywhere),
    ]);
    const container = spec.moduleLoader?.container;
    const [mapping] = container?.kernelMappings ?? [];
    assert.deepEqual(spec.imageRepoSecret, { name: 'eu-robot' });
    assert.deepEqual(container?.build, {
      dockerfileConfigMap: { name: 'eu-d' },
      secrets: [{ name: 'eu-token' }, { name: 'elsewhere' }],
    });
    assert.deepEqual(mapping?.build, { dockerfileConfigMap: { name: 'eu-d' }, secrets: [{ name: 'eu-other-1' }] });
    assert.deepEqual(mapping?.sign, { ...sign, keySecret: { name: 'eu-pair' }, certSecret: { name: 'eu-pair' } });
  });

  it('keeps a name that an object has now, and one that only objects of other namespaces had', async () => {
    const spec = await only([
      secret('old-token', { previousNames: 'token' }),
      secret('token'),
      secret('eu-other', { previousNames: 'other', previousNamespaces: 'ns' }, {}, 'elsewhere'),
      dockerfile('d', 'a'),
      module({ container: { build: { ...build, secrets: [{ name: 'token' }, { name: 'other' }] } } }),
    ]);
    assert.deepEqual(spec.moduleLoader?.container.build?.secrets, [{ name: 'token' }, { name: 'other' }]);
  });

  it('has those of its own layer, where several renamed one base', async () => {
    const layer = (name: string): readonly object[] => {
      const renamed = (old: string): Renamed => ({
        previousNames: old,
        prefixes: `base-,${name}-`,
        suffixes: `-${name}`,
      });
      return [
        secret(`${name}-token-${name}`, renamed('token')),
        dockerfile(`${name}-d-${name}`, name, renamed('d')),
        module({
          name: `${name}-m-${name}`,
          renamed: renamed('m'),
          container: { build: { ...build, secrets: [{ name: 'token' }] } },
        }),
      ];
    };
    const found = await specs([...layer('eu'), ...layer('us')]);
    assert.deepEqual(
      found.map(({ moduleLoader }) => moduleLoader?.container.build),
      ['eu', 'us'].map((name) => ({
        dockerfileConfigMap: { name: `${name}-d-${name}` },
        secrets: [{ name: `${name}-token-${name}` }],
      })),
    );
  });

  it('is told of Secrets that get their names when everything else has one, once for each', async () => {
    const late = { needsHashSuffix: 'enabled' };
    const objects = [
      secret('pair', late),
      secret('robot', late, registry),
      secret('token', late),
      dockerfile('d', 'a'),
    ];
    const { value, diagnostics } = await check([
      ...objects,
      module({ ...everywhere, container: { build: { ...build, secrets: [{ name: 'token' }] } } }),
    ]);
    assert.deepEqual(findings(diagnostics), [
      'secret-named-later spec.imageRepoSecret.name',
      'secret-named-later spec.moduleLoader.container.build.secrets[0].name',
      'secret-named-later spec.moduleLoader.container.kernelMappings[0].sign.keySecret.name',
    ]);
    assert.equal(value.modules.length, 1);
  });

  it('may pull pre-built images with such a Secret: kustomize renames it in the loaders, too', async () => {
    const late = secret('robot', { needsHashSuffix: 'enabled' }, registry);
    await only([late, module({ spec: { imageRepoSecret: { name: 'robot' } } })]);
  });
});

describe('the Secret of a registry', () => {
  const named = { spec: { imageRepoSecret: { name: 'robot' } } };
  const wrong = ['registry-secret-wrong-type spec.imageRepoSecret.name'];
  const found = async (more: object, fields: Fields = {}, platform: Platform = 'Kubernetes') =>
    findings(
      (await check([secret('robot', {}, more), dockerfile('d', 'a'), module({ ...named, ...fields })], platform))
        .diagnostics,
    );

  it('has the type and the key that nodes look for', async () => {
    assert.deepEqual(await found(registry), []);
    assert.deepEqual(await found({ ...registry, data: {}, stringData: registry.data }), []);
    assert.deepEqual(await found({ type: 'Opaque', data: registry.data }), wrong);
    assert.deepEqual(await found({ data: registry.data }), wrong);
    assert.deepEqual(await found({ ...registry, data: { 'config.json': '' } }), wrong);
    assert.deepEqual(await found({ ...registry, data: {} }), wrong);
  });

  it('may be of the older type where no Job reads it', async () => {
    const older = { type: 'kubernetes.io/dockercfg', data: { '.dockercfg': '' } };
    assert.deepEqual(await found(older), []);
    assert.deepEqual(await found(older, { container: { build } }, 'OpenShift'), []);
    assert.deepEqual(await found(older, { container: { build } }), wrong);
    assert.deepEqual(await found({ ...older, data: registry.data }), wrong);
  });

  it('is told by its keys, never by a value', async () => {
    const data = { password: 'c2VjcmV0', username: 'bm9ib2R5' };
    const { diagnostics } = await check([secret('robot', {}, { data }), module(named)]);
    const text = JSON.stringify(diagnostics.map(({ message, hint }) => [message, hint]));
    assert.ok(text.includes('its type is \\"Opaque\\", and it has \\"password\\" and \\"username\\"'), text);
    for (const value of Object.values(data)) assert.ok(!text.includes(value));
    assert.ok(text.includes('kubectl create secret docker-registry robot -n ns '));
  });
});
