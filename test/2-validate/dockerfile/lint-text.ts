/** Lints the text of a Dockerfile, and writes findings as `code line:column`. */
import assert from 'node:assert/strict';
import { dockerfileFacts } from '../../../src/2-validate/dockerfile/dockerfile-facts.ts';
import { dockerfileLinter, type LintOptions } from '../../../src/2-validate/dockerfile/lint-dockerfile.ts';
import { loadDockerfileParser } from '../../../src/2-validate/dockerfile/parse-dockerfile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { textPosition } from '../../../src/lib/text-position.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';

const resource: Resource = {
  object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'd', namespace: 'ns' } },
  source: { file: 'd.yaml', index: 0, text: '', prefix: [], line: 1, fromFunction: false },
};

export interface TextOptions extends Partial<Omit<LintOptions, 'buildArgs'>> {
  readonly buildArgs?: readonly string[];
  readonly builder?: Settings['builder'];
}

export async function lintText(text: string, options: TextOptions = {}): Promise<readonly Diagnostic[]> {
  const { buildArgs = [], builder = 'Buildah', ...others } = options;
  const lint = dockerfileLinter(await loadDockerfileParser(), { ...defaultSettings, builder });
  const dockerfile = { name: 'd', namespace: 'ns', text, resource, ...dockerfileFacts(null) };
  return lint(dockerfile, { platform: 'OpenShift', dirName: '/opt', ...others, buildArgs: new Set(buildArgs) });
}

export async function expectLints(text: string, expected: readonly string[], options?: TextOptions): Promise<void> {
  const found = (await lintText(text, options)).map(({ code, place }) => {
    const { line, column } = textPosition(text, place?.offset ?? 0);
    return `${code} ${line}:${column}`;
  });
  assert.deepEqual(found, expected, text);
}
