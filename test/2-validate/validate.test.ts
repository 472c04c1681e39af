import assert from 'node:assert/strict';
import { type ValidateOptions, validate } from '../../src/2-validate/validate.ts';
import { loadRe2 } from '../../src/lib/re2.ts';
import type { CompileRegexp } from '../../src/model/regexp.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { NodePool } from '../../src/model/target.ts';
import { errors, findings, readYaml } from './read-yaml.ts';

describe('validate', () => {
  let regexp: CompileRegexp;
  before(async () => {
    regexp = await loadRe2();
  });
  const pool: NodePool = {
    ...{ name: 'p', inventory: '', kernel: '5.14.0-1', architecture: 'amd64', nodes: 1, labels: {}, state: 'Current' },
  };
  const base = (): ValidateOptions => ({
    ...{ settings: defaultSettings, regexp, parseDockerfile: () => null, nodePools: [pool] },
  });
  const check = (text: string, options: Partial<ValidateOptions> = {}) =>
    validate(readYaml(text), { ...base(), ...options });
  const module = (name: string, container = '', metadata = 'namespace: ns') => `---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, ${metadata}}
spec:
  selector: {gpu: "true"}
  moduleLoader: {container: {modprobe: {moduleName: m}, kernelMappings: [{literal: 5.14.0-1, containerImage: 'a:1'}], ${container}}}
`;

  it('fills in defaults without touching the input', () => {
    const resources = readYaml(module('a'));
    const before = JSON.stringify(resources);
    const { value, diagnostics } = validate(resources, base());
    assert.deepEqual(diagnostics, []);
    assert.equal(value.modules[0]?.module.spec.moduleLoader?.container.modprobe.dirName, '/opt');
    assert.equal(value.modules[0]?.resource, resources[0]);
    assert.equal(JSON.stringify(resources), before);
  });

  it('sets a Module with an error aside, with its first error, and goes on with the others', () => {
    const { value, diagnostics } = check(module('a', 'version: 1, imagePullPolicy: x') + module('b'));
    assert.deepEqual(
      value.modules.map(({ name }) => name),
      ['b'],
    );
    const [rejected] = value.rejected;
    assert.deepEqual([rejected?.name, rejected?.namespace, rejected?.selector], ['a', 'ns', { gpu: 'true' }]);
    assert.equal(rejected?.reason.code, diagnostics[0]?.code);
    assert.equal(diagnostics.length, 2);
  });

  it('looks past a fault of type for faults of meaning', () => {
    const { diagnostics } = check(module('a', 'version: 1, containerImage: a, build: {buildArgs: 3}'));
    assert.deepEqual([...errors(diagnostics)].sort(), [
      'image-needs-tag spec.moduleLoader.container.containerImage',
      'missing-field spec.moduleLoader.container.build',
      'wrong-type spec.moduleLoader.container.build.buildArgs',
      'wrong-type spec.moduleLoader.container.version',
    ]);
  });

  it('reports a missing selector only once', () => {
    const text =
      'apiVersion: kmm.sigs.x-k8s.io/v1beta1\nkind: Module\nmetadata: {name: a, namespace: b}\nspec: {moduleLoader: {}}\n';
    assert.deepEqual(findings(check(text).diagnostics), ['missing-field spec', 'missing-field spec.moduleLoader']);
  });

  it('accepts a Module without a spec, as the operator does', () => {
    const text = 'apiVersion: kmm.sigs.x-k8s.io/v1beta1\nkind: Module\nmetadata: {name: a, namespace: b}\n';
    assert.equal(check(text).value.modules.length, 1);
  });

  it('takes the namespace from the settings, or warns', () => {
    const given = check(module('a', '', 'labels: {}'), { settings: { ...defaultSettings, namespace: 'team' } });
    assert.deepEqual([given.value.modules[0]?.namespace, given.diagnostics], ['team', []]);
    const assumed = check(module('a', '', 'labels: {}'));
    assert.equal(assumed.value.modules[0]?.namespace, 'default');
    assert.deepEqual(findings(assumed.diagnostics), ['namespace-defaulted metadata']);
  });

  it('refuses a Module without a name', () => {
    const text = module('a').replace('name: a, ', '');
    assert.deepEqual(findings(check(text).diagnostics), ['missing-field metadata']);
  });

  it('refuses the second of two Modules of one name, and names both places', () => {
    const { value, diagnostics } = check(module('a') + module('a', '', 'namespace: other') + module('a'));
    assert.deepEqual(findings(diagnostics), ['duplicate-module metadata.name']);
    assert.match(diagnostics[0]?.message ?? '', /in\.yaml, line 1 .*in\.yaml, line 3/);
    assert.equal(value.modules.length, 2);
  });

  it('refuses groups, versions and kinds that do not exist', () => {
    const header = (apiVersion: string, kind: string) =>
      `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n`;
    const of = (apiVersion: string, kind: string) => errors(check(header(apiVersion, kind)).diagnostics);
    assert.deepEqual(of('kmm.sigs.k8s.io/v1beta1', 'Module'), ['old-api-group apiVersion']);
    assert.deepEqual(of('kmm.sigs.x-k8s.io/v1alpha1', 'Module'), ['unknown-api-version apiVersion']);
    assert.deepEqual(of('v1', 'Module'), ['unknown-api-version apiVersion']);
    assert.deepEqual(of('kmm.sigs.x-k8s.io/v1beta1', 'Modules'), ['misspelt-kind kind']);
    assert.deepEqual(of('kmm.sigs.x-k8s.io/v1beta1', 'module'), ['misspelt-kind kind']);
    assert.deepEqual(of('kmmc.dev/v1alpha1', 'KernelInventroy'), ['misspelt-kind kind']);
    assert.deepEqual(of('example.com/v1', 'Module'), []);
    assert.deepEqual(of('kmm.sigs.x-k8s.io/v1beta1', 'NodeModulesConfig'), []);
  });

  it('refuses Modules without any kernel', () => {
    const { diagnostics } = check(module('a'), { nodePools: [] });
    assert.deepEqual(findings(diagnostics), ['no-kernels']);
    assert.deepEqual(check('---\napiVersion: v1\nkind: Secret\n', { nodePools: [] }).diagnostics, []);
  });

  it('ignores foreign resources', () => {
    const { value, diagnostics } = check('apiVersion: apps/v1\nkind: DaemonSet\nmetadata: null\n');
    assert.deepEqual([value.modules, value.rejected, diagnostics], [[], [], []]);
  });
});
