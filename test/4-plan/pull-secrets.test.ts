import assert from 'node:assert/strict';
import { compileBuildPackage } from '../lab/build-package.ts';

const internal = 'image-registry.openshift-image-registry.svc:5000';
const kernel = '5.14.0-570.19.1.el9_6.x86_64';

interface Case {
  readonly image: string;
  readonly platform?: 'OpenShift' | 'Kubernetes';
  readonly isBuilt?: boolean;
}

interface WithPod {
  readonly spec?: {
    readonly template?: { readonly spec: { readonly imagePullSecrets?: readonly { name: string }[] } };
  };
}

/** What the pods pull with, by the kind of the object that starts them. */
async function pullSecrets({ image, platform = 'OpenShift', isBuilt = true }: Case): Promise<object> {
  const container = {
    modprobe: { moduleName: 'gpu' },
    kernelMappings: [{ literal: kernel, containerImage: image }],
    ...(isBuilt ? { build: { dockerfileConfigMap: { name: 'gpu' } } } : {}),
  };
  const module = {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: 'gpu', namespace: 'drivers' },
    spec: { selector: {}, imageRepoSecret: { name: 'robot' }, moduleLoader: { container } },
  };
  const dockerfile = { name: 'gpu', text: 'FROM registry.example.com/base:1\nRUN depmod\n' };
  const { generated, failed } = await compileBuildPackage(
    { platform, kernels: [kernel], dockerfile, objects: [module] },
    { settings: { verify: true } },
  );
  assert.equal(failed, false);
  const pods = generated.flatMap((object) => {
    const pod = (object as WithPod).spec?.template?.spec;
    return pod === undefined ? [] : [[object.kind, (pod.imagePullSecrets ?? []).map(({ name }) => name)]];
  });
  return Object.fromEntries(pods);
}

describe('the Secret that pods pull with', () => {
  const own = `${internal}/drivers/gpu:1`;

  it('is that of the Module', async () => {
    const image = 'registry.example.com/drivers/gpu:1';
    assert.deepEqual(await pullSecrets({ image }), { Job: ['robot'], DaemonSet: ['robot'] });
    assert.deepEqual(await pullSecrets({ image: `${internal}/vendor/gpu:1` }), {
      Job: ['robot'],
      DaemonSet: ['robot'],
    });
  });

  it("is left to the account for what was built into an ImageStream of the Module's namespace", async () => {
    assert.deepEqual(await pullSecrets({ image: own }), { Job: [], DaemonSet: [] });
  });

  it('stays where the Module names it for an image that it does not build', async () => {
    assert.deepEqual(await pullSecrets({ image: own, isBuilt: false }), { DaemonSet: ['robot'] });
  });

  it('stays on other clusters, where the name of that registry is a host like any other', async () => {
    const found = await pullSecrets({ image: own, platform: 'Kubernetes' });
    assert.deepEqual(found, { Job: ['robot'], DaemonSet: ['robot'] });
  });
});
