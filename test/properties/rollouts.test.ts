/** At every step of every rollout a node is served by at most one loader of a Module, and by one where one is due. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compile } from '../../src/index.ts';

const kernels = ['5.14.0-427.68.1.el9_4.x86_64', '5.14.0-570.19.1.el9_6.x86_64', '6.8.0-38-generic'];
const versionKey = 'kmm.node.kubernetes.io/version-module.drivers.nic';
const kernelKey = 'feature.node.kubernetes.io/kernel-version.full';

type Labels = Record<string, string>;

interface Rollout {
  readonly canary?: { readonly nodeSelector: Labels; readonly promote: boolean; readonly baseline?: string };
  readonly versions?: readonly string[];
  readonly waves: readonly { readonly name: string; readonly nodeSelector: Labels }[];
}

/** Two keys with two values each: lanes overlap as often as not. */
const someLabels = fc.dictionary(
  fc.constantFrom('example.com/a', 'example.com/b', 'example.com/c'),
  fc.constantFrom('x', 'y'),
  {
    minKeys: 1,
    maxKeys: 2,
  },
);

const rollouts: fc.Arbitrary<Rollout> = fc.record(
  {
    canary: fc.record(
      { nodeSelector: someLabels, promote: fc.boolean(), baseline: fc.constant('1.0') },
      { requiredKeys: ['nodeSelector', 'promote'] },
    ),
    versions: fc.constantFrom<readonly string[]>([], ['1.0'], ['1.0', '0.9']),
    waves: fc
      .array(someLabels, { maxLength: 3 })
      .map((all) => all.map((nodeSelector, index) => ({ name: `w${index}`, nodeSelector }))),
  },
  { requiredKeys: ['waves'] },
);

