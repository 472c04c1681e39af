import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KernelMapping } from '../../src/model/module.generated.ts';
import { checkedModule, nodePool, type Resolved, regexp, resolveContainer, resolveModules } from './fixtures.ts';

const image = 'quay.io/a/b:${KERNEL_FULL_VERSION}';
const rhel = '5.14.0-427.13.1.el9_4.x86_64';
const build = { dockerfileConfigMap: { name: 'df' } };
const sign = { keySecret: { name: 'k' }, certSecret: { name: 'c' }, filesToSign: ['/opt/a.ko'] };

function mapped(mappings: readonly KernelMapping[], kernels: readonly string[]): Resolved {
  return resolveContainer({ kernelMappings: mappings }, kernels);
}

function mappingsOf({ targets }: Resolved): readonly (number | undefined)[] {
  return targets.map(({ resolution }) => resolution?.mapping);
}

/** Code and field of the only diagnostic. */
function only({ diagnostics }: Resolved): string {
  assert.equal(diagnostics.length, 1, diagnostics.map(({ code }) => code).join());
  const path = diagnostics[0]?.place?.path.slice(3) ?? [];
  return `${diagnostics[0]?.severity} ${diagnostics[0]?.code} ${path.join('.')}`;
}

describe('the mapping of a kernel', () => {
  it('is the first in order that matches, literal or regexp', () => {
    const mappings = [
      { regexp: '^6\\.9', containerImage: image },
      { literal: rhel, containerImage: image },
      { regexp: '^5\\.14', containerImage: image },
    ];
    assert.deepEqual(mappingsOf(mapped(mappings, [rhel, '5.14.0-1.x', '6.9.1-x', '4.18.0-1'])), [1, 2, 0, undefined]);
    assert.deepEqual(mappingsOf(mapped([{ regexp: 'el9', containerImage: image }, ...mappings], [rhel])), [0]);
  });

  it('is looked up without the trailing "+" of the kernel', () => {
    const mappings = [{ literal: '6.1.0', containerImage: image }];
    const { targets } = mapped(mappings, ['6.1.0+']);
    assert.equal(targets[0]?.kernel, '6.1.0+');
    assert.equal(targets[0]?.resolution?.containerImage, 'quay.io/a/b:6.1.0');
  });

  it('is the one a walk in order finds, whatever the mappings', () => {
    const mapping = fc.oneof(
      fc.constantFrom('5.14.0-1', '6.1.0', '6.1.0-2', '6.1.0+').map((literal) => ({ literal, containerImage: image })),
      fc
        .constantFrom('^5', '0-', '^6\\.1\\.0$', '.', '(?i)X')
        .map((pattern) => ({ regexp: pattern, containerImage: image })),
    );
    fc.assert(
      fc.property(fc.array(mapping, { minLength: 1, maxLength: 6 }), (mappings) => {
        const kernels = ['5.14.0-1', '6.1.0', '6.1.0+', '6.1.0-2', '6.1.0-x'];
        const expected = kernels.map((kernel) => {
          const trimmed = kernel.replace(/\+$/, '');
          const index = mappings.findIndex((one) => {
            if ('literal' in one) return one.literal === trimmed;
            const compiled = regexp(one.regexp);
            return 'matches' in compiled && compiled.matches(trimmed);
          });
          return index < 0 ? undefined : index;
        });
        assert.deepEqual(mappingsOf(mapped(mappings, kernels)), expected);
      }),
    );
  });

  it('is one answer for all architectures, shared by identity', () => {
    const pools = [nodePool(rhel), nodePool(rhel, { architecture: 'arm64' })];
    const { targets } = resolveContainer({ kernelMappings: [{ regexp: '.', containerImage: image, build }] }, pools);
    assert.equal(targets.length, 2);
    assert.equal(targets[0]?.resolution, targets[1]?.resolution);
  });

  it('shares what does not depend on the kernel', () => {
    const { targets } = mapped(
      [{ regexp: '.', containerImage: image, inTreeModulesToRemove: ['x'] }],
      [rhel, '6.8.0-1'],
    );
    assert.equal(targets[0]?.resolution?.registryTLS, targets[1]?.resolution?.registryTLS);
    assert.equal(targets[0]?.resolution?.inTreeModulesToRemove, targets[1]?.resolution?.inTreeModulesToRemove);
  });
});

