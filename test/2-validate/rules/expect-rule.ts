/** Runs one rule over a small Module that holds, changed at one place. */
import assert from 'node:assert/strict';
import { explainSchemaErrors } from '../../../src/2-validate/explain-schema-errors.ts';
import { ownCopy } from '../../../src/2-validate/own-copy.ts';
import type { Rule, RuleContext } from '../../../src/2-validate/rules/rule.ts';
import { validateModule } from '../../../src/2-validate/validators.generated.js';
import { formatFieldPath } from '../../../src/lib/field-path.ts';
import { loadRe2 } from '../../../src/lib/re2.ts';
import type { Module } from '../../../src/model/module.generated.ts';
import type { KubernetesObject, Resource } from '../../../src/model/resource.ts';
import { defaultSettings } from '../../../src/model/settings.ts';

type Fields = Readonly<Record<string, unknown>>;

export const mapping = { literal: '5.14.0-1.x86_64', containerImage: 'quay.io/org/kmod:1' };
const modprobe = { moduleName: 'kmod' };
const container = { modprobe, kernelMappings: [mapping] };

export function withMetadata(metadata: Fields): KubernetesObject {
  return { ...withSpec({}), metadata: { name: 'm', namespace: 'ns', ...metadata } };
}

/** `undefined` removes a field. */
export function withSpec(spec: Fields): KubernetesObject {
  return {
    apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
    kind: 'Module',
    metadata: { name: 'm', namespace: 'ns' },
    spec: without({ selector: { a: 'b' }, moduleLoader: { container }, ...spec }),
  };
}

export function withContainer(fields: Fields): KubernetesObject {
  return withSpec({ moduleLoader: { container: without({ ...container, ...fields }) } });
}

export function withModprobe(fields: Fields): KubernetesObject {
  return withContainer({ modprobe: without({ ...modprobe, ...fields }) });
}

export function withMappings(...kernelMappings: readonly Fields[]): KubernetesObject {
  return withContainer({ kernelMappings: kernelMappings.map((fields) => without({ ...mapping, ...fields })) });
}

function without(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export type RuleOptions = Partial<Pick<RuleContext, 'platform' | 'clusterVersion' | 'settings' | 'namespace'>> & {
  readonly text?: string;
};

/** Finds nothing in a Module that holds. */
export async function expectValid(rule: Rule, object = withSpec({}), options: RuleOptions = {}): Promise<void> {
  await expectFindings(rule, object, [], options);
}

/** Each finding is written `code path`, for example `invalid-name metadata.name`. */
export async function expectFindings(
  rule: Rule,
  object: KubernetesObject,
  expected: readonly string[],
  { text = '', ...options }: RuleOptions = {},
): Promise<void> {
  const resource: Resource = {
    object,
    source: { file: 'm.yaml', index: 0, text, prefix: [], line: 1, fromFunction: false },
  };
  const module = ownCopy(object) as unknown as Module;
  assert.deepEqual(explainSchemaErrors(validateModule(module), module, resource), []);
  const context: RuleContext = {
    module,
    name: module.metadata.name,
    namespace: module.metadata.namespace ?? 'default',
    resource,
    settings: defaultSettings,
    regexp: await loadRe2(),
    platform: 'Kubernetes',
    ...options,
  };
  const found = [...rule(context)].map(({ code, place }) => `${code} ${formatFieldPath(place?.path ?? [])}`);
  assert.deepEqual(found, expected);
}
