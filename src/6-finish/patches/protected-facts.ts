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

export interface Fact {
  readonly rule: Rule;
  readonly text: string;
}

/** By what they are about. A fact that is new breaks a rule, too, unless others of its kind may join it. */
export interface Facts {
  readonly closed: ReadonlyMap<string, Fact>;
  readonly open: ReadonlyMap<string, Fact>;
}

/** The rule that `after` breaks, if any. */
export function brokenRule(before: Facts, after: Facts): Rule | undefined {
  const changed = (['closed', 'open'] as const).flatMap((part) =>
    [...before[part]].filter(([what, { text }]) => after[part].get(what)?.text !== text).map(([, { rule }]) => rule),
  );
  const added = [...after.closed].filter(([what]) => !before.closed.has(what)).map(([, { rule }]) => rule);
  return changed[0] ?? added[0];
}

interface Collector {
  add(rule: Rule, what: string, value: unknown): void;
  /** Of a list or map that may have others of the user's. */
  addOne(rule: Rule, what: string, value: unknown): void;
}

export function protectedFacts(object: unknown): Facts {
  const facts = { closed: new Map<string, Fact>(), open: new Map<string, Fact>() };
  const into = (part: keyof Facts) => (rule: Rule, what: string, value: unknown) => {
    if (value !== undefined) facts[part].set(`${rule} ${what}`, { rule, text: canonicalJson(value) });
  };
  const collector = { add: into('closed'), addOne: into('open') };
  addIdentity(object, collector);
  addPod(object, collector);
  addInputs(object, collector);
  addBoot(object, collector);
  return facts;
}

function addIdentity(object: unknown, { add }: Collector): void {
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

function addPod(object: unknown, { add, addOne }: Collector): void {
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
  const mounted = new Set<unknown>();
  for (const { name, image, command, args, lifecycle, readinessProbe, restartPolicy, env, volumeMounts } of own) {
    const probe = fieldsOf(readinessProbe)['exec'];
    const variables = listOf(env).filter((variable) => String(variable['name']).startsWith('KMMC_'));
    add('scripts', `${name}`, [command, args, lifecycle, probe, restartPolicy, variables]);
    for (const mount of listOf(volumeMounts)) {
      mounted.add(mount['name']);
      addOne('scripts', `${name} ${mount['mountPath']}`, mount);
    }
    if (made.includes(String(name))) add('image', `${name}`, image);
  }
  // A directory of the pod's own may be larger, or elsewhere.
  const volumes = listOf(pod['volumes']).filter(({ name, emptyDir }) => mounted.has(name) && emptyDir === undefined);
  for (const volume of volumes) addOne('scripts', `volume ${volume['name']}`, volume);
}

/** What is in an image when it is done; Jobs have it in their arguments and volumes. */
function addInputs(object: unknown, { add }: Collector): void {
  const { apiVersion, kind, spec, data, immutable } = fieldsOf(object);
  if (kind === 'ConfigMap' && apiVersion === 'v1') add('inputs', 'data', [data, immutable]);
  if (kind !== 'Build') return;
  const { source, strategy, output, nodeSelector } = fieldsOf(spec);
  const { buildArgs, env, volumes, from } = fieldsOf(fieldsOf(strategy)['dockerStrategy']);
  const { to, imageLabels } = fieldsOf(output);
  add('inputs', 'spec', [source, buildArgs, env, volumes, from, to, imageLabels]);
  add('nodes', 'nodeSelector', nodeSelector);
}

/** Each change to a MachineConfig reaches every node of its pools. */
function addBoot(object: unknown, { add, addOne }: Collector): void {
  const { apiVersion, spec } = fieldsOf(object);
  const group = String(apiVersion).split('/', 1)[0];
  if (group === machineConfigGroup) add('boot', 'spec', spec);
  if (group !== operatorGroup) return;
  const { files, units } = fieldsOf(fieldsOf(spec)['nodeDisruptionPolicy']);
  for (const { path, actions } of listOf(files)) addOne('boot', `file ${path}`, actions);
  for (const { name, actions } of listOf(units)) addOne('boot', `unit ${name}`, actions);
  add('boot', 'managementState', fieldsOf(spec)['managementState']);
}