describe('what resolution fills in', () => {
  it('puts the normalised kernel into images and the raw one into build arguments and paths', () => {
    const container = {
      build,
      sign: { ...sign, filesToSign: ['/opt/$KERNEL_FULL_VERSION/$MOD_NAME.ko', '/opt/a', '/opt/a'] },
    };
    const mappings = [{ regexp: '.', containerImage: image }];
    const resolved = (templates: 'Strict' | 'Compat') =>
      resolveContainer({ ...container, kernelMappings: mappings }, ['5.14.0-1+64k'], { templates }).targets[0]
        ?.resolution;
    assert.equal(resolved('Strict')?.containerImage, 'quay.io/a/b:5.14.0-1_64k');
    assert.deepEqual(
      resolved('Strict')?.build?.buildArgs.map(({ value }) => value),
      ['5.14.0-1+64k', '5.14.0-1+64k', 'dgpu', 'kmm'],
    );
    assert.deepEqual(resolved('Strict')?.sign?.filesToSign, ['/opt/5.14.0-1+64k/dgpu.ko', '/opt/a']);
    assert.deepEqual(resolved('Compat')?.sign?.filesToSign, ['/opt/5.14.0-1_64k/.ko', '/opt/a', '/opt/a']);
  });

  it('builds on the nodes of the Module unless build says where', () => {
    const node = { gpu: 'true' };
    const module = (selector: Record<string, string>) =>
      checkedModule(
        { build: { ...build, selector }, kernelMappings: [{ regexp: '.', containerImage: image }] },
        'm',
        node,
      );
    const nodeSelector = (selector: Record<string, string>) =>
      resolveModules([module(selector)], [nodePool(rhel, { labels: node })]).targets[0]?.resolution?.build
        ?.nodeSelector;
    assert.deepEqual(nodeSelector({}), node);
    assert.deepEqual(nodeSelector({ builder: 'x' }), { builder: 'x' });
  });
});

