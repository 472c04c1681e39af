import { bootImageIsRepository } from '../../../src/2-validate/boot-rules/boot-image-is-repository.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const image = (kernelModuleImage: string) => ({ kernelModuleImage });
const digest = `sha256:${'0a'.repeat(32)}`;

describe('boot-image-is-repository', () => {
  it('accepts a repository, with a registry and its port or without', () => {
    expectValid(
      bootImageIsRepository,
      ...[
        'registry.example.com/drivers/nic',
        'registry.example.com:5000/nic',
        'localhost/nic',
        'drivers/nic',
        'nic',
      ].map(image),
    );
  });

  it('leaves an empty one to another rule', () => expectValid(bootImageIsRepository, image('')));

  it('refuses a tag, a digest, both, and what is no reference', () => {
    const name = 'registry.example.com:5000/nic';
    for (const text of [
      `${name}:1.0`,
      `${name}@${digest}`,
      `${name}:1.0@${digest}`,
      `${name}:`,
      'Nic',
      'a b',
      `http://${name}`,
    ]) {
      expectFindings(bootImageIsRepository, image(text), 'boot-image-invalid spec.kernelModuleImage');
    }
  });
});
