import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlainReference, parseImageReference } from '../../src/lib/image-reference.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

function fault(text: string): string | undefined {
  const parsed = parseImageReference(text);
  return 'fault' in parsed ? `${parsed.fault} ${parsed.part.slice(0, 20)}` : undefined;
}

describe('image reference', () => {
  it('is taken apart', () => {
    assert.deepEqual(parseImageReference('reg:5000/ns/img:v1'), {
      registry: 'reg:5000',
      repository: 'ns/img',
      tag: 'v1',
    });
    assert.deepEqual(parseImageReference('reg:5000/img'), { registry: 'reg:5000', repository: 'img' });
    assert.deepEqual(parseImageReference('img'), { repository: 'img' });
    assert.deepEqual(parseImageReference('ns/img'), { repository: 'ns/img' });
    assert.deepEqual(parseImageReference('localhost/img:1'), { registry: 'localhost', repository: 'img', tag: '1' });
    assert.deepEqual(parseImageReference(`quay.io/a/b:t@${digest}`), {
      registry: 'quay.io',
      repository: 'a/b',
      tag: 't',
      digest,
    });
    assert.deepEqual(parseImageReference('[::1]:5000/img:1'), { registry: '[::1]:5000', repository: 'img', tag: '1' });
  });

  it('names the part that is wrong', () => {
    const faults = [
      '',
      'quay.io/a/b:',
      'quay.io/a/b:-bad',
      'quay.io/A/b:1',
      'quay.io//b:1',
      'quay.io/a__b___c:1',
      'a b:1',
      '/a:1',
    ];
    assert.deepEqual(faults.map(fault), [
      'empty ',
      'tag ',
      'tag -bad',
      'repository A',
      'repository ',
      'repository a__b___c',
      'repository a b',
      'repository ',
    ]);
    assert.equal(fault('-reg.io/a:1'), 'registry -reg.io');
    assert.equal(fault('reg:port/a:1'), 'registry reg:port');
    assert.equal(fault('quay.io/a@sha256:abc'), 'digest sha256:abc');
    assert.equal(fault(`quay.io/a@${digest.toUpperCase()}`)?.startsWith('digest'), true);
    assert.equal(fault('quay.io/a:$(KERNEL_VERSION)'), 'tag $(KERNEL_VERSION)');
  });

  it('knows the limits', () => {
    assert.equal(fault(`a:${'x'.repeat(128)}`), undefined);
    assert.equal(fault(`a:${'x'.repeat(129)}`)?.startsWith('tag-length'), true);
    assert.equal(fault(`quay.io/${'x'.repeat(247)}:1`), undefined);
    assert.equal(fault(`quay.io/${'x'.repeat(248)}:1`)?.startsWith('name-length'), true);
  });

  it('puts together what it took apart, and never throws', () => {
    const piece = fc.constantFrom(
      'quay.io',
      'localhost',
      ':5000',
      '/',
      'a',
      'b-c',
      '__',
      '_',
      '.',
      ':',
      'v1',
      '@',
      digest,
      'A',
      ' ',
      '-',
    );
    let valid = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseImageReference(text);
        const hasOnlyTag = 'repository' in parsed && parsed.tag !== undefined && parsed.digest === undefined;
        if (isPlainReference(text)) assert.ok(hasOnlyTag, text);
        if ('fault' in parsed) return;
        valid += 1;
        const { registry, repository, tag, digest: found } = parsed;
        const again = [
          registry === undefined ? '' : `${registry}/`,
          repository,
          tag === undefined ? '' : `:${tag}`,
          found === undefined ? '' : `@${found}`,
        ];
        assert.equal(again.join(''), text);
      }),
      { numRuns: 2000 },
    );
    assert.ok(valid > 50, `only ${valid} references were valid`);
  });
});
