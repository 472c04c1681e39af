import { workerImageIsReference } from '../../../src/2-validate/boot-rules/worker-image-is-reference.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const image = (workerImage: string) => ({ workerImage });

describe('worker-image-is-reference', () => {
  it('accepts a tag, a digest, and neither', () => {
    const name = 'registry.example.com:5000/kmm/worker';
    expectValid(workerImageIsReference, image(name), image(`${name}:2.4`), image(`${name}@sha256:${'0a'.repeat(32)}`));
  });

  it('refuses what is no reference', () => {
    for (const text of ['a b', 'Worker', 'worker:', 'worker@sha256:0a', '$(x)']) {
      expectFindings(workerImageIsReference, image(text), 'worker-image-invalid spec.workerImage');
    }
  });
});
