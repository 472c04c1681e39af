/** Whatever the package and whatever the patch: what comes out is what the patch makes of what came out without it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyPatch, type Operation } from 'fast-json-patch/commonjs/core.js';
import { read } from '../../src/1-read/read.ts';
import { patchResources } from '../../src/6-finish/patches/patch-resources.ts';
import { emitYaml } from '../../src/7-write/emit-yaml.ts';
import { spellGenerated } from '../../src/7-write/spell-generated.ts';
import { document } from '../../src/7-write/write-documents.ts';
import { compile } from '../../src/compile.ts';
import { pointerOf } from '../../src/lib/json-pointer.ts';
import { toObject } from '../../src/model/generated.ts';
import type { PatchOperation } from '../../src/model/patch.ts';
import type { KubernetesObject } from '../../src/model/resource.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import { buildPackage, objectsOf } from './random-builds.ts';
import { documents, randomPackage } from './random-package.ts';

const packages = fc.oneof(
  randomPackage.map(documents),
  buildPackage.map((one) => objectsOf(one).map((object) => JSON.stringify(object))),
);

const value = fc.oneof(
  { maxDepth: 2 },
  fc.constantFrom<unknown>('a', '', '10m', 'true', 5, true, null, '$(x)', 'a\nb\n', '\ue000name\ue001'),
  fc.constant({ requests: { cpu: '5m' } }),
  fc.constant([{ key: 'a', operator: 'Exists' }, 'b', []]),
);

/** What a random operation is made from: numbers pick one of the paths that an object has. */
interface Draft {
  readonly isTame: boolean;
  readonly op: PatchOperation['op'];
  readonly path: number;
  readonly from: number;
  readonly key: string;
  readonly value: unknown;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  isTame: fc.boolean(),
  op: fc.constantFrom('add', 'add', 'remove', 'replace', 'move', 'copy', 'test'),
  path: fc.nat(),
  from: fc.nat(),
  key: fc.constantFrom('', 'new', '-', '0', 'example.com/a~b', 'annotations'),
  value,
});

/** Every path of an object with what it leads to, lists and maps first to last. */
function pathsOf(object: unknown, steps: readonly string[] = []): [path: string, value: unknown][] {
  const inner = typeof object === 'object' && object !== null ? Object.entries(object) : [];
  return [[pointerOf(steps), object], ...inner.flatMap(([key, child]) => pathsOf(child, [...steps, key]))];
}

const open =
  /^\/metadata\/(?:labels|annotations)$|^\/spec\/template\/(?:metadata\/labels|spec(?:\/(?:c|initC)ontainers\/\d+)?)$|^\/spec$/;

/** Tame ones add and copy what kmmc does not mind; wild ones do anything anywhere. */
function operationOf({ isTame, op, path, from, key, value: given }: Draft, paths: [string, unknown][]): PatchOperation {
  const pick = (list: readonly [string, unknown][], number: number) => list[number % list.length] ?? ['', undefined];
  const [source, there] = pick(paths, from);
  if (isTame) {
    const [place] = pick(
      paths.filter(([one]) => open.test(one)),
      path,
    );
    const fresh = `${place}/new${path % 3}`;
    if (op === 'test') return { op, path: source, value: there };
    if (op === 'copy' && place !== '' && source !== '') return { op, from: source, path: fresh };
    return { op: 'add', path: fresh, value: given };
  }
  const [near] = pick(paths, path);
  return {
    op,
    path: key === '' ? near : `${near}${pointerOf([key])}`,
    ...(op === 'move' || op === 'copy' ? { from: source } : {}),
    ...(['add', 'replace', 'test'].includes(op) ? { value: given } : {}),
  };
}

async function compiled(texts: readonly string[], settings: Settings) {
  const { value: resources } = await read(texts.map((text, index) => ({ file: `${index}.yaml`, text, found: true })));
  return compile(resources, { settings });
}

const copy = (object: unknown): KubernetesObject => JSON.parse(JSON.stringify(object));

/** A Build or Job that is another one has another hash at the end of its name, also where the name is copied from. */
function renamed(object: KubernetesObject, name: string): KubernetesObject {
  const before = object.metadata?.name ?? '';
  const isStep = object.kind === 'Job' || object.kind === 'Build';
  assert.equal(name.slice(0, -8), before.slice(0, -8));
  assert.ok(isStep || name === before);
  return { ...object, metadata: { ...object.metadata, name } };
}