const nodes = fc.array(
  fc.record({
    kernel: fc.constantFrom(...kernels),
    labels: fc.dictionary(
      fc.constantFrom('example.com/a', 'example.com/b', 'example.com/c'),
      fc.constantFrom('x', 'y'),
    ),
    version: fc.constantFrom(undefined, '0.9', '1.0', '1.1', '2.0'),
    isSelected: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

type Node = typeof nodes extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Kernels that a version has a mapping for. */
const mapped: Readonly<Record<string, readonly string[]>> = {
  '1.1': [kernels[0] ?? '', kernels[1] ?? ''],
  '1.0': [kernels[0] ?? '', kernels[2] ?? ''],
  '0.9': [kernels[0] ?? ''],
};

describe('loaders of a rollout', function () {
  this.timeout(60_000);

  it('serve each node at most once, and those that are due exactly once', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(rollouts, nodes, async (rollout, fleet) => {
        fc.pre(isSound(rollout));
        const loaders = await loadersOf(rollout, fleet);
        for (const node of fleet) {
          const serving = loaders.filter((loader) => selects(loader, labelsOf(node)));
          const due = versionDue(rollout, node);
          seen.set(due ?? 'nothing', (seen.get(due ?? 'nothing') ?? 0) + 1);
          assert.deepEqual(
            serving.map(({ spec }) => versionOf(spec.template.spec.initContainers[0]?.image ?? '')),
            due === undefined ? [] : [due],
            JSON.stringify({ rollout, node }),
          );
        }
      }),
      { numRuns: 300, seed: 20260801 },
    );
    assert.deepEqual([...seen.keys()].sort(), ['0.9', '1.0', '1.1', 'nothing']);
  });

  it('of nodes that keep a baseline do not change with the Module, nor with what the canary gets', async () => {
    await fc.assert(
      fc.asyncProperty(someLabels, nodes, async (nodeSelector, fleet) => {
        const before = await loadersOf({ canary: { nodeSelector, promote: true }, waves: [] }, fleet, '1.0');
        const after = await loadersOf(
          { canary: { nodeSelector, promote: false, baseline: '1.0' }, waves: [] },
          fleet,
          '1.1',
        );
        const others = (loaders: readonly Loader[]) =>
          loaders.filter(({ spec }) => spec.template.spec.affinity !== undefined).map((one) => JSON.stringify(one));
        assert.deepEqual(others(after), others(before));
      }),
      { numRuns: 60, seed: 20260802 },
    );
  });

  it('of a version do not change when the Module moves on to the next', async () => {
    const fleet: Node[] = kernels.map((kernel) => ({ kernel, labels: {}, version: undefined, isSelected: true }));
    const of = (loaders: readonly Loader[]) =>
      loaders
        .filter(({ spec }) => spec.template.spec.nodeSelector[versionKey] === '1.0')
        .map((one) => JSON.stringify(one));
    const own = of(await loadersOf({ versions: [], waves: [] }, fleet, '1.0'));
    const earlier = of(await loadersOf({ versions: ['1.0'], waves: [] }, fleet, '1.1'));
    assert.notEqual(own.length, 0);
    assert.deepEqual(earlier, own);
  });
});

/** What kmmc refuses: a baseline that is no version in use. */
function isSound({ canary, versions }: Rollout): boolean {
  return canary?.baseline === undefined || versions === undefined || versions.includes(canary.baseline);
}

/** A model of its own: what the node's labels and kernel entitle it to. */
function versionDue({ canary, versions }: Rollout, { kernel, labels, version, isSelected }: Node): string | undefined {
  if (!isSelected) return undefined;
  const isCanary = canary !== undefined && hasAll(labels, canary.nodeSelector);
  const isReached = canary === undefined || canary.promote || isCanary;
  let due: string | undefined;
  if (versions === undefined) due = isReached ? '1.1' : canary?.baseline;
  else if (version === '1.1') due = isReached ? '1.1' : undefined;
  else due = version !== undefined && versions.includes(version) ? version : undefined;
  return due !== undefined && mapped[due]?.includes(kernel) ? due : undefined;
}

function labelsOf({ kernel, labels, version, isSelected }: Node): Labels {
  return {
    ...labels,
    'kubernetes.io/arch': 'amd64',
    [kernelKey]: kernel,
    ...(version === undefined ? {} : { [versionKey]: version }),
    ...(isSelected ? { 'example.com/nic': 'true' } : {}),
  };
}

function hasAll(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

interface Loader {
  readonly kind: string;
  readonly spec: { readonly template: { readonly spec: PodSpec } };
}

interface PodSpec {
  readonly nodeSelector: Labels;
  readonly initContainers: readonly { readonly image: string }[];
  readonly affinity?: {
    readonly nodeAffinity: {
      readonly requiredDuringSchedulingIgnoredDuringExecution: {
        readonly nodeSelectorTerms: readonly {
          readonly matchExpressions: readonly {
            readonly key: string;
            readonly operator: string;
            readonly values: readonly string[];
          }[];
        }[];
      };
    };
  };
}

/** As the scheduler decides: the selector, and any one term of the affinity. */
function selects({ spec }: Loader, labels: Labels): boolean {
  const { nodeSelector, affinity } = spec.template.spec;
  const terms = affinity?.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms;
  const isFree =
    terms === undefined ||
    terms.some(({ matchExpressions }) =>
      matchExpressions.every(({ key, operator, values }) => {
        assert.equal(operator, 'NotIn');
        return !values.includes(labels[key] ?? '');
      }),
    );
  return isFree && hasAll(labels, nodeSelector);
}

function versionOf(image: string): string {
  return /nic:([\d.]+)-/.exec(image)?.[1] ?? image;
}

async function loadersOf(rollout: Rollout, fleet: readonly Node[], own = '1.1'): Promise<readonly Loader[]> {
  const used = new Set(
    [...(rollout.versions ?? []), rollout.canary?.baseline ?? ''].filter((version) => version !== ''),
  );
  const metadata = { name: 'nic', namespace: 'drivers' };
  const objects = [
    { apiVersion: 'kmm.sigs.x-k8s.io/v1beta1', kind: 'Module', metadata, spec: moduleSpec(own) },
    {
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'ModuleRollout',
      metadata,
      spec: { moduleRef: { name: 'nic' }, ...rollout },
    },
    ...[...used].map((version) => ({
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'ModuleRevision',
      metadata: { ...metadata, name: `nic-${version}` },
      spec: { moduleRef: { name: 'nic' }, version, moduleSpec: moduleSpec(version) },
    })),
    {
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'KernelInventory',
      metadata: { name: 'fleet' },
      spec: {
        platform: 'Kubernetes',
        nodePools: fleet.map((node, index) => {
          const { [kernelKey]: _, ...labels } = labelsOf(node);
          return { name: `p${index}`, kernel: node.kernel, labels };
        }),
      },
    },
  ];
  const inputs = objects.map((object, index) => ({ file: `${index}.yaml`, text: JSON.stringify(object) }));
  const { generated, failed, diagnostics } = await compile(inputs);
  assert.equal(failed, false, JSON.stringify(diagnostics));
  return (generated as unknown as readonly Loader[]).filter(({ kind }) => kind === 'DaemonSet');
}

function moduleSpec(version: string): object {
  return {
    selector: { 'example.com/nic': 'true' },
    moduleLoader: {
      container: {
        version,
        modprobe: { moduleName: 'nic' },
        kernelMappings: (mapped[version] ?? []).map((literal) => ({
          literal,
          containerImage: `registry.example.com/nic:${version}-\${KERNEL_FULL_VERSION}`,
        })),
      },
    },
  };
}
