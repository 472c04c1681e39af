/** Which objects a target means, and what is said where it means none. */
import assert from 'node:assert/strict';
import { builtTexts, compileWith, kernels, patchText, prebuiltTexts } from './patched-package.ts';

const operation = 'op: add, path: /metadata/annotations/example.com~1mark, value: x';

async function patchedKinds(target: string, texts = builtTexts('Kubernetes')): Promise<readonly string[]> {
  const { objects, found } = await compileWith(texts, patchText(target, operation), { verify: true });
  assert.deepEqual(found, []);
  const marked = objects.filter(({ metadata }) => metadata?.annotations?.['example.com/mark'] === 'x');
  return marked.map(({ kind }) => kind);
}

describe('the target of a patch', () => {
  const kinds = ['NetworkPolicy', 'ConfigMap', ...Array(9).fill('Job'), 'DaemonSet', 'DaemonSet', 'DaemonSet'];

  for (const [target, expected] of [
    ['', kinds.length + 1],
    ['kind: DaemonSet', 3],
    ['kind: Daemon.+', 3],
    ['kind: (?i)daemonset', 3],
    ['kind: DaemonSet|Job', 12],
    ['group: apps', 3],
    ['group: batch', 9],
    ['group: ""', kinds.length + 1],
    ['version: v1', kinds.length + 1],
    ['group: apps, version: v.', 3],
    ['namespace: drivers', kinds.length + 1],
    ['namespace: dri.*s', kinds.length + 1],
    ['name: nic-.*', 13],
    ['name: nic-build-.*', 3],
    ['module: nic, kind: Job', 9],
    ['module: drivers/nic', 12],
    [`kernel: "${kernels[2]}"`, 4],
    [`kernel: "${kernels[2]}", kind: DaemonSet`, 1],
    ['labelSelector: app.kubernetes.io/component=module-loader', 3],
    ['labelSelector: "app.kubernetes.io/component in (build,sign),!other"', 6],
  ] as const)
    it(`{${target}} means ${expected} objects`, async () =>
      assert.equal((await patchedKinds(target)).length, expected));

  it('sees the labels that an earlier patch has added', async () => {
    const label = patchText(`kernel: "${kernels[1]}"`, 'op: add, path: /metadata/labels/new, value: yes-it-is');
    const second = `  - target: {labelSelector: new=yes-it-is}\n    patch: [{${operation}}]\n`;
    const { objects, found } = await compileWith(prebuiltTexts(), label + second);
    assert.deepEqual(found, []);
    assert.equal(objects.filter(({ metadata }) => metadata?.annotations?.['example.com/mark']).length, 1);
  });

  describe('that means nothing', () => {
    for (const [target, place, hint] of [
      ['kind: Daemonset', '.kind', /^Did you mean `DaemonSet`\?$/],
      ['kind: Daemon', '.kind', /^Correct the target/],
      ['kind: DaemonSet, name: nic', '.name', /^Correct the target/],
      ['kind: DaemonSet, kernel: 5.14.0-427.68.1.el9_4.x86_46', '.kernel', /`5\.14\.0-427\.68\.1\.el9_4\.x86_64`/],
      ['module: drivers/gpuu', '.module', /`drivers\/gpu`/],
      ['module: gpuu', '.module', /`gpu`/],
      ['kind: Job', '.kind', /^Correct the target/],
      ['namespace: driver', '.namespace', /`drivers`/],
      ['labelSelector: a=b', '.labelSelector', /^Correct the target/],
      ['kind: Job, module: other', '', /^Correct the target/],
    ] as const)
      it(`{${target}}: the field that is in the way is told`, async () => {
        const { found, diagnostics, value } = await compileWith(prebuiltTexts(), patchText(target, operation));
        assert.deepEqual(found, [`patch-matches-nothing patches[0].target${place}`]);
        assert.match(diagnostics.find(({ code }) => code === 'patch-matches-nothing')?.hint ?? '', hint);
        assert.deepEqual(value.generated, []);
      });
  });

  it('is told where it is no regular expression, whatever else is wrong', async () => {
    const { found } = await compileWith(prebuiltTexts(), patchText("kind: '[a', name: 'a)', namespace: x", operation));
    assert.deepEqual([...found].sort(), [
      'invalid-regexp patches[0].target.kind',
      'invalid-regexp patches[0].target.name',
    ]);
  });

  it('may be of another kernel than that of the command line', async () => {
    const other = patchText('kind: DaemonSet, kernel: 4.18.0-1.el8.x86_64', operation);
    const overrides = '  imageOverrides: [{name: a, newTag: b}]\n';
    const pool = { name: 'asked', inventory: '', kernel: '6.6.6', architecture: 'amd64', nodes: 1, labels: {} };
    const nodePools = [{ ...pool, state: 'Current' as const, matchesEverySelector: true }];
    const { found, objects } = await compileWith(prebuiltTexts(), other + overrides, {}, nodePools);
    assert.deepEqual(found, []);
    assert.equal(objects.filter(({ kind }) => kind === 'DaemonSet').length, 1);
  });

  it('is not looked at where the package has errors of its own', async () => {
    const texts = prebuiltTexts().map((one) => ({ ...one, text: one.text.replace("'^.+$'", "'^['") }));
    assert.deepEqual((await compileWith(texts, patchText('kind: X', operation))).found, []);
  });
});
