/** The real kpt applies what is marked for it to a real kube-apiserver, in the order of the marks. */
import assert from 'node:assert/strict';
import { packageTexts } from '../6-finish/built-package.ts';
import { requireWorkbench, type Workbench } from '../function/workbench.ts';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';

const kptfile = 'apiVersion: kpt.dev/v1\nkind: Kptfile\nmetadata:\n  name: rendered\n';
const settings = 'apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nmetadata: {name: a}\nspec: {gitops: Kpt}\n';

interface ApplyEvent {
  readonly type: string;
  readonly kind?: string;
  readonly name?: string;
  readonly status?: string;
}

describe('kpt live apply', function () {
  this.timeout(180_000);
  let bench: Workbench;
  let controlPlane: ControlPlane;

  before(async function () {
    bench = requireWorkbench(this, 'kpt', 'etcd', 'kube-apiserver', 'openssl', 'kubectl');
    controlPlane = await startControlPlane();
    await controlPlane.installDefinitions();
    await controlPlane.ensureNamespace('drivers');
  });

  after(async () => {
    bench?.remove();
    await controlPlane?.stop();
  });

  const kpt = (...words: string[]): ReturnType<Workbench['run']> =>
    bench.run('kpt', words, { env: { KUBECONFIG: controlPlane.kubeconfig } });

  it('applies each step after the ones that it depends on', () => {
    const files = Object.fromEntries(packageTexts().map(({ file, text }) => [file, text]));
    const rendered = bench.run('kmmc', ['render', bench.put({ ...files, 'settings.yaml': settings }), '--generated']);
    assert.equal(rendered.code, 0, rendered.stderr);
    const root = bench.put({ Kptfile: kptfile, 'rendered.yaml': rendered.stdout });
    const init = kpt('live', 'init', root, '--namespace', 'drivers', '--inventory-id', 'rendered');
    assert.equal(init.code, 0, init.stderr);
    // No controller runs here: loaders never get ready, and nothing waits for them.
    const words = ['--install-resource-group', '--output', 'json', '--reconcile-timeout', '5s'];
    const { stdout, stderr } = kpt('live', 'apply', root, ...words);
    const events = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as ApplyEvent);
    const applied = events.filter(isApplied);
    const stages = applied.map(({ kind, name = '' }) =>
      kind === 'Build' ? (/-(build|sign)-/.exec(name)?.[1] ?? '') : kind,
    );
    assert.deepEqual(
      stages.filter((stage) => ['ImageStream', 'build', 'sign', 'DaemonSet'].includes(stage ?? '')),
      ['ImageStream', 'build', 'build', 'build', 'sign', 'sign', 'sign', 'DaemonSet', 'DaemonSet', 'DaemonSet'],
      `${stdout}\n${stderr}`,
    );
    // Names alone would put builds before signing; only the marks make kpt wait between them.
    const [lastBuild, firstSign] = [events.findLastIndex(isStep('build')), events.findIndex(isStep('sign'))];
    assert.ok(events.slice(lastBuild, firstSign).some(({ type }) => type === 'wait'));
  });
});

function isApplied({ type, status }: ApplyEvent): boolean {
  return type === 'apply' && status === 'Successful';
}

function isStep(stage: string): (event: ApplyEvent) => boolean {
  return (event) => isApplied(event) && event.kind === 'Build' && event.name?.includes(`-${stage}-`) === true;
}
