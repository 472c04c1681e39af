import assert from 'node:assert/strict';
import type { Build } from '../../src/model/module.generated.ts';
import type { BuildArg, Platform } from '../../src/model/target.ts';
import { checkedModule, nodePool, resolveModules } from './fixtures.ts';

const kernel = '5.14.0-570.19.1.el9_6.x86_64';
const other = '5.14.0-427.68.1.el9_4.x86_64';

interface Case {
  readonly build?: Partial<Build>;
  readonly hasDefault?: boolean;
  readonly uses?: boolean;
  readonly platform?: Platform;
  readonly known?: Readonly<Record<string, string>>;
  readonly pools?: readonly Parameters<typeof nodePool>[];
}

function resolveBuild({
  build = {},
  hasDefault = false,
  uses = true,
  platform = 'OpenShift',
  known = {},
  pools,
}: Case) {
  const module = checkedModule({
    containerImage: 'registry.example.com/dgpu:${KERNEL_FULL_VERSION}',
    build: { dockerfileConfigMap: { name: 'd' }, ...build },
    kernelMappings: [{ regexp: '^.+$' }],
  });
  const { resource } = module;
  const dockerfile = {
    ...{ namespace: 'kmm', name: 'd', text: '', resource, args: null },
    ...{ usesDriverToolkit: uses, hasDriverToolkitDefault: hasDefault, mountsSecrets: false },
  };
  return resolveModules(
    [module],
    (pools ?? [[kernel]]).map((one) => nodePool(...one)),
    {},
    {
      platform,
      dockerfiles: { find: (namespace, name) => (namespace === 'kmm' && name === 'd' ? dockerfile : undefined) },
      driverToolkit: { find: (asked, architecture) => known[`${asked} ${architecture}`] },
      clusterVersion: '4.20.3',
    },
  );
}

const argsOf = (one: Case): readonly (readonly BuildArg[] | undefined)[] =>
  resolveBuild(one).targets.map(({ resolution }) => resolution?.build?.buildArgs);
const known = { [`${kernel} amd64`]: 'toolkit' };
const injected = [
  { name: 'KERNEL_FULL_VERSION', value: kernel },
  { name: 'KERNEL_VERSION', value: kernel },
  { name: 'MOD_NAME', value: 'dgpu' },
  { name: 'MOD_NAMESPACE', value: 'kmm' },
];
const own = { buildArgs: [{ name: 'DTK_AUTO', value: 'own' }] };

describe('DTK_AUTO', () => {
  it('is passed in the order of the operator, where the Dockerfile uses it', () => {
    const buildArgs = [{ name: 'Z', value: '1' }];
    const toolkit = { name: 'DTK_AUTO', value: 'toolkit' };
    assert.deepEqual(argsOf({ known, build: { buildArgs } }), [[...buildArgs, toolkit, ...injected]]);
    assert.deepEqual(argsOf({ known, build: { buildArgs }, uses: false }), [[...buildArgs, ...injected]]);
  });

  it('takes the place of the argument of the user on OpenShift alone', () => {
    assert.deepEqual(argsOf({ known, build: own }), [[{ name: 'DTK_AUTO', value: 'toolkit' }, ...injected]]);
    assert.deepEqual(argsOf({ known, build: own, platform: 'Kubernetes' }), [[...own.buildArgs, ...injected]]);
    const inserted = [{ name: 'DTK_AUTO', value: 'toolkit' }, ...injected];
    assert.deepEqual(argsOf({ known, platform: 'Kubernetes' }), [inserted]);
  });

  it('differs by architecture, while all else is one resolution', () => {
    const pools: Case['pools'] = [[kernel], [kernel, { architecture: 'arm64' }]];
    const both = { [`${kernel} amd64`]: 'one', [`${kernel} arm64`]: 'two' };
    const values = argsOf({ known: both, pools }).map((args) => args?.[0]?.value);
    assert.deepEqual(values, ['one', 'two']);
    const [first, second] = resolveBuild({ uses: false, pools }).targets;
    assert.notEqual(first?.resolution, null);
    assert.equal(first?.resolution, second?.resolution);
  });

  it('must be known: one error names all kernels and what to write', () => {
    const { targets, diagnostics } = resolveBuild({ pools: [[kernel], [other]] });
    assert.equal(diagnostics.length, 1);
    const [{ code, message, hint, place } = { code: '', message: '', hint: '' }] = diagnostics;
    assert.equal(code, 'driver-toolkit-unknown');
    assert.ok(message.includes(kernel) && message.includes(other), message);
    assert.ok(hint.includes(`{kernel: ${kernel}, architecture: amd64, image: …}`), hint);
    assert.match(hint, /oc adm release info 4\.20\.3 --image-for=driver-toolkit/);
    assert.deepEqual(place?.path, ['spec', 'moduleLoader', 'container', 'build', 'dockerfileConfigMap']);
    for (const { resolution, reason, mapping } of targets) {
      assert.deepEqual([resolution, reason?.code, mapping], [null, 'driver-toolkit-unknown', 0]);
    }
  });

  it('must be known for each kernel that needs it, and for no other', () => {
    const { targets, codes } = resolveBuild({ known, pools: [[kernel], [other]] });
    assert.deepEqual(codes, ['driver-toolkit-unknown']);
    assert.deepEqual(
      targets.map(({ resolution }) => resolution !== null),
      [true, false],
    );
  });

  it('has the default of the Dockerfile on Kubernetes, where the operator passes none', () => {
    assert.deepEqual(resolveBuild({ platform: 'Kubernetes', hasDefault: true }).codes, []);
    assert.deepEqual(resolveBuild({ platform: 'OpenShift', hasDefault: true }).codes, ['driver-toolkit-unknown']);
    const without = resolveBuild({ platform: 'Kubernetes' });
    assert.deepEqual(without.codes, ['driver-toolkit-unknown']);
    const hint = without.diagnostics[0]?.hint ?? '';
    assert.match(
      hint,
      /^Pass DTK_AUTO in `buildArgs`, or add `\{kernel: .*` to `spec\.driverToolkit` of the inventory\.$/,
    );
  });
});
