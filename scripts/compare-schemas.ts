/**
 * Compares our schemas with the CRDs of the operator in a folder, and the definitions of OpenShift's kinds that tests use
 * with those of openshift/api where the folder has them, and our Applications with the CRD of Argo CD:
 * `node scripts/compare-schemas.ts DIR`.
 * Exits 1 on a difference that `expected` does not explain, and on an explanation that is not needed any more.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compareArgoCD } from './compare-argocd.ts';
import { compareOpenShift, expectedForOpenShift } from './compare-openshift.ts';
import { type FlatField, flattenSchema, type Schema } from './flatten-schema.ts';

interface Comparison {
  readonly crd: string;
  /** Of the CRD; the first without it. */
  readonly version?: string;
  /** Where in the CRD, and in our schema, the compared part begins. */
  readonly crdPath: readonly string[];
  readonly schema: string;
  readonly definition?: string;
}

const comparisons: readonly Comparison[] = [
  { crd: 'kmm_modules.yaml', crdPath: [], schema: 'module.schema.json' },
  { crd: 'kmm_bootmoduleconfigs.yaml', crdPath: [], schema: 'boot-module-config.schema.json' },
  {
    crd: 'kmm-hub_managedclustermodules.yaml',
    crdPath: ['spec', 'moduleSpec'],
    schema: 'module.schema.json',
    definition: 'ModuleSpec',
  },
  ...['v1beta1', 'v1beta2'].flatMap((version) =>
    // The CRD of PreflightValidation is that of PreflightValidationOCP without `dtkImage`.
    ['preflight-validation-ocp.schema.json', 'preflight-validation.schema.json'].map((schema) => ({
      ...{ crd: 'kmm_preflightvalidationsocp.yaml', version, crdPath: [], schema },
    })),
  ),
];

/** Differences that are meant, by path and by what differs. */
const expected: readonly { readonly difference: RegExp; readonly reason: string }[] = [
  { difference: /^: required (apiVersion|kind|metadata)$/, reason: 'the API server demands them without the CRD' },
  {
    difference: /^metadata(\..*)?: (only ours|required name)/,
    reason: 'CRDs do not repeat the metadata that all objects share',
  },
  { difference: /^: required spec$/, reason: 'a Module without spec does nothing; validation accepts it all the same' },
  {
    difference: /kernelMappings\[\]: not required containerImage$/,
    reason: 'the image of the container may be used without writing `containerImage: ""`',
  },
  {
    difference: /(imagePullPolicy|tolerations\[\]\.(operator|effect)): enum /,
    reason: 'the webhook or the pod refuses any other value',
  },
  { difference: /^(spec\.)?dra\.driverName: (pattern|maxLength) /, reason: 'checked by the webhook alone' },
  {
    difference: /deviceClasses\[\]\.name: maxLength /,
    reason: 'the length of a DNS subdomain, which the API server checks',
  },
  { difference: /^apiVersion: enum /, reason: 'one schema for both versions' },
  { difference: /^spec\.kernelVersion: minLength 1$/, reason: 'checked by the webhook alone' },
  { difference: /^spec\.dtkImage: missing in ours$/, reason: 'PreflightValidation has none' },
  { difference: /^status\..*: missing in ours$/, reason: 'the operator writes it, kmmc reads none of it' },
  { difference: /\.name: default ""$/, reason: 'an empty name is reported as missing' },
  { difference: /\.fileKeyRef\.optional: default false$/, reason: 'false without saying so' },
];

const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: node scripts/compare-schemas.ts DIR');
  process.exitCode = 2;
} else {
  const openShift = compareOpenShift(directory);
  const explained = [...expected, ...(openShift.length > 0 ? expectedForOpenShift : [])];
  const differences = [
    ...comparisons.flatMap((comparison) => compareFiles(directory, comparison)),
    ...openShift,
    ...compareArgoCD(directory),
  ];
  const unexplained = differences.filter((text) => !explained.some(({ difference }) => difference.test(text)));
  const unneeded = explained.filter(({ difference }) => !differences.some((text) => difference.test(text)));
  for (const text of differences) {
    console.log(`${text}  # ${explained.find(({ difference }) => difference.test(text))?.reason ?? 'UNEXPLAINED'}`);
  }
  for (const { difference } of unneeded) console.error(`Explanation is not needed any more: ${difference}`);
  console.error(`${differences.length} differences, ${unexplained.length} unexplained.`);
  if (unexplained.length > 0 || unneeded.length > 0) process.exitCode = 1;
}

function compareFiles(
  folder: string,
  { crd, version: wanted, crdPath, schema, definition }: Comparison,
): readonly string[] {
  const file = join(folder, crd);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const versions: { name: string; schema: { openAPIV3Schema: Schema } }[] = parse(readFileSync(file, 'utf8')).spec
    .versions;
  const version = versions.find(({ name }) => wanted === undefined || name === wanted);
  if (version === undefined) throw new Error(`${file} has no version ${wanted}`);
  let theirs: Schema = version.schema.openAPIV3Schema;
  for (const step of crdPath) theirs = theirs.properties?.[step] ?? {};
  const read = (name: string): Schema =>
    JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8'));
  const root = read(schema);
  const ours = definition === undefined ? root : (root.definitions?.[definition] ?? {});
  return compareFields(
    flattenSchema(theirs, () => ({})),
    flattenSchema(ours, resolver(root, read)),
  );
}

/** Follows `#/definitions/X` and `file.json#/definitions/X`. */
function resolver(root: Schema, read: (name: string) => Schema) {
  const shared = new Map<string, Schema>();
  return (reference: string): Schema => {
    const [file = '', name = ''] = reference.split('#/definitions/');
    if (file !== '' && !shared.has(file)) shared.set(file, read(file));
    const inner = shared.get(file) ?? root;
    return inner.definitions?.[name] ?? shared.get('core-v1.schema.json')?.definitions?.[name] ?? {};
  };
}

function compareFields(
  theirs: ReadonlyMap<string, FlatField>,
  ours: ReadonlyMap<string, FlatField>,
): readonly string[] {
  const differences: string[] = [];
  for (const path of new Set([...theirs.keys(), ...ours.keys()])) {
    const [their, our] = [theirs.get(path), ours.get(path)];
    const say = (text: string) => differences.push(`${path}: ${text}`);
    if (their === undefined) say('only ours');
    else if (our === undefined) say('missing in ours');
    else {
      if (their.type !== our.type) say(`type ${our.type}, theirs ${their.type}`);
      for (const name of our.required) if (!their.required.includes(name)) say(`required ${name}`);
      for (const name of their.required) if (!our.required.includes(name)) say(`not required ${name}`);
      for (const [keyword, text] of Object.entries({ ...their.limits, ...our.limits })) {
        if (their.limits[keyword] !== our.limits[keyword]) say(`${keyword} ${text}`);
      }
    }
  }
  return differences;
}
