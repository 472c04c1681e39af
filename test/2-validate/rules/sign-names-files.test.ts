import { signNamesFiles } from '../../../src/2-validate/rules/sign-names-files.ts';
import { expectFindings, expectValid, mapping, withContainer } from './expect-rule.ts';

const sign = (...filesToSign: string[]) => ({ keySecret: { name: 'k' }, certSecret: { name: 'c' }, filesToSign });

describe('sign-names-files', () => {
  it('accepts files below dirName', () =>
    expectValid(signNamesFiles, withContainer({ sign: sign('/opt/a.ko', '/opt/../b.ko') })));
  it('refuses an empty list', () =>
    expectFindings(signNamesFiles, withContainer({ sign: sign() }), [
      'no-files-to-sign spec.moduleLoader.container.sign.filesToSign',
    ]));
  it('refuses a mapping that relies on the container', () =>
    expectFindings(
      signNamesFiles,
      withContainer({
        sign: sign('/opt/a.ko'),
        kernelMappings: [{ ...mapping, sign: { keySecret: { name: 'k' }, certSecret: { name: 'c' } } }],
      }),
      ['no-files-to-sign spec.moduleLoader.container.kernelMappings[0].sign.filesToSign'],
    ));
  it('refuses a file elsewhere', () =>
    expectFindings(signNamesFiles, withContainer({ sign: sign('/opt/a.ko', '/optical/a.ko') }), [
      'file-to-sign-outside spec.moduleLoader.container.sign.filesToSign[1]',
    ]));
  it('compares text, so that a slash at the end counts', () =>
    expectFindings(
      signNamesFiles,
      withContainer({ modprobe: { moduleName: 'kmod', dirName: '/opt/' }, sign: sign('/opt/a.ko', '/opt//a.ko') }),
      ['file-to-sign-outside spec.moduleLoader.container.sign.filesToSign[0]'],
    ));
});
