import { bootPathsAreClean } from '../../../src/2-validate/boot-rules/boot-paths-are-clean.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const annotation = (name: string): string => `metadata.annotations["kmmc.dev/boot-${name}"]`;
const places = {
  firmwareFilesPath: 'spec.firmwareFilesPath',
  dirName: annotation('dir-name'),
  authFile: annotation('auth-file'),
} as const;

describe('boot-paths-are-clean', () => {
  it('accepts full paths, whatever else they hold', () => {
    const paths = ['/a', '/opt/lib/firmware', '/a b', '/a..b/.c', '/$(x)%n"\'\\', '/é'];
    for (const field of Object.keys(places)) {
      expectValid(bootPathsAreClean, ...paths.map((path) => ({ [field]: path })));
    }
  });

  it('accepts no firmware, but neither an empty directory nor empty credentials', () => {
    expectValid(bootPathsAreClean, { firmwareFilesPath: '' });
    expectFindings(bootPathsAreClean, { dirName: '' }, `boot-path-invalid ${places.dirName}`);
    expectFindings(bootPathsAreClean, { authFile: '' }, `boot-path-invalid ${places.authFile}`);
  });

  it('refuses what is relative, leads upwards, ends in a slash or holds a control character', () => {
    for (const [field, place] of Object.entries(places)) {
      for (const path of ['a', './a', '~/a', '/a/../b', '/..', '/a/', '/', '/a\nb', '/a\u0000', '/a\u0085', '/a\t']) {
        expectFindings(bootPathsAreClean, { [field]: path }, `boot-path-invalid ${place}`);
      }
    }
  });
});
