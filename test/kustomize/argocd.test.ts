/** The health checks for Argo CD, run by a real Lua over every state of what they judge. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { type LuaEngine, LuaFactory } from 'wasmoon';
import { buildStates, type State, streamStates } from './build-states.ts';

interface Check {
  readonly group: string;
  readonly kind: string;
  readonly check: string;
}

const prefix = 'resource.customizations.health.';
const configMap = load(readFileSync('kustomize/argocd/argocd-cm.yaml', 'utf8')) as { data: Record<string, string> };
const argo = load(readFileSync('kustomize/argocd/openshift-gitops.yaml', 'utf8')) as {
  spec: { resourceHealthChecks: Check[] };
};

const checks: readonly Check[] = Object.entries(configMap.data).map(([key, check]) => {
  const [, group = '', kind = ''] = /^(.*)_([A-Za-z]+)$/.exec(key.slice(prefix.length)) ?? [];
  assert.ok(key.startsWith(prefix), key);
  return { group, kind, check };
});

const states: Readonly<Record<string, readonly State[]>> = { Build: buildStates, ImageStream: streamStates };

describe('health checks for Argo CD', () => {
  let lua: LuaEngine;

  before(async () => {
    lua = await new LuaFactory().createEngine();
  });

  after(() => lua.global.close());

  it('are the same for Argo CD and for OpenShift GitOps', () => {
    assert.deepEqual(argo.spec.resourceHealthChecks, checks);
    assert.deepEqual(checks.map(({ group, kind }) => `${group}/${kind}`).sort(), [
      'build.openshift.io/Build',
      'image.openshift.io/ImageStream',
    ]);
  });

  for (const { kind, check } of checks) {
    for (const { what, health, object, says } of states[kind] ?? []) {
      it(`call a${kind === 'Build' ? '' : 'n'} ${kind} ${health.toLowerCase()}: ${what}`, async () => {
        const answer = (await lua.doString(`local obj = ${luaValue(object)}\n${check}`)) as Record<string, string>;
        assert.equal(answer['status'], health);
        assert.match(answer['message'] ?? '', new RegExp(says ?? '.'));
      });
    }
  }

  it('judge an object that has no status', async () => {
    for (const { check } of checks) {
      const answer = (await lua.doString(`local obj = {metadata = {}}\n${check}`)) as Record<string, string>;
      assert.equal(answer['status'], 'Progressing');
    }
  });
});

/** As Argo CD hands objects over: tables, lists counted from 1. */
function luaValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return value === null ? 'nil' : String(value);
  if (Array.isArray(value)) return `{${value.map(luaValue).join(', ')}}`;
  return `{${Object.entries(value)
    .map(([key, one]) => `[${JSON.stringify(key)}] = ${luaValue(one)}`)
    .join(', ')}}`;
}
