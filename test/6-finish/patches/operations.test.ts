/** What operations do, what is said where they cannot, and that all of it is said at once. */
import assert from 'node:assert/strict';
import { compileWith, kernels, patchText, prebuiltTexts } from './patched-package.ts';

const one = `kind: DaemonSet, kernel: "${kernels[0]}"`;
const pod = '/spec/template/spec';

async function problems(...operations: readonly string[]) {
  const { diagnostics, found } = await compileWith(prebuiltTexts(), patchText('kind: DaemonSet', ...operations));
  const own = diagnostics.filter(({ code }) => code.startsWith('patch'));
  return { found, messages: own.map(({ message }) => message), hints: own.map(({ hint }) => hint) };
}

describe('operations of a patch', () => {
  it('do what RFC 6902 says', async () => {
    const { objects, found } = await compileWith(
      prebuiltTexts(),
      patchText(
        one,
        `op: test, path: ${pod}/priorityClassName, value: system-node-critical`,
        `op: replace, path: ${pod}/priorityClassName, value: system-cluster-critical`,
        `op: add, path: ${pod}/tolerations, value: []`,
        `op: add, path: ${pod}/tolerations/-, value: {operator: Exists}`,
        `op: add, path: ${pod}/tolerations/0, value: {key: first}`,
        `op: move, from: ${pod}/tolerations/0, path: ${pod}/tolerations/1`,
        `op: copy, from: ${pod}/tolerations, path: ${pod}/copied`,
        `op: remove, path: ${pod}/copied/0`,
        'op: add, path: /metadata/annotations/example.com~1a~0b, value: c',
      ),
    );
    assert.deepEqual(found, []);
    const loaders = objects.filter(({ kind }) => kind === 'DaemonSet') as unknown as {
      metadata: { annotations: Record<string, string> };
      spec: { template: { spec: Record<string, unknown> } };
    }[];
    const [first, second] = loaders.map(({ spec }) => spec.template.spec);
    assert.equal(first?.['priorityClassName'], 'system-cluster-critical');
    assert.deepEqual(first?.['tolerations'], [{ operator: 'Exists' }, { key: 'first' }]);
    assert.deepEqual(first?.['copied'], [{ key: 'first' }]);
    assert.equal(loaders[0]?.metadata.annotations['example.com/a~b'], 'c');
    assert.equal(second?.['priorityClassName'], 'system-node-critical');
    assert.equal(second?.['tolerations'], undefined);
  });

  it('take a value by copy: operations on one object do not reach another', async () => {
    const patch = patchText(
      'kind: DaemonSet',
      `op: add, path: ${pod}/tolerations, value: [{key: a}]`,
      `op: add, path: ${pod}/tolerations/-, value: {key: b}`,
    );
    const { objects } = await compileWith(prebuiltTexts(), patch);
    for (const { spec } of objects.filter(({ kind }) => kind === 'DaemonSet') as unknown as { spec: object }[])
      assert.match(JSON.stringify(spec), /"tolerations":\[\{"key":"a"\},\{"key":"b"\}\]/);
  });

  for (const [operation, field, message, hint] of [
    [
      `op: remove, path: ${pod}/tolerations`,
      'path',
      /the nearest that is there is "\/spec\/template\/spec"\.$/,
      /narrow/,
    ],
    [
      `op: replace, path: ${pod}/priorityClasName, value: a`,
      'path',
      /has no/,
      /`\/spec\/template\/spec\/priorityClassName`/,
    ],
    [
      'op: remove, path: /sepc/template',
      'path',
      /the nearest that is there is the object itself/,
      /`\/spec\/template`/,
    ],
    [
      `op: add, path: ${pod}/containers/module-loader/env, value: []`,
      'path',
      /no position/,
      /`\/spec\/template\/spec\/containers\/0\/env`/,
    ],
    [
      `op: add, path: ${pod}/containers/0/env/-, value: {}`,
      'path',
      /nearest/,
      /`{op: add, path: \/spec\/template\/spec\/containers\/0\/env, value: \[\]}`/,
    ],
    [
      `op: add, path: ${pod}/hostAliases/a, value: {}`,
      'path',
      /nearest/,
      /path: \/spec\/template\/spec\/hostAliases, value: {}}`/,
    ],
    [`op: add, path: ${pod}/containers/2, value: {}`, 'path', /is a list of 1, without a position "2"/, /narrow/],
    [`op: copy, from: /kind, path: ${pod}/containers/2`, 'path', /is a list of 1/, /narrow/],
    [`op: move, from: ${pod}/containers/0, path: ${pod}/containers/1`, 'path', /is a list of 0/, /narrow/],
    [`op: replace, path: ${pod}/containers/00, value: {}`, 'path', /"00" is no position/, /narrow/],
    [`op: remove, path: ${pod}/containers/-`, 'path', /without a position "-"/, /narrow/],
    ['op: replace, path: /kind/a, value: b', 'path', /"\/kind" is neither an object nor a list/, /narrow/],
    ['op: add, path: /kind/a, value: b', 'path', /"\/kind" is neither an object nor a list/, /narrow/],
    [
      'op: copy, from: /metadata/nam, path: /metadata/labels/a',
      'from',
      /has no "\/metadata\/nam"/,
      /`\/metadata\/name`/,
    ],
    ['op: remove, path: /metadata/annotations/toString', 'path', /has no/, /narrow/],
    ['op: test, path: /metadata/labels/constructor, value: a', 'path', /has no/, /narrow/],
    [
      'op: remove, path: /metadata/annotations/kmmc.dev/owner',
      'path',
      /has no/,
      /`\/metadata\/annotations\/kmmc\.dev~1owner`/,
    ],
    [
      'op: add, path: /metadata/labels/example.com/team, value: a',
      'path',
      /has no/,
      /`\/metadata\/labels\/example\.com~1team`/,
    ],
  ] as const)
    it(`{${operation}} is told`, async () => {
      const { found, messages, hints } = await problems(operation);
      assert.deepEqual(found, [`patch-path-missing patches[0].patch[0].${field}`]);
      assert.match(messages[0] ?? '', message);
      assert.match(messages[0] ?? '', /^DaemonSet "gpu-5-14-0-427-\S+" and 2 more has no/);
      assert.match(hints[0] ?? '', hint);
    });

  it('are all told that are wrong, but not what builds on them', async () => {
    const { found } = await problems(
      'op: remove, path: /a',
      `op: add, path: ${pod}/hostAliases/-, value: {}`,
      `op: test, path: ${pod}/hostAliases/-, value: {}`,
      'op: add, path: /metadata/labels/fine, value: a',
      'op: replace, path: /b/c, value: d',
      'op: remove, path: /spec/selector',
    );
    assert.deepEqual(found, [
      'patch-path-missing patches[0].patch[0].path',
      'patch-path-missing patches[0].patch[1].path',
      'patch-path-missing patches[0].patch[4].path',
      'patch-breaks-rule patches[0].patch[5].path',
    ]);
  });

  it('stop at a test that fails, for the objects for which it fails', async () => {
    const kernel = `path: /metadata/annotations/kmmc.dev~1kernel, value: "${kernels[0]}"`;
    const { found, messages } = await problems(`op: test, ${kernel}`, 'op: add, path: /metadata/labels/a, value: b');
    assert.deepEqual(found, ['patch-test-failed patches[0].patch[0].value']);
    assert.match(
      messages[0] ?? '',
      /fails for DaemonSet "gpu-5-14-0-570\S+" and 1 more: expected "5\.14\.0-427\S+", found "5\.14\.0-570/,
    );
    const held = await compileWith(
      prebuiltTexts(),
      patchText(
        one,
        'op: add, path: /metadata/labels/a, value: {b: 1, c: 2}',
        'op: test, path: /metadata/labels/a, value: {c: 2, b: 1}',
        `op: test, ${kernel}`,
      ),
    );
    assert.deepEqual(held.found, []);
  });

  it('need no document to be told of: programs hand settings over', async () => {
    const { diagnostics } = await compileWith(prebuiltTexts(), '', {
      patches: [{ target: { kind: 'DaemonSet' }, patch: [{ op: 'remove', path: '/a' }] }],
    });
    assert.equal(diagnostics.filter(({ code }) => code === 'patch-path-missing').length, 1);
  });
});
