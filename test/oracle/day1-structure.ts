/** The structure of a MachineConfig of day 1 and of its policies, as flat facts: what the operator's and ours have in common. */
import { isDeepStrictEqual } from 'node:util';
import { environmentOf, readUnit, settingsOf } from '../lib/read-unit.ts';

/** A unit file by keys of all its sections: lists of words where order does not matter to systemd, else whole values. */
export type UnitKeys = Readonly<Record<string, readonly string[]>> & {
  readonly Environment: Readonly<Record<string, string>>;
};

/** As recorded of the operator (test/oracle/README.md, set d). */
export interface DayOneStructure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ignitionVersion: string;
  readonly files: readonly {
    readonly path: string;
    readonly mode: number;
    readonly overwrite: boolean;
    readonly user: { readonly name: string };
    readonly sourcePrefix: string;
  }[];
  readonly units: readonly {
    readonly name: string;
    readonly enabled?: boolean;
    readonly mask?: boolean;
    readonly unit?: { readonly Environment: Readonly<Record<string, string>> };
  }[];
  readonly policies: {
    readonly files: readonly { readonly path: string; readonly actions: string }[];
    readonly units: readonly { readonly name: string; readonly actions: string }[];
  };
}

export interface Change {
  /** Such as `unit load Environment KERNEL_MODULE`. */
  readonly fact: string;
  /** Undefined where the operator has nothing of the kind. */
  readonly theirs: unknown;
  readonly ours: unknown;
}

export function changesBetween(theirs: DayOneStructure, ours: DayOneStructure): readonly Change[] {
  const [before, after] = [factsOf(theirs), factsOf(ours)];
  const facts = [...new Set([...before.keys(), ...after.keys()])];
  return facts
    .map((fact) => ({ fact, theirs: before.get(fact), ours: after.get(fact) }))
    .filter((change) => !isDeepStrictEqual(change.theirs, change.ours));
}

/** What a file or unit is there for, by the end of its name. */
const roles: Readonly<Record<string, string>> = {
  'replace-kernel-module.sh': 'load',
  'pull-kernel-module-image.sh': 'pull',
  'wait-for-dispatcher.sh': 'wait',
  'worker.json': 'worker',
  'softdep.conf': 'softdep',
  'replace-kernel-module.service': 'load',
  'pull-kernel-module-image.service': 'pull',
  'crio-wipe.service': 'crio-wipe',
};

function roleOf(name: string): string {
  return Object.entries(roles).find(([end]) => name.endsWith(end))?.[1] ?? name;
}

function factsOf({ name, labels, ignitionVersion, files, units, policies }: DayOneStructure): Map<string, unknown> {
  const facts: [string, unknown][] = [
    ['name', name],
    ['ignition', ignitionVersion],
    ...Object.entries(labels).map(([key, value]): [string, unknown] => [`label ${key}`, value]),
    ['order of files', files.map(({ path }) => roleOf(path))],
    ['order of units', units.map((unit) => roleOf(unit.name))],
  ];
  for (const { path, ...more } of files) {
    for (const [key, value] of Object.entries({ path, ...more })) facts.push([`file ${roleOf(path)} ${key}`, value]);
  }
  for (const { name: unit, enabled, mask, unit: keys = { Environment: {} } } of units) {
    const { Environment: environment, ...others } = keys;
    const ofUnit = { name: unit, enabled, mask, ...others };
    for (const [key, value] of Object.entries(ofUnit)) facts.push([`unit ${roleOf(unit)} ${key}`, value]);
    for (const [key, value] of Object.entries(environment)) {
      facts.push([`unit ${roleOf(unit)} Environment ${key}`, value]);
    }
  }
  for (const { path, actions } of policies.files) facts.push([`policy of file ${roleOf(path)}`, [path, actions]]);
  for (const { name: unit, actions } of policies.units) facts.push([`policy of unit ${roleOf(unit)}`, [unit, actions]]);
  return new Map(facts.filter(([, value]) => value !== undefined));
}

interface MachineConfig {
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly config: {
      readonly ignition: { readonly version: string };
      readonly storage: {
        readonly files: readonly {
          readonly path: string;
          readonly mode: number;
          readonly overwrite: boolean;
          readonly user: { readonly name: string };
          readonly contents: { readonly source: string };
        }[];
      };
      readonly systemd: {
        readonly units: readonly { readonly name: string; readonly enabled: boolean; readonly contents: string }[];
      };
    };
  };
}

interface MachineConfiguration {
  readonly spec: {
    readonly nodeDisruptionPolicy: {
      readonly files: readonly { readonly path: string; readonly actions: readonly { readonly type: string }[] }[];
      readonly units: readonly { readonly name: string; readonly actions: readonly { readonly type: string }[] }[];
    };
  };
}

/** Of what kmmc rendered. */
export function structureOf(config: object, configuration: object): DayOneStructure {
  const { metadata, spec } = config as MachineConfig;
  const { files, units } = (configuration as MachineConfiguration).spec.nodeDisruptionPolicy;
  const actionsOf = (actions: readonly { readonly type: string }[]) => actions.map(({ type }) => type).join();
  return {
    name: metadata.name,
    labels: metadata.labels,
    ignitionVersion: spec.config.ignition.version,
    files: spec.config.storage.files.map(({ contents, ...file }) => ({
      ...file,
      sourcePrefix: /^[^,]*,/.exec(contents.source)?.[0] ?? '',
    })),
    units: spec.config.systemd.units.map(({ contents, ...unit }) => ({ ...unit, unit: keysOf(contents) })),
    policies: {
      files: files.map(({ path, actions }) => ({ path, actions: actionsOf(actions) })),
      units: units.map(({ name, actions }) => ({ name, actions: actionsOf(actions) })),
    },
  };
}

const lists = ['After', 'Before', 'Wants', 'RequiresMountsFor', 'WantedBy'];

/** What a unit is called for people is no part of the structure. */
function keysOf(text: string): { readonly Environment: Readonly<Record<string, string>> } {
  const keys = [...new Set(readUnit(text).map(([, key]) => key))];
  const others = keys.filter((key) => key !== 'Environment' && key !== 'Description');
  const values = others.map((key) => {
    const found = settingsOf(text, key);
    return [key, lists.includes(key) ? found.flatMap((value) => value.split(/\s+/)) : found] as const;
  });
  return { ...Object.fromEntries(values), Environment: environmentOf(text) };
}
