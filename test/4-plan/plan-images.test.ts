/** What is planned for the images of small packages. */
import assert from 'node:assert/strict';
import { build, moduleOf, planOf, sign } from './plan-of.ts';

describe('images', () => {
  describe('with the host of the internal registry', () => {
    const internal = 'image-registry.openshift-image-registry.svc:5000/drivers';
    const modules = [
      moduleOf('one', {
        containerImage: `${internal}/nic:signed`,
        sign: { ...sign, unsignedImage: `${internal}/base:1`, filesToSign: ['/opt/lib/modules/*/nic.ko'] },
      }),
    ];

    it('are tags of ImageStreams on OpenShift', async () => {
      const [step] = (await planOf('OpenShift', modules)).plan.builds;
      assert.deepEqual(step?.imageStreamTag, { namespace: 'drivers', name: 'nic', tag: 'signed' });
      assert.deepEqual(step?.base?.imageStreamTag, { namespace: 'drivers', name: 'base', tag: '1' });
    });

    it('are images like any other on Kubernetes', async () => {
      const { plan } = await planOf('Kubernetes', modules);
      assert.deepEqual(plan.imageStreams, []);
      assert.deepEqual([plan.builds[0]?.imageStreamTag, plan.builds[0]?.base], [undefined, undefined]);
    });
  });

  it('of an empty `dirName` have their kernel modules below the root, for all steps', async () => {
    const modprobe = { moduleName: 'nic', dirName: '' };
    const filesToSign = ['/lib/modules/*/nic.ko'];
    const container = { containerImage: 'registry.example.com/nic:1', build, sign: { ...sign, filesToSign }, modprobe };
    const { plan } = await planOf('Kubernetes', [moduleOf('one', container)], { verify: true });
    const signing = plan.builds.find(({ recipe }) => recipe.action === 'Sign');
    assert.equal(signing?.buildArgs.find(({ name }) => name === 'MODULE_DIRECTORY')?.value, '/');
    assert.equal(plan.verifications[0]?.recipe.dirName, '');
    assert.equal(plan.loaders[0]?.pod.dirName, '');
    assert.deepEqual(plan.loaders[0]?.pod.load, ['-v', 'nic']);
  });

  it('are signed onto themselves also where the reference is spelled otherwise', async () => {
    const filesToSign = ['/opt/lib/modules/*/nic.ko'];
    const unsignedImage = 'docker.io/example/nic:1';
    const container = { containerImage: 'example/nic:1', sign: { ...sign, unsignedImage, filesToSign } };
    const { codes, plan } = await planOf('Kubernetes', [moduleOf('one', container)]);
    assert.ok(codes.includes('signed-onto-itself'));
    assert.equal(plan.builds[0]?.after, undefined);
  });

  it('that three Modules make of each other wait in a row', async () => {
    const filesToSign = ['/opt/lib/modules/*/nic.ko'];
    const signed = (name: string, from: string) =>
      moduleOf(name, {
        containerImage: `registry.example.com/${name}:1`,
        sign: { ...sign, filesToSign, unsignedImage: `registry.example.com/${from}:1` },
      });
    const built = moduleOf('two', { containerImage: 'registry.example.com/two:1', build });
    const { plan } = await planOf('Kubernetes', [signed('one', 'three'), built, signed('three', 'two')]);
    const named = new Map(plan.builds.map((step) => [step.name, step.recipe.module]));
    const order = plan.builds.map(({ name, after }) => [named.get(name), named.get(after?.name ?? '')]);
    assert.deepEqual(order, [
      ['one', 'three'],
      ['three', 'two'],
      ['two', undefined],
    ]);
  });

  it('signed from each other are an error, and no step waits for itself', async () => {
    const filesToSign = ['/opt/lib/modules/*/nic.ko'];
    const modules = ['one', 'two', 'three'].map((name, index, all) =>
      moduleOf(name, {
        containerImage: `registry.example.com/${name}:1`,
        sign: { ...sign, filesToSign, unsignedImage: `registry.example.com/${all[(index + 1) % 3]}:1` },
      }),
    );
    const { plan, codes } = await planOf('Kubernetes', modules);
    assert.deepEqual(codes.filter((code) => code === 'signed-in-a-circle').length, 1);
    assert.equal(plan.builds.filter(({ after }) => after === undefined).length, 1);
  });
});