describe('what resolution reports', () => {
  it('groups kernels without a mapping and points at the nearest', () => {
    const mappings = [
      { literal: '6.8.0-1', containerImage: image },
      { regexp: '^5\\.14\\.0-70', containerImage: image },
    ];
    const kernels = Array.from({ length: 150 }, (_, index) => `5.14.0-${427 + index}.el9`);
    const result = mapped(mappings, [...kernels, '5.14.0-70.x', '6.8.0-1']);
    assert.equal(only(result), 'warning kernel-without-mapping kernelMappings.1.regexp');
    assert.match(result.diagnostics[0]?.message ?? '', /"5\.14\.0-427\.el9".* and 147 more/);
    assert.equal(result.targets[3]?.reason?.code, 'kernel-without-mapping');
  });

  it('makes that an error where coverage is required', () => {
    const result = resolveContainer({ kernelMappings: [{ regexp: '^6', containerImage: image }] }, [rhel, '6.1.0'], {
      requireCoverage: true,
    });
    assert.equal(only(result), 'error required-kernel-without-mapping kernelMappings.0.regexp');
  });

  it('finds mappings that no kernel reaches', () => {
    const { codes } = mapped(
      [
        { regexp: '^5', containerImage: image },
        { literal: rhel, containerImage: image },
        { regexp: '^5\\.14', containerImage: image },
        { literal: '6.1.0+', containerImage: image },
        { literal: '6.9.9-1', containerImage: image },
        { regexp: '^7', containerImage: image },
      ],
      [rhel],
    );
    assert.deepEqual(codes, ['literal-never-matches', 'mapping-shadowed', 'mapping-matches-no-kernel']);
  });

  it('finds faults in templates that no kernel needs yet, once', () => {
    const kernelMappings = [
      { regexp: '.', containerImage: image },
      { literal: '6.1.0', containerImage: 'a/b:$NOPE$NOPE' },
    ];
    const pools = [nodePool(rhel, { matchesEverySelector: true })];
    const { codes } = resolveContainer({ kernelMappings }, pools);
    assert.deepEqual(codes, ['unknown-variable', 'mapping-shadowed']);
    assert.deepEqual(resolveContainer({ kernelMappings }, pools, { templates: 'Compat' }).codes, ['mapping-shadowed']);
  });

  it('takes a fallback behind specific mappings for what it is', () => {
    assert.deepEqual(
      mapped(
        [
          { regexp: '^5', containerImage: image },
          { regexp: '.+', containerImage: image },
        ],
        [rhel],
      ).codes,
      [],
    );
    const behind = [
      { regexp: '^.*$', containerImage: image },
      { regexp: '^7', containerImage: image },
    ];
    assert.equal(only(mapped(behind, [rhel])), 'warning mapping-shadowed kernelMappings.1.regexp');
  });

  it('does not call mappings unused that `--kernel` did not ask about', () => {
    const pools = [nodePool(rhel, { matchesEverySelector: true })];
    const kernelMappings = [
      { regexp: '^5', containerImage: image },
      { regexp: '^6', containerImage: image },
    ];
    assert.deepEqual(resolveContainer({ kernelMappings }, pools).codes, []);
  });

  it('judges the image that comes out', () => {
    const judge = (containerImage: string, kernels = [rhel]): string =>
      only(mapped([{ regexp: '.', containerImage }], kernels));
    assert.equal(judge('quay.io/a/b:$KERNEL_FULL_VERSON'), 'error unknown-variable kernelMappings.0.containerImage');
    assert.equal(judge('quay.io/a/b:${KERNEL_X:0:1}'), 'error unsupported-expression kernelMappings.0.containerImage');
    assert.equal(judge('quay.io/a/b:${KERNEL_X'), 'error unclosed-variable kernelMappings.0.containerImage');
    assert.equal(judge('quay.io/a/b:x$KERNEL_Y', ['6..1']), 'error empty-variable kernelMappings.0.containerImage');
    assert.equal(judge('quay.io/a/b:${NOPE:-x}'), 'warning variable-never-set kernelMappings.0.containerImage');
    assert.equal(judge('quay.io/A/b:x'), 'error image-invalid kernelMappings.0.containerImage');
    assert.equal(
      judge(`quay.io/a/b:${'x'.repeat(110)}$KERNEL_FULL_VERSION`),
      'error image-tag-too-long kernelMappings.0.containerImage',
    );
    assert.equal(judge('reg:5000/a/b'), 'warning image-without-tag kernelMappings.0.containerImage');
    assert.equal(judge(''), 'error image-empty containerImage');
  });

  it('finds images for several kernels', () => {
    const fixed = [{ regexp: '.', containerImage: 'quay.io/a/b:v1' }];
    assert.equal(only(mapped(fixed, [rhel, '6.8.0-1'])), 'error image-for-two-kernels kernelMappings.0.containerImage');
    const made = [{ regexp: '.', containerImage: 'quay.io/a/b:v1', build }];
    const result = mapped(made, [rhel, '6.8.0-1']);
    assert.equal(only(result), 'error built-image-for-two-kernels kernelMappings.0.containerImage');
    assert.equal(result.targets[0]?.resolution?.containerImage, 'quay.io/a/b:v1');
    assert.deepEqual(mapped(made, ['6.1.0', '6.1.0+']).codes, []);
  });

  it('finds them however they are spelled, and shows the first spelling', () => {
    const two = [
      { literal: rhel, containerImage: 'a/b:v1' },
      { literal: '6.8.0-1', containerImage: 'docker.io/a/b:v1' },
    ];
    const { diagnostics } = mapped(two, [rhel, '6.8.0-1']);
    const found = diagnostics.filter(({ code }) => code === 'image-for-two-kernels');
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', /"a\/b:v1"/);
  });

  it('leaves it to the plan to compare what two Modules build', () => {
    const kernelMappings = [{ regexp: '.', containerImage: image, build }];
    const modules = [checkedModule({ kernelMappings }, 'a'), checkedModule({ kernelMappings }, 'b')];
    const { codes, targets } = resolveModules(modules, [rhel]);
    assert.deepEqual(codes, []);
    assert.equal(targets[0]?.resolution?.containerImage, targets[1]?.resolution?.containerImage);
  });

  it('finds what can be neither built nor signed, and still gives the answer', () => {
    const digest = `quay.io/a/b@sha256:${'0'.repeat(64)}`;
    const pinned = mapped([{ regexp: '.', containerImage: digest, build }], [rhel]);
    assert.equal(only(pinned), 'error built-image-with-digest kernelMappings.0.containerImage');
    assert.equal(pinned.targets[0]?.resolution?.containerImage, digest);
    assert.equal(pinned.targets[0]?.reason?.code, 'built-image-with-digest');
    assert.equal(
      only(mapped([{ regexp: '.', containerImage: image, sign }], [rhel])),
      'error nothing-to-sign kernelMappings.0.sign',
    );
  });

  it('finds what merging drops or doubles', () => {
    const tls = { insecure: true };
    const container = { build: { ...build, secrets: [{ name: 's' }] }, sign: { ...sign, unsignedImage: 'a/b:c' } };
    const mapping = {
      regexp: '.',
      containerImage: image,
      build: {
        ...build,
        secrets: [{ name: 's' }],
        selector: { a: 'b' },
        kanikoParams: { tag: 'x' },
        baseImageRegistryTLS: tls,
      },
      sign: { ...sign, unsignedImageRegistryTLS: tls },
    };
    const { diagnostics } = resolveContainer({ ...container, kernelMappings: [mapping] }, [rhel]);
    assert.deepEqual(
      diagnostics.map(({ code, place }) => `${code} ${place?.path.slice(5).join('.')}`),
      [
        'mapping-field-ignored build.baseImageRegistryTLS',
        'mapping-field-ignored build.kanikoParams',
        'mapping-field-ignored build.selector',
        'mapping-field-ignored sign.unsignedImageRegistryTLS',
        'secret-repeated build.secrets.0',
        'file-to-sign-repeated sign.filesToSign.0',
      ],
    );
  });

  it('finds kernels that nothing can name, once for all Modules', () => {
    const kernelMappings = [{ regexp: '.', containerImage: 'quay.io/a/b:x' }];
    const modules = [checkedModule({ kernelMappings }, 'a'), checkedModule({ kernelMappings }, 'b')];
    const source = { file: 'inventory.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false };
    const short = nodePool('6.1', { place: { source, path: ['spec', 'nodePools', 0, 'kernel'] } });
    const result = resolveModules(modules, [short]);
    assert.deepEqual(result.codes, ['kernel-too-short']);
    assert.equal(result.diagnostics[0]?.place?.source, source);
    assert.equal(result.targets[0]?.mapping, 0);
    const long = resolveModules(modules, [nodePool(`6.1.0-${'x'.repeat(60)}`)]);
    assert.deepEqual(long.codes, ['kernel-label-invalid']);
  });

  it('stops at a regexp that does not compile, for the kernels that reach it', () => {
    const mappings = [
      { literal: '6.1.0', containerImage: image },
      { regexp: '(?=x)', containerImage: image },
      { regexp: '.', containerImage: image },
    ];
    const result = mapped(mappings, ['6.1.0', rhel]);
    assert.deepEqual(mappingsOf(result), [0, undefined]);
    assert.equal(result.targets[1]?.reason?.code, 'invalid-regexp');
  });
});
