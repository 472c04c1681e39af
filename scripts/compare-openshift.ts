/** Compares the definitions of OpenShift's kinds in test/lab/crds with the OpenAPI definitions of openshift/api. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type FlatField, flattenSchema, type Schema } from './flatten-schema.ts';

/** Saved from openshift/api, openapi/openapi.json: `{definitions: …}`. */
const file = 'openshift-api_build-image-v1.definitions.json';

const kinds: Readonly<Record<string, string>> = {
  'builds.build.openshift.io.yaml': 'com.github.openshift.api.build.v1.Build',
  'imagestreams.image.openshift.io.yaml': 'com.github.openshift.api.image.v1.ImageStream',
};

/** Differences that are meant, by path and by what differs. */
export const expectedForOpenShift: readonly { readonly difference: RegExp; readonly reason: string }[] = [
  { difference: /^Build: required spec$/, reason: 'the validation demands a strategy' },
  {
    difference: /(source\.git|sourceStrategy|customStrategy|source\.csi): not required (uri|from|driver)$/,
    reason: 'kmmc writes none of them; they are there to be told apart',
  },
  {
    difference: /^\w+ .*(from|to): required (kind|name)$/,
    reason: 'ObjectReference is of many uses; the validation of images demands both',
  },
  {
    difference: /(Secret: required name|secret: required secretName|configMap: required name)$/,
    reason: 'the validation demands the name of a Secret or ConfigMap that is given',
  },
];

/** Empty where the folder has no such definitions. */
export function compareOpenShift(folder: string): readonly string[] {
  if (!existsSync(join(folder, file))) return [];
  const { definitions } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    definitions: Readonly<Record<string, Schema>>;
  };
  const follow = (reference: string): Schema => definitions[reference.replace('#/definitions/', '')] ?? {};
  return Object.entries(kinds).flatMap(([name, definition]) => {
    const crd = parse(readFileSync(new URL(`../test/lab/crds/${name}`, import.meta.url), 'utf8'));
    const ours = flattenSchema(crd.spec.versions[0].schema.openAPIV3Schema, follow);
    const kind: string = crd.spec.names.kind;
    return compareFields(kind, ours, flattenSchema(definitions[definition] ?? {}, follow));
  });
}

/** Ours may have fewer fields, but none of its own; limits are compared where both have them. */
function compareFields(
  kind: string,
  ours: ReadonlyMap<string, FlatField>,
  theirs: ReadonlyMap<string, FlatField>,
): readonly string[] {
  const differences: string[] = [];
  for (const [path, our] of ours) {
    const their = theirs.get(path);
    const say = (text: string) => differences.push(`${`${kind} ${path}`.trim()}: ${text}`);
    if (their === undefined) {
      say('only ours');
      continue;
    }
    if (their.type !== our.type) say(`type ${our.type}, theirs ${their.type}`);
    for (const name of our.required) if (!their.required.includes(name)) say(`required ${name}`);
    for (const name of their.required) if (!our.required.includes(name)) say(`not required ${name}`);
    for (const [keyword, text] of Object.entries(their.limits)) {
      if (keyword !== 'default' && our.limits[keyword] !== text)
        say(`${keyword} ${our.limits[keyword]}, theirs ${text}`);
    }
  }
  return differences;
}
