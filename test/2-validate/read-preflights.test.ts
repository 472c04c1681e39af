import assert from 'node:assert/strict';
import { readPreflights } from '../../src/2-validate/read-preflights.ts';
import { findings, readYaml } from './read-yaml.ts';

const kernel = '5.14.0-570.51.1.el9_6.x86_64';
const object = (spec: string, kind = 'PreflightValidationOCP', version = 'v1beta2') =>
  `apiVersion: kmm.sigs.x-k8s.io/${version}\nkind: ${kind}\nmetadata: {name: next}\nspec: {${spec}}\n`;
const read = (spec: string, kind?: string, version?: string) => readPreflights(readYaml(object(spec, kind, version)));
const found = (spec: string, kind?: string) => findings(read(spec, kind).diagnostics);

describe('read-preflights', () => {
  it('takes the kernel and the Driver Toolkit of both kinds, in both versions', () => {
    for (const version of ['v1beta1', 'v1beta2']) {
      const { value, diagnostics } = read(
        `kernelVersion: ${kernel}, dtkImage: 'registry.example.com/dtk:1', pushBuiltImage: true`,
        'PreflightValidationOCP',
        version,
      );
      assert.deepEqual(diagnostics, []);
      const { place, ...pool } = value[0]?.nodePool ?? {};
      assert.deepEqual(pool, {
        name: 'PreflightValidationOCP next',
        inventory: '',
        kernel,
        architecture: 'amd64',
        nodes: 0,
        labels: {},
        state: 'Planned',
        matchesEverySelector: true,
        osImage: 'Red Hat Enterprise Linux CoreOS',
        driverToolkit: 'registry.example.com/dtk:1',
      });
      assert.deepEqual(place?.path, ['spec', 'kernelVersion']);
      const plain = read('kernelVersion: 6.8.0-38-generic', 'PreflightValidation', version);
      assert.deepEqual([plain.value[0]?.nodePool.osImage, plain.diagnostics], [undefined, []]);
    }
  });

  it('takes the architecture from the kernel', () => {
    assert.equal(read('kernelVersion: 5.14.0-1.el9.aarch64+64k').value[0]?.nodePool.architecture, 'arm64');
  });

  it('wants a kernel of at least three parts', () => {
    assert.deepEqual(found(''), ['missing-field spec']);
    assert.deepEqual(found('kernelVersion: ""'), ['empty-value spec.kernelVersion']);
    assert.deepEqual(found('kernelVersion: 5.14'), ['wrong-type spec.kernelVersion']);
    assert.deepEqual(found('kernelVersion: "5.14"'), ['kernel-too-short spec.kernelVersion']);
    assert.deepEqual(found('kernelVersion: 5.14.0 x86'), ['invalid-kernel spec.kernelVersion']);
    assert.deepEqual(found('kernelVersion: 6.1-9'), []);
    assert.deepEqual(read('kernelVersion: "5.14"').value, []);
  });

  it('knows the fields of each kind', () => {
    assert.deepEqual(found(`kernelVersion: ${kernel}, dtkImage: 'a:1'`, 'PreflightValidation'), [
      'unknown-field spec.dtkImage',
    ]);
    assert.deepEqual(found(`kernelVersion: ${kernel}, kernelversion: x`), ['unknown-field spec.kernelversion']);
    assert.deepEqual(found(`kernelVersion: ${kernel}, pushBuiltImage: "yes"`), ['wrong-type spec.pushBuiltImage']);
    assert.deepEqual(found(`kernelVersion: ${kernel}, dtkImage: 'https://a/b'`), [
      'driver-toolkit-image-invalid spec.dtkImage',
    ]);
    assert.equal(read(`kernelVersion: ${kernel}, dtkImage: ""`).value[0]?.nodePool.driverToolkit, undefined);
  });

  it('says what takes the place of a release image', () => {
    const hint = (spec: string) => read(spec).diagnostics[0]?.hint ?? '';
    const image = 'registry.example.com/openshift/release:4.18.13-x86_64';
    assert.deepEqual(found(`releaseImage: '${image}', pushBuiltImage: true`), [
      'preflight-by-release-image spec.releaseImage',
    ]);
    assert.match(hint(`releaseImage: '${image}'`), /^Write `kernelVersion: 5\.14\.0-427\.68\.1\.el9_4\.x86_64`/);
    assert.match(hint(`releaseImage: '${image}', useRTKernel: true`), /the RT_KERNEL_VERSION in/);
    assert.match(
      hint(`releaseImage: 'registry.example.com/openshift/release:4.14.7-x86_64', useRTKernel: true`),
      /5\.14\.0-284\.45\.1\.rt14\.330\.el9_2\.x86_64/,
    );
    assert.match(hint("releaseImage: 'registry.example.com/openshift/release:4.99.1-x86_64'"), /the KERNEL_VERSION in/);
    assert.match(hint('releaseImage: 1'), /the KERNEL_VERSION in/);
    assert.deepEqual(found(`kernelVersion: ${kernel}, useRTKernel: true`), [
      'preflight-by-release-image spec.useRTKernel',
    ]);
    assert.deepEqual(found(`kernelVersion: ${kernel}, useRTKernel: true`, 'PreflightValidation'), [
      'unknown-field spec.useRTKernel',
    ]);
  });

  it('does not stumble over what is no object', () => {
    for (const spec of ['spec: []', 'spec: text', 'spec: null', '']) {
      const text = `apiVersion: kmm.sigs.x-k8s.io/v1beta2\nkind: PreflightValidation\nmetadata: {name: next}\n${spec}\n`;
      const { value, diagnostics } = readPreflights(readYaml(text));
      assert.deepEqual([value, diagnostics.length], [[], 1], spec);
    }
  });
});
