/** expand-modules and order-rollout, one after the other, under the real kustomize and kpt: as compile-modules does it alone. */
import assert from 'node:assert/strict';
import { packageTexts } from '../6-finish/built-package.ts';
import { appliedObjects, parseObjects } from '../function/canonical-objects.ts';
import { asExec, configText, kptExec, kptfileText, kustomizationText } from '../function/example-package.ts';
import { openWorkbench, readFiles, type Workbench } from '../function/workbench.ts';
import { requireTool } from '../lab/tools.ts';

const files = Object.fromEntries(packageTexts().map(({ file, text }) => [file, text]));
const tools = ['ArgoCD', 'Flux', 'Kpt'] as const;

describe('order-rollout behind expand-modules', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const named = (kind: string, how: string | undefined, spec: string): string =>
    configText(kind, how, spec).replace('name: kmmc', `name: ${kind.toLowerCase()}`);

  const configs = (gitops: string, how?: string): readonly Record<string, string>[] => [
    {
      'expand.yaml': named('ExpandModules', how, '{verify: true}'),
      'order.yaml': named('OrderRollout', how, `{gitops: ${gitops}}`),
    },
    { 'compile.yaml': named('CompileModules', how, `{verify: true, gitops: ${gitops}}`) },
  ];

  for (const gitops of tools) {
    it(`in kustomize, for ${gitops}`, function () {
      requireTool(this, 'kustomize');
      const [inSteps, atOnce] = configs(gitops, asExec).map((config) => {
        const kustomization = kustomizationText({ resources: Object.keys(files), transformers: Object.keys(config) });
        const directory = bench.put({ ...files, ...config, 'kustomization.yaml': kustomization });
        const words = ['build', '--enable-alpha-plugins', '--enable-exec', directory];
        const { code, stdout, stderr } = bench.run('kustomize', words);
        assert.equal(code, 0, stderr);
        return appliedObjects(parseObjects(stdout));
      });
      assert.deepEqual(inSteps, atOnce);
    });

    it(`in kpt, for ${gitops}, and a second run changes nothing`, function () {
      requireTool(this, 'kpt');
      const [inSteps, atOnce] = configs(gitops).map((config) => {
        const steps = Object.keys(config).map((name) => `  - exec: kmmc-fn\n    configPath: ${name}\n`);
        const kptfile = kptfileText(kptExec).replace(/ {2}- exec[\s\S]*/, steps.join(''));
        const directory = bench.put({ ...files, ...config, Kptfile: kptfile });
        const render = (): Record<string, string> => {
          const { code, stderr } = bench.run('kpt', ['fn', 'render', directory, '--allow-exec']);
          assert.equal(code, 0, stderr);
          return readFiles(directory);
        };
        const first = render();
        assert.deepEqual(render(), first);
        return appliedObjects(Object.values(first).flatMap(parseObjects));
      });
      assert.deepEqual(inSteps, atOnce);
    });
  }
});