describe('patches of any package', function () {
  this.timeout(120_000);

  it('do what the library does to the plain output, or are told', async () => {
    const seen = { patched: 0, refused: 0, objects: 0 };
    await fc.assert(
      fc.asyncProperty(
        packages,
        fc.array(draft, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        async (texts, drafts, pick) => {
          const plain = await compiled(texts, { ...defaultSettings, verify: true });
          const objects = plain.value.generated.map(toObject).map(copy);
          const chosen = objects[pick % Math.max(objects.length, 1)];
          if (chosen === undefined) return;
          const paths = pathsOf(chosen);
          const patch = drafts
            .map((one) => operationOf(one, paths))
            .filter(({ op, from, path }) => op !== 'move' || !path.startsWith(`${from}/`));
          if (patch.length === 0) return;
          const settings = { ...defaultSettings, verify: true, patches: [{ target: { kind: chosen.kind }, patch }] };
          const { value: result, diagnostics } = await compiled(texts, settings);
          const told = diagnostics.filter(({ code }) => code.startsWith('patch'));
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          assert.deepEqual(
            told.map(({ code }) => code),
            errors.map(({ code }) => code),
          );
          if (told.length > 0) {
            assert.deepEqual(result.generated, []);
            assert.ok(told.every(({ code }) => code !== 'patch-matches-nothing'));
            seen.refused += 1;
            return;
          }
          seen.patched += 1;
          assert.equal(result.generated.length, objects.length);
          const changes = patch.filter(({ op }) => op !== 'test').map((one) => structuredClone(one)) as Operation[];
          for (const [index, one] of result.generated.entries()) {
            const before = renamed(objects[index] as KubernetesObject, one.name);
            const isMeant: boolean = before.kind === chosen.kind;
            const after: KubernetesObject = isMeant
              ? applyPatch(copy(before), structuredClone(changes), true).newDocument
              : before;
            assert.deepEqual(copy(toObject(one)), copy(after));
            assert.equal(spellGenerated(one, document), emitYaml(toObject(one)));
            assert.equal(toObject(one).metadata?.name, one.name);
            seen.objects += isMeant ? 1 : 0;
          }
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(seen.patched > 60 && seen.refused > 60 && seen.objects > 150, JSON.stringify(seen));
  });

  it('come out the same as a step of their own, which does nothing the second time', async () => {
    let changed = 0;
    const settings = fc.record({
      team: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('.*', 'DaemonSet', 'Job|Build|DaemonSet', 'NetworkPolicy'),
      gitops: fc.constantFrom('None' as const, 'Kpt' as const),
      mirror: fc.boolean(),
      spec: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(packages, settings, async (texts, { team, kind, gitops, mirror, spec }) => {
        const add = (path: string, given: unknown): PatchOperation => ({ op: 'add', path, value: given });
        const pod = kind === 'DaemonSet' && spec;
        const own: Settings = {
          ...defaultSettings,
          patches: [
            {
              target: { kind },
              patch: [add('/metadata/labels/team', team), add('/metadata/list', []), add('/metadata/list/-', team)],
            },
            { target: { labelSelector: `team=${team}` }, patch: [add('/metadata/list/-', 'again')] },
            ...(pod
              ? [{ target: { kind }, patch: [add('/spec/template/spec/tolerations', [{ operator: 'Exists' }])] }]
              : []),
          ],
          imageOverrides: mirror ? [{ name: 'quay.io/buildah/stable', newName: 'mirror.example.com/buildah' }] : [],
        };
        const base = { ...defaultSettings, gitops, verify: true };
        const inOne = await compiled(texts, { ...own, gitops, verify: true });
        const plain = await compiled(texts, base);
        const objects = plain.value.generated.map(toObject);
        const source = { file: '', index: 0, text: '', prefix: [], line: 1, fromFunction: true };
        const resources = objects.map((object) => ({ object: copy(object), source }));
        const step = await patchResources(resources, own);
        const codes = (list: readonly { code: string }[]) =>
          list.map(({ code }) => code).filter((code) => /^(patch|override)/.test(code));
        if (objects.length === 0) return;
        assert.deepEqual(codes(step.diagnostics).sort(), codes(inOne.diagnostics).sort());
        if (step.diagnostics.length > 0) return;
        const after = resources.map((resource) => step.changed.get(resource) ?? resource.object);
        assert.deepEqual(after.map(copy).map(withoutMark), inOne.value.generated.map(toObject).map(copy));
        const again = await patchResources(
          after.map((object) => ({ object, source })),
          own,
        );
        assert.deepEqual([again.changed.size, again.diagnostics], [0, []]);
        changed += step.changed.size;
      }),
      { numRuns: 150 },
    );
    assert.ok(changed > 200, String(changed));
  });
});

function withoutMark(object: KubernetesObject): KubernetesObject {
  const { 'kmmc.dev/patched': _, ...annotations } = object.metadata?.annotations ?? {};
  return { ...object, metadata: { ...object.metadata, annotations } };
}
