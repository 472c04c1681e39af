/** The health checks for Argo CD, run by a real Lua over every state of what they judge. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { LuaFactory } from 'wasmoon';
import { syncWaveAnnotation, waves } from '../../src/6-finish/order-marks.ts';
import { buildStates, streamStates } from './build-states.ts';
import type { State } from './health.ts';
import { configurationStates, machineConfigStates, poolStates } from './machine-config-states.ts';
import { bootModuleStates, moduleStates } from './module-states.ts';

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

const states: Readonly<Record<string, readonly State[]>> = {
  'build.openshift.io/Build': buildStates,
  'image.openshift.io/ImageStream': streamStates,
  'kmm.sigs.x-k8s.io/BootModuleConfig': bootModuleStates,
  'kmm.sigs.x-k8s.io/Module': moduleStates,
  'machineconfiguration.openshift.io/MachineConfig': machineConfigStates,
  'machineconfiguration.openshift.io/MachineConfigPool': poolStates,
  'operator.openshift.io/MachineConfiguration': configurationStates,
};

/** What Argo CD takes out of Lua: scripts have the basic functions and those of tables. */
const smallLua = 'getmetatable("").__index = nil; string, math, utf8, coroutine, io, debug = nil';

describe('health checks for Argo CD', () => {
  const factory = new LuaFactory();

  /** A new Lua for each answer, as Argo CD has it; this one also runs full when it is used some forty times. */
  const judge = async (check: string, object: unknown): Promise<{ status?: string; message?: string }> => {
    const lua = await factory.createEngine();
    try {
      await lua.doString(smallLua);
      return await lua.doString(`obj = ${luaValue(object)}\n${check}`);
    } finally {
      lua.global.close();
    }
  };

  it('are the same for Argo CD and for OpenShift GitOps', () => {
    assert.deepEqual(argo.spec.resourceHealthChecks, checks);
    assert.deepEqual(checks.map(({ group, kind }) => `${group}/${kind}`).sort(), Object.keys(states).sort());
  });

  for (const { group, kind, check } of checks) {
    const article = /^[AEIOU]/.test(kind) ? 'an' : 'a';
    for (const { what, health, object, says } of states[`${group}/${kind}`] ?? []) {
      it(`call ${article} ${kind} ${health.toLowerCase()}: ${what}`, async () => {
        const answer = await judge(check, object);
        assert.equal(answer.status, health, answer.message ?? '');
        assert.match(answer.message ?? '', new RegExp(says ?? '.'));
      });
    }

    it(`know what to say of ${article} ${kind} of which nothing is known`, async () => {
      const answer = await judge(check, {});
      assert.match(answer.status ?? '', /^(Healthy|Progressing)$/);
      assert.match(answer.message ?? '', /./);
    });
  }

  /** Argo CD waits before it goes on to the next wave, for ever, and gives up where something is degraded. */
  const stopsIn = async (kind: string, wave?: string): Promise<boolean> => {
    const check = checks.find((one) => one.kind === kind)?.check ?? '';
    const own = Object.entries(states).find(([name]) => name.endsWith(`/${kind}`))?.[1] ?? [];
    const answers = await Promise.all(
      own.map(({ object }) => {
        const annotations = wave === undefined ? {} : { [syncWaveAnnotation]: wave };
        return judge(check, { ...object, metadata: { ...(object['metadata'] as object), annotations } });
      }),
    );
    return answers.some(({ status }) => status !== 'Healthy');
  };

  it('keep nothing waiting for what comes later', async () => {
    for (const wave of [undefined, waves.Image, waves.Build, waves.Sign, waves.Verify, waves.Load])
      assert.equal(await stopsIn('Module', wave), false, `a Module in wave ${wave}`);
    for (const wave of [undefined, waves.BootPolicy])
      assert.equal(await stopsIn('MachineConfigPool', wave), false, `a pool in wave ${wave}`);
    assert.equal(await stopsIn('BootModuleConfig', undefined), false);
    assert.equal(await stopsIn('MachineConfig', waves.Boot), false);
  });

  it('wait where nothing else comes', async () => {
    assert.equal(await stopsIn('MachineConfigPool', waves.BootResume), true);
    assert.equal(await stopsIn('MachineConfiguration', waves.BootPolicy), true);
    assert.equal(await stopsIn('Module', '70'), true);
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
