import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

const expectedFolders = globSync(['functions/*/examples/*/expected', 'fixtures/cases/*/*/expected'], {
  cwd: repositoryRoot,
});
// what steers kustomize and kpt, our own group, which no API server knows, and Flux, judged by test/kustomize/flux.test.ts
const steering =
  /^(kustomize\.config\.k8s\.io|config\.kubernetes\.io|kpt\.dev|kmmc\.dev|kustomize\.toolkit\.fluxcd\.io)\//;

describe('a real kube-apiserver with strict field validation', function () {
  this.timeout(180_000);
  let controlPlane: ControlPlane | undefined;

  before(async function () {
    for (const tool of ['etcd', 'kube-apiserver', 'openssl', 'kubectl']) {
      requireTool(this, tool);
    }
    controlPlane = await startControlPlane();
    await controlPlane.installDefinitions();
  });

  after(async () => {
    await controlPlane?.stop();
  });

  const answer = (document: string) => {
    assert.ok(controlPlane);
    return controlPlane.dryRunApply(document);
  };

  it('finds examples to judge', () => {
    assert.notEqual(expectedFolders.length, 0);
  });

  for (const folder of expectedFolders.sort()) {
    it(`accepts every object of ${folder}`, async () => {
      const objects = renderedObjects(folder);
      assert.notEqual(objects.length, 0, 'no object was found');
      const refused: string[] = [];
      for (const { file, text } of objects) {
        const { status, message } = await answer(text);
        if (status >= 300) {
          refused.push(`${file}: ${status} ${message}`);
        }
      }
      assert.deepEqual(refused, []);
    });
  }

  describe('is strict indeed', () => {
    const daemonSet = (line: string) => `
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: a, namespace: strict}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      ${line}
      containers: [{name: a, image: registry.example.com/a:1}]
`;

    it('accepts a right object', async () => {
      assert.deepEqual(await answer(daemonSet('priorityClassName: system-node-critical')), {
        status: 201,
        message: '',
      });
    });

    it('refuses an unknown field', async () => {
      const { status, message } = await answer(daemonSet('priorityClass: system-node-critical'));
      assert.ok(status >= 400, `status ${status}`);
      assert.match(message, /priorityClass/);
    });

    it('refuses it from kubectl too', () => {
      const apply = ['apply', '--server-side', '--dry-run=server', '--validate=strict', '-f', '-'];
      const refused = /priorityClass/;
      assert.throws(() => controlPlane?.kubectl(apply, daemonSet('priorityClass: system-node-critical')), refused);
    });

    it('refuses a duplicate field', async () => {
      const { status, message } = await answer(daemonSet('hostPID: true\n      hostPID: true'));
      assert.ok(status >= 400, `status ${status}`);
      assert.match(message, /hostPID/);
    });

    it('refuses a wrong value', async () => {
      const { status, message } = await answer(daemonSet('restartPolicy: Never'));
      assert.equal(status, 422);
      assert.match(message, /restartPolicy/);
    });
  });
});

function renderedObjects(folder: string): { file: string; text: string }[] {
  return globSync('**/*.{yaml,yml,json}', { cwd: join(repositoryRoot, folder) })
    .filter((file) => !/^(kustomization\.ya?ml|Kustomization|Kptfile)$/.test(basename(file)))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(repositoryRoot, folder, file), 'utf8');
      return parseAllDocuments(source)
        .filter((document) => {
          const apiVersion = document.get('apiVersion');
          return typeof apiVersion === 'string' && !steering.test(apiVersion);
        })
        .map((document) => ({ file, text: source.slice(...document.range.slice(0, 2)) }));
    });
}
