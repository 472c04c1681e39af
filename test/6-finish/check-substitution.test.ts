/** Whom kmmc warns that Flux would replace variables of Modules and Dockerfiles. */
import assert from 'node:assert/strict';
import { compilePackage } from './built-package.ts';

const code = 'flux-substitutes-variables';

async function warned(gitops: 'Flux' | 'ArgoCD', metadata = ''): Promise<readonly (string | undefined)[]> {
  const { diagnostics } = await compilePackage({ gitops }, { metadata });
  return diagnostics
    .filter((one) => one.code === code)
    .map(({ resourceRef, place }) => {
      return `${resourceRef?.kind} ${place?.path.join('.')} ${place?.offset}`;
    });
}

describe('check-substitution', () => {
  it('points at the first variable of Modules and Dockerfiles', async () => {
    assert.deepEqual(await warned('Flux'), [
      'ConfigMap data.dockerfile 109',
      'Module spec.moduleLoader.container.kernelMappings.0.containerImage 61',
    ]);
  });

  it('is silent where they are protected, not applied, or where Flux applies nothing', async () => {
    const annotated = (line: string): string => `  annotations:\n    ${line}\n`;
    assert.deepEqual(await warned('Flux', annotated('kustomize.toolkit.fluxcd.io/substitute: disabled')), []);
    assert.deepEqual(await warned('Flux', annotated('config.kubernetes.io/local-config: "true"')), []);
    assert.deepEqual(await warned('ArgoCD'), []);
  });
});
