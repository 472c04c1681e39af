import assert from 'node:assert/strict';
import { pipelineGroups } from '../../src/pipeline/pipeline-groups.ts';
import { build, moduleOf, planOf, sign } from '../4-plan/plan-of.ts';

const image = 'registry.example.com/nic:1';

async function groupsOf(...modules: readonly object[]) {
  const { plan } = await planOf('Kubernetes', modules, { verify: true });
  return pipelineGroups(plan).map(({ build: first, sign: second, verify, images }) => ({
    module: verify.module,
    steps: [first, second].map((recipe) => recipe?.module),
    images: images.map((one) => one.image),
  }));
}

describe('groups of a pipeline', () => {
  it('make an image once, however many Modules look into it, by the Module that makes it', async () => {
    const user = moduleOf('one', { containerImage: image, modprobe: { moduleName: 'other' } });
    const maker = moduleOf('two', { containerImage: image, build });
    assert.deepEqual(await groupsOf(user, maker), [{ module: 'two', steps: ['two', undefined], images: [image] }]);
  });

  it('build what another Module builds where they sign it', async () => {
    const signed = 'registry.example.com/signed:1';
    const filesToSign = ['/opt/lib/modules/*/nic.ko'];
    const signer = moduleOf('one', { containerImage: signed, sign: { ...sign, filesToSign, unsignedImage: image } });
    const maker = moduleOf('two', { containerImage: image, build });
    assert.deepEqual(await groupsOf(signer, maker), [
      { module: 'one', steps: ['two', 'one'], images: [signed] },
      { module: 'two', steps: ['two', undefined], images: [image] },
    ]);
  });
});
