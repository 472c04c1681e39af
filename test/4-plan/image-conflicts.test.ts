import assert from 'node:assert/strict';
import { compileBuildPackage } from '../lab/build-package.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';

interface Changes {
  readonly spec?: object;
  readonly build?: object;
  readonly container?: object;
}

/** A Module that builds the one image. */
function module(name: string, { spec = {}, build = {}, container = {} }: Changes): object {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name, namespace: 'drivers' },
    spec: {
      selector: {},
      ...spec,
      moduleLoader: {
        container: {
          modprobe: { moduleName: name },
          kernelMappings: [{ literal: kernel, containerImage: 'registry.example.com/drivers/shared:1' }],
          build: { dockerfileConfigMap: { name: 'shared' }, ...build },
          ...container,
        },
      },
    },
  };
}

/** The errors of two Modules of one image, and how many steps make it. */
async function share(second: Changes, platform = 'Kubernetes'): Promise<readonly [readonly string[], number]> {
  const { generated, diagnostics } = await compileBuildPackage({
    platform,
    kernels: [kernel],
    dockerfile: { name: 'shared', text: 'FROM registry.example.com/base:1\nRUN depmod\n' },
    objects: [module('first', {}), module('second', second)],
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return [errors, generated.filter(({ kind }) => kind === 'Job' || kind === 'Build').length];
}

describe('two Modules of one image', () => {
  const conflict = [['image-built-twice'], 0];

  it('have it made once, wherever each of them lets it run', async () => {
    assert.deepEqual(await share({}), [[], 1]);
    assert.deepEqual(await share({ build: { selector: { 'example.com/builder': 'true' } } }), [[], 1]);
    assert.deepEqual(await share({ spec: { tolerations: [{ operator: 'Exists' }] } }), [[], 1]);
  });

  it('are told where they differ in whom they trust', async () => {
    assert.deepEqual(await share({ container: { registryTLS: { insecure: true } } }), conflict);
    assert.deepEqual(await share({ container: { registryTLS: { insecureSkipTLSVerify: true } } }), conflict);
    assert.deepEqual(await share({ build: { baseImageRegistryTLS: { insecure: true } } }), conflict);
    assert.deepEqual(await share({ container: { registryTLS: { insecure: false } } }), [[], 1]);
  });

  it('do not differ in settings that a Build does not have', async () => {
    assert.deepEqual(await share({ container: { registryTLS: { insecure: true } } }, 'OpenShift'), [[], 1]);
  });

  it('are told where they differ in Secrets', async () => {
    assert.deepEqual(await share({ spec: { imageRepoSecret: { name: 'robot' } } }), conflict);
    assert.deepEqual(await share({ build: { secrets: [{ name: 'token' }] } }), conflict);
  });
});
