/** Holds the Applications that we ship, also those that our ApplicationSets are templates of, against the CRD of Argo CD. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { checkObject } from './check-object.ts';
import type { Schema } from './flatten-schema.ts';

const crd = 'argocd_application-crd.yaml';

/** What is wrong, by file and path; empty where the folder has no such CRD. */
export function compareArgoCD(folder: string): readonly string[] {
  if (!existsSync(join(folder, crd))) return [];
  const [version] = parse(readFileSync(join(folder, crd), 'utf8')).spec.versions;
  const schema: Schema = version.schema.openAPIV3Schema;
  const root = new URL('../', import.meta.url).pathname;
  return globSync('kustomize/argocd/**/*.yaml', { cwd: root })
    .sort()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(join(root, file), 'utf8'))
        .map((document) => applicationOf(document.toJS()))
        .filter((object) => object !== undefined)
        .flatMap((object) => checkObject(object, schema).map((problem) => `${file}: ${problem}`)),
    );
}

function applicationOf(object: { readonly kind?: string; readonly spec?: { readonly template?: object } }): unknown {
  if (object.kind === 'Application') return object;
  if (object.kind !== 'ApplicationSet') return undefined;
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', ...object.spec?.template };
}
