/**
 * Builds and Jobs are immutable: what kmmc renders for one input may change only together with the name. The names and
 * specs of one package for each builder are written down in frozen-steps.json. `UPDATE_GOLDEN=1` adds new names; it never
 * takes another spec for a name that is known: raise `renderVersion` in src/4-plan for that.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/1-read/read.ts';
import { toObject } from '../../src/model/generated.ts';
import type { Builder } from '../../src/model/plan.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { assertPreflights } from '../../src/preflight.ts';
import { compilePackage } from './build-steps.ts';
import { type BuildPackage, dockerfileText, objectsOf } from './random-builds.ts';

const file = join(import.meta.dirname, 'frozen-steps.json');
const builders: readonly Builder[] = ['OpenShift', 'Buildah', 'BuildKit', 'Kaniko'];

function packageOf(builder: Builder): BuildPackage {
  return {
    platform: builder === 'OpenShift' ? 'OpenShift' : 'Kubernetes',
    settings: {
      builder: builder === 'OpenShift' ? 'Buildah' : builder,
      verify: true,
      rebuild: '',
      gitops: 'None',
      images: {
        signer: 'registry.example.com/signer:1',
        ...(builder === 'OpenShift' ? {} : { builder: 'registry.example.com/builder:1' }),
      },
    },
    modules: [
      {
        name: 'gpu',
        namespace: 'drivers',
        dockerfile: 'one',
        args: { DRIVER_VERSION: '1.0', FLAGS: '$(x) a b' },
        secrets: ['source-token'],
        registrySecret: 'registry',
        tag: '1.0',
        sign: { key: 'signing-key', cert: 'signing-cert', files: ['/opt/lib/modules/*/a.ko', '/opt/b c.ko'] },
        annotations: {},
        mappings: [{ regexp: '.' }],
      },
    ],
    kernels: ['5.14.0-570.19.1.el9_6.x86_64', '5.14.0-570.19.1.el9_6.x86_64+rt'],
    dockerfiles: { one: dockerfileText('1.0') },
  };
}

describe('the spec of a step', () => {
  for (const builder of builders) {
    it(`of ${builder} changes only together with its name`, async () => {
      const one = packageOf(builder);
      const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objectsOf(one) });
      const { generated } = await compilePackage(one, [{ file: 'package.json', text }]);
      const steps = generated.filter(({ stage }) => stage === 'Build' || stage === 'Sign' || stage === 'Verify');
      assert.equal(steps.length, 6);
      const current = Object.fromEntries(
        steps.map((step) => [`${builder} ${step.kind} ${step.name}`, hashOf(toObject(step)['spec'])]),
      );
      const frozen = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const known = Object.keys(current).filter((name) => Object.hasOwn(frozen, name));
      const changed = known.filter((name) => frozen[name] !== current[name]);
      assert.deepEqual(changed, [], 'another spec under a known name; raise renderVersion in src/4-plan');
      if (known.length === steps.length) return;
      if (process.env['UPDATE_GOLDEN'] === '1') {
        const others = Object.entries(frozen).filter(([name]) => !name.startsWith(`${builder} `));
        const all = Object.entries({ ...Object.fromEntries(others), ...current }).sort(([a], [b]) => (a < b ? -1 : 1));
        writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
        assert.fail(`rewrote ${file}`);
      }
      assert.fail('the names of steps changed: every user builds again. If that is meant, run with UPDATE_GOLDEN=1');
    });
  }
});

describe('the spec of a preflight Job', () => {
  it('changes only together with its name', async () => {
    const container = {
      modprobe: { moduleName: 'gpu' },
      kernelMappings: [{ regexp: '.', containerImage: 'registry.example.com/gpu:${KERNEL_FULL_VERSION}' }],
    };
    const loader = { moduleLoader: { serviceAccountName: 'loader', container }, selector: { gpu: 'true' } };
    const pod = { imageRepoSecret: { name: 'registry' }, tolerations: [{ key: 'gpu', operator: 'Exists' }] };
    const items = [
      {
        apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
        kind: 'Module',
        metadata: { name: 'gpu', namespace: 'drivers' },
        spec: { ...loader, ...pod },
      },
      {
        apiVersion: 'kmm.sigs.x-k8s.io/v1beta2',
        kind: 'PreflightValidation',
        metadata: { name: 'next' },
        spec: { kernelVersion: '5.14.0-570.19.1.el9_6.x86_64+rt' },
      },
    ];
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
    const input = await read([{ file: 'package.json', text, found: true }]);
    const settings: Settings = { ...defaultSettings, preflightJobs: 'Generate' };
    const { value } = await assertPreflights(input.value, settings);
    const specs = value.generated.map((one) => [one.name, hashOf(toObject(one)['spec'])]);
    // Another hash of the spec needs another name: raise renderVersion in src/4-plan/plan-preflights.ts.
    assert.deepEqual(specs, [['gpu-preflight-5-14-0-570-19-1-el9-6-x86-64-rt-05fef018', '5d85c285304a788e']]);
  });
});

/** Key order is part of it: the API server does not mind, but a reviewer does. */
function hashOf(spec: unknown): string {
  return createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 16);
}
