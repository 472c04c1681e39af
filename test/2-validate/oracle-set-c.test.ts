/** Compares what kmmc refuses with what the operator's schema and webhook refused (test/oracle/README.md). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { validate } from '../../src/2-validate/validate.ts';
import { loadRe2 } from '../../src/lib/re2.ts';
import type { KubernetesObject } from '../../src/model/resource.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import type { NodePool } from '../../src/model/target.ts';

interface Answer {
  readonly id: string;
  readonly module: KubernetesObject;
  readonly schemaErrors: readonly string[];
  readonly webhook: { readonly accepted: boolean };
}

/** Codes by which kmmc refuses what the operator accepts, for the cluster or modprobe would fail later. */
const stricter: Readonly<Record<string, string>> = {
  'invalid-label': 'no node carries such a label, and the API server refuses pods that select by it',
  'not-one-of': 'the API server refuses pods with another imagePullPolicy',
  'reference-without-name': 'no Secret and no ConfigMap has an empty name',
  'empty-module-name': 'modprobe fails on an empty name',
  'dockerfile-not-found': 'the operator looks for the ConfigMap only when it builds',
  'invalid-build-arg-name': 'no builder takes an argument without a name',
  'name-too-long': 'the operator never sees an object without its namespace, the recorded webhook did',
};

/** What the operator refuses and kmmc accepts. */
const looser: readonly { readonly error: RegExp; readonly reason: string }[] = [
  {
    error: /^spec\.moduleLoader\.container\.kernelMappings\[\d+\]\.containerImage: Required value$/,
    reason: 'the image of the container may be used without writing an empty one (kmm.md, row 14)',
  },
];

describe('oracle, set c', () => {
  const file = new URL('../oracle/set-c.jsonl.gz', import.meta.url);
  const pool: NodePool = {
    ...{
      name: 'p',
      inventory: '',
      kernel: '5.14.0-1.el9.x86_64',
      architecture: 'amd64',
      nodes: 1,
      labels: {},
      state: 'Current',
    },
  };

  it('refuses what the operator refuses, and what it accepts only for a stated reason', async () => {
    const regexp = await loadRe2();
    const answers = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean);
    const surprises: string[] = [];
    const reasons = new Map<string, number>();
    for (const line of answers) {
      const { id, module, schemaErrors, webhook } = JSON.parse(line) as Answer;
      const source = { file: id, index: 0, text: '', prefix: [], line: 1, fromFunction: false };
      const resource = { object: module, source };
      const options = { settings: defaultSettings, regexp, parseDockerfile: () => null, nodePools: [pool] };
      const { diagnostics } = validate([resource], options);
      const codes = [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
      const isRefused = schemaErrors.length > 0 || !webhook.accepted;
      if (isRefused === codes.length > 0) continue;
      const isExplained = isRefused
        ? webhook.accepted && schemaErrors.every((text) => looser.some(({ error }) => error.test(text)))
        : codes.every((code) => Object.hasOwn(stricter, code));
      if (!isExplained) surprises.push(`${id}: ${isRefused ? 'accepted' : codes.join(', ')}`);
      for (const code of codes) reasons.set(code, (reasons.get(code) ?? 0) + 1);
    }
    assert.deepEqual(surprises, []);
    const stated = [...reasons].map(([code, count]) => `${count} ${code}`).join(', ');
    console.log(`      ${answers.length} Modules, stricter on purpose: ${stated}`);
  });
});
