import assert from 'node:assert/strict';
import { workerConfig } from '../../src/4-plan/worker-config.ts';
import type { CheckedModule, Resolution } from '../../src/model/target.ts';

describe('worker-config', () => {
  it('is read alike as JSON and as YAML 1.1, which knows more line ends', () => {
    const parameters = ['a\u0085b', '\u2028', '\u2029', '\ufeff', '\u007f', 'ü', '\n', '"', '$(X)'];
    const spec = { moduleLoader: { container: { modprobe: { moduleName: 'm', parameters } } } };
    const module = { module: { spec } } as unknown as CheckedModule;
    const registryTLS = { insecure: false, insecureSkipTLSVerify: false };
    const resolution = { containerImage: 'i:1', registryTLS, inTreeModulesToRemove: [] } as unknown as Resolution;
    const text = workerConfig(module, '5.14.0-1', resolution);
    assert.doesNotMatch(text, /[\u007f-\u009f\u2028\u2029\ufeff]/);
    assert.deepEqual(JSON.parse(text), {
      kernelVersion: '5.14.0-1',
      containerImage: 'i:1',
      insecurePull: false,
      modprobe: { moduleName: 'm', parameters },
    });
  });
});
