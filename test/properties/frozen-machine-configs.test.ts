/**
 * Every change of the spec of a MachineConfig is rolled out node by node, and reboots nodes where no policy says otherwise.
 * So it may change only on purpose: the specs of named values are written down in frozen-machine-configs.json.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { functions } from '../../functions/registry.ts';
import { runFunction } from '../../src/function/run-function.ts';
import { compile } from '../../src/index.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { produceMachineConfig } from '../../src/produce-machine-config.ts';
import { runExample } from '../diagnostics/run-example.ts';
import {
  type BootValues,
  bootModuleConfig,
  exampleMetadata,
  flagsOf,
  inventoryOf,
  namedBootValues,
  parametersOf,
  randomBootValues,
} from './boot-values.ts';

const file = join(import.meta.dirname, 'frozen-machine-configs.json');

interface AnyObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: object;
}

function specOf(objects: readonly unknown[], name: string): object {
  const found = (objects as readonly AnyObject[]).filter(
    ({ kind, metadata }) => kind === 'MachineConfig' && metadata.name === name,
  );
  assert.equal(found.length, 1);
  return found[0]?.spec ?? {};
}

function produced(values: BootValues): object {
  return specOf([parse(produceMachineConfig(...parametersOf(values)))], values.spec.machineConfigName);
}

async function compiled(texts: Readonly<Record<string, string>>, values: BootValues): Promise<object> {
  const { generated, diagnostics } = await compile(Object.entries(texts).map(([name, text]) => ({ file: name, text })));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
  return specOf(generated, values.spec.machineConfigName);
}

async function answered(kind: string, items: readonly object[], values: BootValues): Promise<object> {
  const functionConfig = { apiVersion: 'kmmc.dev/v1alpha1', kind, metadata: { name: 'config' } };
  const list = { apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items, functionConfig };
  const { output, exitCode } = await runFunction(JSON.stringify(list), functions);
  const text = [...output].join('');
  assert.equal(exitCode, 0, text);
  return specOf((parse(text) as { items: unknown[] }).items, values.spec.machineConfigName);
}

/** As YAML, by lines that a reader may put between. */
function textOf(object: object, comment = ''): string {
  return `# ${comment}\n---\n# ${comment}\n${JSON.stringify(object, null, 1)}\n# ${comment}\n`;
}

describe('the spec of a MachineConfig', () => {
  const frozen = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const current = Object.fromEntries(
    Object.entries(namedBootValues).map(([name, values]) => [
      name,
      createHash('sha256')
        .update(canonicalJson(produced(values)))
        .digest('hex'),
    ]),
  );

  it('changes only on purpose', () => {
    const changed = Object.keys({ ...frozen, ...current }).filter((name) => frozen[name] !== current[name]);
    if (changed.length > 0 && process.env['UPDATE_GOLDEN'] === '1') {
      writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
      assert.fail(`rewrote ${file}`);
    }
    assert.deepEqual(
      changed,
      [],
      'the MachineConfigs of all users change: their nodes are updated one by one, and reboot without policies. If that is meant, run with UPDATE_GOLDEN=1, and say so in CHANGELOG.md',
    );
  });

  it('differs where values differ that nodes see, and only there', () => {
    const hashes = new Map<string, string[]>();
    for (const [name, hash] of Object.entries(current)) hashes.set(hash, [...(hashes.get(hash) ?? []), name]);
    const same = [...hashes.values()].filter((names) => names.length > 1);
    // policies are no part of it
    assert.deepEqual(same, [['a driver and nothing else', 'in the place of one of KMM']]);
  });

  it('does not depend on what else there is in a package, nor on how it is written', async function () {
    this.timeout(60_000);
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
    const labels = fc.dictionary(fc.constantFrom('app', 'example.com/team', 'note'), name, { maxKeys: 2 });
    const around = fc.record({
      metadata: fc.record({ name, namespace: name, labels, annotations: labels }),
      comment: fc.stringMatching(/^[a-z :'"#]{0,12}$/),
      files: fc.uniqueArray(name, { minLength: 4, maxLength: 4 }),
      isReversed: fc.boolean(),
      kmod: name,
    });
    const property = fc.asyncProperty(randomBootValues, around, async (values, { metadata, comment, ...more }) => {
      const [first = '', second = '', third = '', fourth = ''] = more.files;
      const given = bootModuleConfig(values, metadata) as { readonly spec: object };
      const backwards = { ...given, spec: Object.fromEntries(Object.entries(given.spec).reverse()) };
      const texts = [
        [`${first}.yaml`, textOf(more.isReversed ? backwards : given, comment)],
        [`${second}.yaml`, textOf(inventoryOf(values.spec.machineConfigPoolName), comment)],
        [`${third}.yaml`, textOf(otherModule(metadata.namespace, more.kmod), comment)],
        [`${fourth}.yaml`, textOf(otherBootModule(more.kmod), comment)],
      ];
      const ordered = more.isReversed ? texts.toReversed() : texts;
      const alone = { 'a.yaml': textOf(bootModuleConfig(values)), 'b.yaml': textOf(inventoryOf()) };
      const expected = canonicalJson(await compiled(alone, values));
      assert.equal(canonicalJson(await compiled(Object.fromEntries(ordered), values)), expected);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('is the same by every road', async function () {
    this.timeout(120_000);
    const property = fc.asyncProperty(randomBootValues, async (values) => {
      const expected = produced(values);
      const objects = [bootModuleConfig(values), inventoryOf(values.spec.machineConfigPoolName)];
      const texts = Object.fromEntries(objects.map((object, index) => [`${index}.yaml`, JSON.stringify(object)]));
      assert.deepEqual(await compiled(texts, values), expected);
      for (const kind of ['CompileModules', 'ExpandBootModules']) {
        assert.deepEqual(await answered(kind, objects, values), expected, kind);
      }
      const { stdout, stderr, exitCode } = await runExample({ arguments: ['day1', ...flagsOf(values)] });
      assert.equal(exitCode, 0, stderr);
      const printed = parseAllDocuments(stdout).map((document) => document.toJS() as unknown);
      assert.deepEqual(specOf(printed, values.spec.machineConfigName), expected);
    });
    await fc.assert(property, { numRuns: 50 });
  });
});

function otherModule(namespace: string, kmod: string): object {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: 'other', namespace },
    spec: {
      selector: { 'example.com/other': 'true' },
      moduleLoader: {
        container: {
          modprobe: { moduleName: kmod.replaceAll('-', '_') },
          kernelMappings: [{ regexp: '^.+$', containerImage: 'registry.example.com/other:${KERNEL_FULL_VERSION}' }],
        },
      },
    },
  };
}

/** Its name begins with what random ones never begin with. */
function otherBootModule(kmod: string): object {
  const spec = {
    ...namedBootValues['a driver and nothing else']?.spec,
    machineConfigName: '00-other',
    kernelModuleName: `other_${kmod}`,
  };
  return bootModuleConfig({ spec: spec as BootValues['spec'], options: {} }, { ...exampleMetadata, name: '0-other' });
}
