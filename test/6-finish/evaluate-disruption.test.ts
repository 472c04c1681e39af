import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evaluateDisruption } from '../../src/6-finish/evaluate-disruption.ts';
import type { DisruptionPolicies, MachineConfigContent } from '../../src/model/boot-module.ts';

type Texts = Readonly<Record<string, string>>;
type Actions = Readonly<Record<string, readonly string[]>>;

const content = (files: Texts, units: Texts = {}): MachineConfigContent => ({
  files: new Map(Object.entries(files)),
  units: new Map(Object.entries(units)),
});
const policies = (files: Actions, units: Actions = {}): DisruptionPolicies => ({
  files: new Map(Object.entries(files)),
  units: new Map(Object.entries(units)),
});
const nothing = content({});
const quiet = { actions: [], unchanged: false };
const because = (what: 'file' | 'unit', name: string, ...actions: readonly string[]) => ({
  actions,
  because: { what, name },
  unchanged: false,
});

/** One file that changes, and the policies for files. */
function ofFile(path: string, files: Actions) {
  return evaluateDisruption(content({ [path]: 'a' }), content({ [path]: 'b' }), policies(files));
}

describe('evaluate-disruption, for files', () => {
  it('reboots for a file without a policy', () => {
    assert.deepEqual(ofFile('/etc/a', {}), because('file', '/etc/a', 'Reboot'));
    assert.deepEqual(ofFile('/etc/a', { '/etc/ab': ['None'], '/et': ['None'] }), because('file', '/etc/a', 'Reboot'));
  });

  it('takes the policy of the path itself', () => {
    assert.deepEqual(ofFile('/etc/a', { '/etc/a': ['None'] }), quiet);
    assert.deepEqual(ofFile('/etc/a', { '/etc/a': ['Drain'], '/etc': ['None'] }), because('file', '/etc/a', 'Drain'));
  });

  it('takes the policy of the nearest directory above, with a slash at its end or without', () => {
    const files = { '/etc': ['Reboot'], '/etc/kmmc/': ['None'], '/etc/kmmc/other': ['Drain'] };
    assert.deepEqual(ofFile('/etc/kmmc/a/b', files), quiet);
    assert.deepEqual(ofFile('/etc/kmmc/other/b', files), because('file', '/etc/kmmc/other/b', 'Drain'));
    assert.deepEqual(ofFile('/etc/kmmcx', files), because('file', '/etc/kmmcx', 'Reboot'));
  });

  it('takes neither the root nor an empty path for a directory above', () => {
    assert.deepEqual(ofFile('/etc/a', { '/': ['None'] }), because('file', '/etc/a', 'Reboot'));
    assert.deepEqual(ofFile('/etc/a', { '': ['None'] }), because('file', '/etc/a', 'Reboot'));
  });
});

describe('evaluate-disruption, for units', () => {
  it('takes the policy of exactly that name, and no other', () => {
    const [before, after] = [content({}, { 'a.service': '1' }), content({}, { 'a.service': '2' })];
    assert.deepEqual(evaluateDisruption(before, after, policies({}, { 'a.service': ['None'] })), quiet);
    for (const name of ['a', 'a.service.d', 'b.service', '']) {
      assert.deepEqual(
        evaluateDisruption(before, after, policies({ 'a.service': ['None'] }, { [name]: ['None'] })),
        because('unit', 'a.service', 'Reboot'),
        name,
      );
    }
  });
});

describe('evaluate-disruption', () => {
  const before = content({ '/a': '1', '/b': '1' }, { 'a.service': '1' });

  it('does nothing where nothing changes, whatever the policies say', () => {
    const same = content({ '/b': '1', '/a': '1' }, { 'a.service': '1' });
    assert.deepEqual(evaluateDisruption(before, same, policies({})), { actions: [], unchanged: true });
  });

  it('sees what is added, what is removed and what is changed', () => {
    const all = policies({ '/a': ['None'] }, { 'a.service': ['None'] });
    const without = content({ '/a': '1' }, { 'a.service': '1' });
    for (const [one, other] of [
      [before, without],
      [without, before],
      [before, content({ '/a': '1', '/b': '2' }, { 'a.service': '1' })],
    ] as const) {
      assert.deepEqual(evaluateDisruption(one, other, all), because('file', '/b', 'Reboot'));
    }
    assert.deepEqual(evaluateDisruption(nothing, without, all), quiet);
    assert.deepEqual(evaluateDisruption(without, nothing, all), quiet);
    assert.deepEqual(evaluateDisruption(nothing, content({}, { 'b.service': '' }), all).actions, ['Reboot']);
  });

  it('needs no policy for what stays as it is', () => {
    const after = content({ '/a': '2', '/b': '1' }, { 'a.service': '1' });
    assert.deepEqual(evaluateDisruption(before, after, policies({ '/a': ['None'] })), quiet);
  });

  it('does all actions once, but None', () => {
    const given = policies({ '/a': ['Restart'], '/b': ['Drain', 'Restart'] }, { 'a.service': ['None'] });
    assert.deepEqual(evaluateDisruption(nothing, before, given), because('file', '/a', 'Restart', 'Drain'));
  });

  it('reboots and does nothing else where one of them asks for that', () => {
    const given = policies({ '/a': ['Restart'], '/b': ['Reboot'] }, { 'a.service': ['Drain'] });
    assert.deepEqual(evaluateDisruption(nothing, before, given), because('file', '/b', 'Reboot'));
    const missing = policies({ '/a': ['Restart'], '/b': ['Drain'] });
    assert.deepEqual(evaluateDisruption(nothing, before, missing), because('unit', 'a.service', 'Reboot'));
  });

  it('is quiet exactly where each change has a policy of None alone', () => {
    const names = ['/etc/a', '/etc/b/c', '/usr/d'];
    const texts = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('1', '2'));
    const actions = fc.constantFrom(['None'], ['Drain'], ['Reboot'], ['Restart', 'Drain']);
    const given = fc.dictionary(fc.constantFrom(...names, '/etc', '/etc/b', '/usr/x'), actions);
    const nearest = (path: string, of: Actions): readonly string[] | undefined => {
      const parts = path.split('/');
      const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
      return of[above.find((one) => one !== '' && of[one] !== undefined) ?? ' '];
    };
    const property = fc.property(texts, texts, given, (one, other, files) => {
      const { actions: found, unchanged } = evaluateDisruption(content(one), content(other), policies(files));
      const changed = names.filter((name) => one[name] !== other[name]);
      assert.equal(unchanged, changed.length === 0);
      const expected = changed.flatMap((name) => nearest(name, files) ?? ['Reboot']);
      assert.equal(found.includes('Reboot'), expected.includes('Reboot'));
      assert.equal(
        found.length === 0,
        expected.every((action) => action === 'None'),
      );
    });
    fc.assert(property, { numRuns: 500 });
  });
});
