import assert from 'node:assert/strict';
import { explainSchemaErrors } from '../../src/2-validate/explain-schema-errors.ts';
import { ownCopy } from '../../src/2-validate/own-copy.ts';
import { validateInventory, validateModule } from '../../src/2-validate/validators.generated.js';
import type { Resource } from '../../src/model/resource.ts';
import { findings, readYaml } from './read-yaml.ts';

describe('explain-schema-errors', () => {
  const explain = (resource: Resource | undefined) => {
    assert.ok(resource);
    const copy = ownCopy(resource.object);
    const check = copy.kind === 'Module' ? validateModule : validateInventory;
    return explainSchemaErrors(check(copy), copy, resource);
  };
  const module = (container: string, spec = '') =>
    explain(
      readYaml(`
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: m}
spec:
  selector: {a: b}
  moduleLoader: {container: {modprobe: {moduleName: m}, kernelMappings: [{literal: '5'}], ${container}}}
  ${spec}
`)[0],
    );
  const container = 'spec.moduleLoader.container';

  it('finds nothing in a Module that holds', () => assert.deepEqual(module(''), []));

  it('names an unknown field by its key and what was meant', () => {
    const [found, ...more] = module('InTreeModuleToRemove: a');
    assert.deepEqual(findings(found ? [found] : []), [`unknown-field ${container}.InTreeModuleToRemove`]);
    assert.equal(found?.place?.atKey, true);
    assert.match(found?.hint ?? '', /`inTreeModuleToRemove`/);
    assert.deepEqual(more, []);
  });

  it('knows the metadata that an API server sets, and nothing else', () => {
    const read = (metadata: string) =>
      explain(
        readYaml(
          `{apiVersion: kmm.sigs.x-k8s.io/v1beta1, kind: Module, spec: {selector: {a: b}}, metadata: {name: m, ${metadata}}}`,
        )[0],
      );
    const captured = 'uid: a-b, resourceVersion: "1", generation: 2, creationTimestamp: null, managedFields: [{}]';
    assert.deepEqual(read(captured), []);
    const found = read('lables: {a: b}');
    assert.deepEqual(findings(found), ['unknown-field metadata.lables']);
    assert.match(found[0]?.hint ?? '', /`labels`/);
  });

  it('says where a field belongs that stands in the wrong object', () => {
    const [found] = module('FirmwarePath: /fw');
    assert.match(found?.hint ?? '', /`spec\.moduleLoader\.container\.modprobe`/);
  });

  it('places a missing field at its parent', () =>
    assert.deepEqual(findings(module('build: {}')), [`missing-field ${container}.build`]));

  it('takes null for missing', () =>
    assert.deepEqual(findings(module('sign: {keySecret: null, certSecret: {name: c}}')), [
      `missing-field ${container}.sign`,
    ]));

  it('ignores null where a field is optional', () => assert.deepEqual(module('containerImage: null, build: null'), []));

  it('refuses null in a list and in a selector', () => {
    assert.deepEqual(findings(module('inTreeModulesToRemove: [null]')), [
      `wrong-type ${container}.inTreeModulesToRemove[0]`,
    ]);
    const build = 'build: {dockerfileConfigMap: {name: d}, selector: {a: null}}';
    assert.deepEqual(findings(module(build)), [`wrong-type ${container}.build.selector.a`]);
  });

  it('says which number was found where text is needed', () => {
    const [found] = module('version: 420');
    assert.equal(found?.code, 'wrong-type');
    assert.match(found?.message ?? '', /420/);
    assert.match(found?.hint ?? '', /quotes/);
  });

  it('reports a value once, by its type', () =>
    assert.deepEqual(findings(module('imagePullPolicy: 1')), [`wrong-type ${container}.imagePullPolicy`]));

  it('suggests a choice', () => {
    const [found] = module('imagePullPolicy: always');
    assert.equal(found?.code, 'not-one-of');
    assert.match(found?.hint ?? '', /`Always`/);
  });

  it('accepts an empty choice', () => assert.deepEqual(module('imagePullPolicy: ""'), []));

  it('refuses an empty list that must not be empty', () =>
    assert.deepEqual(findings(module('modprobe: {args: {load: []}}', 'devicePlugin: null').slice(0, 1)), [
      `empty-list ${container}.modprobe.args.load`,
    ]));

  it('looks into volumes, environment and amounts', () => {
    const plugin = `devicePlugin:
    volumes: [{name: v, hostPath: {pth: /dev}}, {name: w, emptyDir: {sizeLimit: 1Q}}]
    container: {image: 'i:1', env: [{name: A, value: 1}], resources: {limits: {cpu: 0.5}}}`;
    assert.deepEqual([...findings(module('', plugin))].sort(), [
      'missing-field spec.devicePlugin.volumes[0].hostPath',
      'unknown-field spec.devicePlugin.volumes[0].hostPath.pth',
      'wrong-format spec.devicePlugin.volumes[1].emptyDir.sizeLimit',
      'wrong-type spec.devicePlugin.container.env[0].value',
      'wrong-type spec.devicePlugin.container.resources.limits.cpu',
    ]);
  });

  it('refuses names and numbers of device classes that the API server refuses', () => {
    const selectors = Array.from({ length: 33 }, () => '{}').join(', ');
    const dra = `dra: {container: {image: 'i:1'}, driverName: A, deviceClasses: [{name: a_b, selectors: [${selectors}]}]}`;
    assert.deepEqual([...findings(module('', dra))].sort(), [
      'too-many-items spec.dra.deviceClasses[0].selectors',
      'wrong-format spec.dra.deviceClasses[0].name',
      'wrong-format spec.dra.driverName',
    ]);
  });

  it('ignores status, finalizers and managed fields of live objects', () => {
    const [resource] = readYaml(`
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: m, uid: x, finalizers: [a], managedFields: [{manager: k}]}
spec: {selector: {}}
status: {moduleLoader: {desiredNumber: 3}, conditions: []}
`);
    assert.deepEqual(explain(resource), []);
  });

  const pools = (pool: string) =>
    findings(
      explain(
        readYaml(`
apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: a}
spec: {nodePools: [{name: p, ${pool.startsWith('kernel') ? '' : 'kernel: 5.14.0-1, '}${pool}}]}
`)[0],
      ),
    );

  it('accepts a count and a list of nodes', () => {
    assert.deepEqual(pools('nodes: 0'), []);
    assert.deepEqual(pools('nodes: [a, b]'), []);
  });

  it('tells a wrong count from a wrong name', () => {
    assert.deepEqual(pools('nodes: many'), ['wrong-type spec.nodePools[0].nodes']);
    assert.deepEqual(pools('nodes: -1'), ['out-of-range spec.nodePools[0].nodes']);
    assert.deepEqual(pools('nodes: [a, 1]'), ['wrong-type spec.nodePools[0].nodes[1]']);
  });

  it('refuses an empty kernel', () => assert.deepEqual(pools('kernel: ""'), ['empty-value spec.nodePools[0].kernel']));
});
