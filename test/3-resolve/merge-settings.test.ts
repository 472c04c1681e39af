import assert from 'node:assert/strict';
import {
  mergeBuild,
  mergeInTreeModules,
  mergeRegistryTLS,
  mergeSign,
  overrideBuildArgs,
} from '../../src/3-resolve/merge-settings.ts';
import { checkedModule } from './fixtures.ts';

const base = checkedModule({}).module.spec.moduleLoader?.container;
assert.ok(base !== undefined);
const arg = (name: string, value: string) => ({ name, value });

describe('merging of container and mapping', () => {
  it('takes the only side as it is, duplicates included', () => {
    const args = [arg('A', '1'), arg('A', '2')];
    const build = { dockerfileConfigMap: { name: 'df' }, buildArgs: args, selector: { a: 'b' } };
    assert.deepEqual(mergeBuild(undefined, build)?.buildArgs, args);
    assert.deepEqual(mergeBuild(build, undefined)?.selector, { a: 'b' });
    assert.equal(mergeBuild(undefined, undefined), null);
  });

  it('lets a mapping add to the build of the container, and drops some of its fields', () => {
    const container = {
      dockerfileConfigMap: { name: 'c' },
      buildArgs: [arg('B', '1'), arg('B', '2')],
      secrets: [{ name: 's' }],
    };
    const mapping = {
      dockerfileConfigMap: { name: 'm' },
      buildArgs: [arg('Z', '1'), arg('B', '3'), arg('A', '1'), arg('B', '4')],
      secrets: [{ name: 's' }],
      selector: { x: 'y' },
      kanikoParams: { tag: 'debug' },
      baseImageRegistryTLS: { insecure: true },
    };
    assert.deepEqual(mergeBuild(container, mapping), {
      dockerfileConfigMap: 'm',
      buildArgs: [arg('B', '4'), arg('B', '4'), arg('A', '1'), arg('Z', '1')],
      secrets: ['s', 's'],
      selector: {},
      baseImageRegistryTLS: { insecure: false, insecureSkipTLSVerify: false },
    });
  });

  it('appends the files of a mapping and replaces its keys', () => {
    const container = {
      keySecret: { name: 'k' },
      certSecret: { name: 'c' },
      filesToSign: ['/opt/a'],
      unsignedImage: 'u:1',
    };
    const mapping = { keySecret: { name: 'k2' }, certSecret: { name: 'c2' }, filesToSign: ['/opt/a', '/opt/b'] };
    const merged = mergeSign(container, { ...mapping, unsignedImageRegistryTLS: { insecure: true } });
    assert.deepEqual(
      merged?.filesToSign.map(({ text, level, index }) => `${level} ${index} ${text}`),
      ['container 0 /opt/a', 'mapping 0 /opt/a', 'mapping 1 /opt/b'],
    );
    assert.deepEqual([merged?.keySecret, merged?.certSecret, merged?.unsignedImage.text], ['k2', 'c2', 'u:1']);
    assert.equal(merged?.unsignedImageRegistryTLS.insecure, false);
  });

  it('never mixes registryTLS', () => {
    const container = { ...base, registryTLS: { insecure: true } };
    assert.deepEqual(mergeRegistryTLS(container, { registryTLS: {} }), {
      insecure: false,
      insecureSkipTLSVerify: false,
    });
    assert.equal(mergeRegistryTLS(container, {}).insecure, true);
  });

  it('lets an empty list clear the in-tree modules, and the old single name win', () => {
    const container = { ...base, inTreeModulesToRemove: ['a'] };
    assert.deepEqual(mergeInTreeModules(container, {}), ['a']);
    assert.deepEqual(mergeInTreeModules(container, { inTreeModulesToRemove: [] }), []);
    assert.deepEqual(
      mergeInTreeModules({ ...container, inTreeModuleToRemove: 'x' }, { inTreeModulesToRemove: ['b'] }),
      ['x'],
    );
    assert.deepEqual(mergeInTreeModules({ ...container, inTreeModuleToRemove: 'x' }, { inTreeModuleToRemove: 'y' }), [
      'y',
    ]);
  });

  it('replaces injected arguments where they stand', () => {
    const injected = [arg('V', 'new'), arg('A', 'new')];
    assert.deepEqual(overrideBuildArgs([arg('V', '1'), arg('X', '1'), arg('V', '2')], injected), [
      arg('V', 'new'),
      arg('X', '1'),
      arg('V', 'new'),
      arg('A', 'new'),
    ]);
  });
});
