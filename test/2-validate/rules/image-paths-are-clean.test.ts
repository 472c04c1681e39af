import { imagePathsAreClean } from '../../../src/2-validate/rules/image-paths-are-clean.ts';
import { expectFindings, expectValid, withModprobe } from './expect-rule.ts';

describe('image-paths-are-clean', () => {
  it('accepts absolute paths, also outside dirName', () =>
    expectValid(imagePathsAreClean, withModprobe({ dirName: '/usr', firmwarePath: '/firmware' })));
  it('accepts the root', () => expectValid(imagePathsAreClean, withModprobe({ dirName: '/' })));
  it('warns of a relative path', () =>
    expectFindings(imagePathsAreClean, withModprobe({ firmwarePath: 'firmware' }), [
      'odd-path spec.moduleLoader.container.modprobe.firmwarePath',
    ]));
  it('warns of dots and of a slash at the end', () =>
    expectFindings(imagePathsAreClean, withModprobe({ dirName: '/opt/../x/' }), [
      'odd-path spec.moduleLoader.container.modprobe.dirName',
      'odd-path spec.moduleLoader.container.modprobe.dirName',
    ]));
});
