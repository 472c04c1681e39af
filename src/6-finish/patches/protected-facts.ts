/**
 * What no patch may change, as facts about an object: by what others find it, on which nodes it runs, and what kmmc's own
 * scripts do there.
 */
import { canonicalJson } from '../../lib/canonical-json.ts';
import { fieldsOf, listOf } from '../../lib/fields-of.ts';
import { operatorGroup, roleLabel } from '../../lib/machine-config-names.ts';
import { componentLabel, isTransportAnnotation, managedBy } from '../../model/annotations.ts';
import { machineConfigGroup } from '../../model/kinds.ts';
import { containersOf, isKmodImageMade, isOwnContainer, kmodContainers, podSpecOf } from './pod-parts.ts';

export type Rule = 'identity' | 'marks' | 'selector' | 'nodes' | 'scripts' | 'image' | 'inputs' | 'boot';

/** A text for each fact, by `<rule> <what>`. */
export type Facts = ReadonlyMap<string, string>;

/** The rule that `after` breaks, if any. Policies of the cluster are the user's, too: others may join them. */
export function brokenRule(before: Facts, after: Facts): Rule | undefined {
  const changed = [...before].find(([key, text]) => after.get(key) !== text)?.[0];
  const added = [...after.keys()].find((key) => !before.has(key) && !key.startsWith(policy));
  return (changed ?? added)?.split(' ', 1)[0] as Rule | undefined;
}

const policy = 'boot policy ';

export function protectedFacts(object: unknown): Facts {
  const facts = new Map<string, string>();
  const add = (rule: Rule, what: string, value: unknown): void => {
    if (value !== undefined) facts.set(`${rule} ${what}`, canonicalJson(value));
  };
  addIdentity(object, add);
  addPod(object, add);
  addInputs(object, add);
  addBoot(object, add);
  return facts;
}

type Add = (rule: Rule, what: string, value: unknown) => void;

function addIdentity(object: unknown, add: Add): void {
  const { apiVersion, kind, metadata, spec } = fieldsOf(object);
  const fields = fieldsOf(metadata);
  add('identity', 'apiVersion', apiVersion);
  add('identity', 'kind', kind);
  for (const field of ['name', 'namespace', 'generateName', 'finalizers', 'ownerReferences'])
    add('identity', field, fields[field]);
  const template = fieldsOf(fieldsOf(fieldsOf(spec)['template'])['metadata']);
  for (const [where, { labels, annotations }] of Object.entries({ object: fields, pod: template })) {
    for (const [key, value] of Object.entries({ ...fieldsOf(labels), ...fieldsOf(annotations) }))
      if (isMark(key)) add('marks', `${where} ${key}`, value);
  }
  add('selector', 'selector', fieldsOf(spec)['selector']);
  add('selector', 'podSelector', fieldsOf(spec)['podSelector']);
}

const markPrefixes = ['kmmc.dev/', 'kmm.node.kubernetes.io/', 'kmm.openshift.io/'];

function isMark(key: string): boolean {
  const isOwn = [managedBy.key, componentLabel, roleLabel].includes(key);
  return isOwn || markPrefixes.some((prefix) => key.startsWith(prefix)) || isTransportAnnotation(key);
}

function addPod(object: unknown, add: Add): void {
  const pod = podSpecOf(object);
  for (const field of ['nodeSelector', 'nodeName']) add('nodes', field, pod[field]);
  add('nodes', 'nodeAffinity', fieldsOf(pod['affinity'])['nodeAffinity']);
  const own = containersOf(pod).filter((container) => isOwnContainer(object, container));
  if (own.length > 0)
    add(
      'scripts',
      'order',
      own.map(({ name }) => name),
    );
  const made = isKmodImageMade(object) ? kmodContainers(object) : [];
  for (const { name, image, command, args, lifecycle, readinessProbe, env } of own) {
    const probe = fieldsOf(readinessProbe)['exec'];
    const variables = listOf(env).filter((variable) => String(variable['name']).startsWith('KMMC_'));
    add('scripts', `${name}`, [command, args, lifecycle, probe, variables]);
    if (made.includes(String(name))) add('image', `${name}`, image);
  }
}

/** What is in an image when it is done; Jobs have all but their Dockerfile in their arguments. */
function addInputs(object: unknown, add: Add): void {
  const { apiVersion, kind, spec, data, immutable } = fieldsOf(object);
  if (kind === 'ConfigMap' && apiVersion === 'v1') add('inputs', 'data', [data, immutable]);
  if (kind === 'Job') {
    const volumes = listOf(podSpecOf(object)['volumes']).filter(({ name }) =>
      /^(?:dockerfile|secret-\d+)$/.test(String(name)),
    );
    add('inputs', 'volumes', volumes);
  }
  if (kind !== 'Build') return;
  const { source, strategy, output, nodeSelector } = fieldsOf(spec);
  const { buildArgs, env, volumes, from } = fieldsOf(fieldsOf(strategy)['dockerStrategy']);
  const { to, imageLabels } = fieldsOf(output);
  add('inputs', 'spec', [source, buildArgs, env, volumes, from, to, imageLabels]);
  add('nodes', 'nodeSelector', nodeSelector);
}

/** Each change to a MachineConfig reaches every node of its pools. */
function addBoot(object: unknown, add: Add): void {
  const { apiVersion, spec } = fieldsOf(object);
  const group = String(apiVersion).split('/', 1)[0];
  if (group === machineConfigGroup) add('boot', 'spec', spec);
  if (group !== operatorGroup) return;
  const { files, units } = fieldsOf(fieldsOf(spec)['nodeDisruptionPolicy']);
  for (const { path, actions } of listOf(files)) add('boot', `policy file ${path}`, actions);
  for (const { name, actions } of listOf(units)) add('boot', `policy unit ${name}`, actions);
  add('boot', 'managementState', fieldsOf(spec)['managementState']);
}
