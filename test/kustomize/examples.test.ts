/** What we ship for Argo CD and Flux: fields that their kinds have, and stages that trees have. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { checkObject } from '../../scripts/check-object.ts';
import { waves } from '../../src/6-finish/order-marks.ts';
import { directories } from '../../src/7-write/layout.ts';
import type { Stage } from '../../src/model/generated.ts';
import { schemaOf } from './gitops-schemas.ts';

const files = globSync(['kustomize/argocd/**/*.yaml', 'kustomize/flux/**/*.yaml']).sort();
/** Objects of Kubernetes and files of kustomize, which other tests build. */
const others = ['v1/ConfigMap', 'apps/v1/Deployment'];

interface Step {
  readonly matchExpressions: readonly { readonly values: readonly string[] }[];
}

describe('what is shipped for Argo CD and Flux', () => {
  for (const file of files)
    it(`${file} has the fields of its kinds`, () => {
      for (const document of parseAllDocuments(readFileSync(file, 'utf8'))) {
        assert.deepEqual(document.errors, []);
        const object = document.toJS() as { readonly apiVersion?: string; readonly kind?: string };
        const kind = `${object.apiVersion}/${object.kind}`;
        if (object.apiVersion?.startsWith('kustomize.config.k8s.io/') || others.includes(kind)) continue;
        if (object.apiVersion === undefined && file.endsWith('/names.yaml')) continue;
        const schema = schemaOf.get(kind);
        assert.ok(schema !== undefined, `${kind} is not known`);
        assert.deepEqual(checkObject(object, schema), []);
      }
    });

  it('sync a tree stage by stage, in the order of the sync waves', () => {
    const { spec } = load(readFileSync('kustomize/argocd/stages.yaml', 'utf8')) as {
      spec: { strategy: { rollingSync: { steps: readonly Step[] } } };
    };
    const steps = spec.strategy.rollingSync.steps.map(({ matchExpressions }) => matchExpressions[0]?.values ?? []);
    const stages = (Object.keys(directories) as Stage[]).sort((a, b) => Number(waves[a] ?? 0) - Number(waves[b] ?? 0));
    const known = ['inputs', ...stages.map((stage) => directories[stage])];
    assert.deepEqual(
      steps.flat().filter((name) => known.includes(name)),
      known,
    );
    assert.deepEqual(steps[0], ['inputs', 'shared']);
    for (const step of steps.slice(1)) assert.equal(step.length, 1);
  });

  it('fail in a template that lacks a value, instead of writing nothing into its place', () => {
    for (const file of ['applicationset', 'stages']) {
      const text = readFileSync(`kustomize/argocd/${file}.yaml`, 'utf8');
      assert.match(text, /goTemplateOptions: \["missingkey=error"\]/);
      const used = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, expression]) => expression);
      const given = ['.path.path', '.path.basename', '.path.basenameNormalized'];
      assert.deepEqual(
        used.filter((expression) => !given.includes(expression ?? '')),
        [],
      );
    }
  });
});
