/**
 * The fields of what we ship for Argo CD and Flux, as far as we use them, with their types and limits: a field that is not here is a
 * mistake, or a reason to look it up. Where the CRDs of Argo CD are at hand, scripts/compare-schemas.ts asks those as well.
 */
import type { Schema } from '../../scripts/flatten-schema.ts';

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const texts: Schema = { type: 'array', items: text };
const map: Schema = { type: 'object', additionalProperties: text };
const duration: Schema = { type: 'string', pattern: '^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$' };
/** A label gets it as its value. */
const name: Schema = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$', maxLength: 63 };

function fields(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function kind(apiVersion: string, kindName: string, rest: Readonly<Record<string, Schema>>): Schema {
  const metadata = fields({ name, namespace: name, labels: map, annotations: map }, ['name']);
  const properties = {
    apiVersion: { type: 'string', enum: [apiVersion] },
    kind: { type: 'string', enum: [kindName] },
    metadata,
    ...rest,
  };
  return fields(properties, Object.keys(properties));
}

const reference = fields({ kind: { type: 'string', enum: ['GitRepository', 'OCIRepository'] }, name }, [
  'kind',
  'name',
]);
const target = fields({ group: text, kind: text, name: text });

const fluxKustomization = kind('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', {
  spec: fields(
    {
      dependsOn: list(fields({ name }, ['name'])),
      sourceRef: reference,
      path: { type: 'string', pattern: '^\\./[^$]+$' },
      interval: duration,
      retryInterval: duration,
      timeout: duration,
      prune: flag,
      wait: flag,
      healthCheckExprs: list(
        fields({ apiVersion: text, kind: text, inProgress: text, failed: text, current: text }, [
          'apiVersion',
          'kind',
          'current',
        ]),
      ),
      patches: list(fields({ patch: text, target }, ['patch'])),
    },
    ['interval', 'prune', 'sourceRef', 'path'],
  ),
});

const gitRepository = kind('source.toolkit.fluxcd.io/v1', 'GitRepository', {
  spec: fields(
    { interval: duration, url: { type: 'string', pattern: '^(http|https|ssh)://' }, ref: fields({ branch: text }) },
    ['interval', 'url'],
  ),
});

const ociRepository = kind('source.toolkit.fluxcd.io/v1', 'OCIRepository', {
  spec: fields(
    { interval: duration, url: { type: 'string', pattern: '^oci://' }, ref: fields({ tag: text, digest: text }) },
    ['interval', 'url'],
  ),
});

const syncPolicy = fields({
  automated: fields({ prune: flag, selfHeal: flag }),
  syncOptions: texts,
  retry: fields({ limit: { type: 'integer' }, backoff: fields({ duration: text }) }),
});
const applicationSpec = fields(
  {
    project: text,
    source: fields(
      {
        repoURL: text,
        targetRevision: text,
        path: text,
        directory: fields({ recurse: flag, exclude: text, include: text }),
        plugin: fields({ name: text }),
      },
      ['repoURL'],
    ),
    destination: fields({ server: text, name: text, namespace: text }),
    syncPolicy,
  },
  ['project', 'destination'],
);

const application = kind('argoproj.io/v1alpha1', 'Application', { spec: applicationSpec });

const applicationSet = kind('argoproj.io/v1alpha1', 'ApplicationSet', {
  spec: fields(
    {
      goTemplate: flag,
      goTemplateOptions: texts,
      generators: list(
        fields({
          git: fields(
            {
              repoURL: text,
              revision: text,
              directories: list(fields({ path: text, exclude: flag }, ['path'])),
            },
            ['repoURL', 'revision'],
          ),
        }),
      ),
      template: fields({ metadata: fields({ name: text, labels: map }, ['name']), spec: applicationSpec }, [
        'metadata',
        'spec',
      ]),
      syncPolicy: fields({
        applicationsSync: { type: 'string', enum: ['create-only', 'create-update', 'create-delete', 'sync'] },
      }),
      strategy: fields({
        type: { type: 'string', enum: ['AllAtOnce', 'RollingSync'] },
        deletionOrder: { type: 'string', enum: ['AllAtOnce', 'Reverse'] },
        rollingSync: fields({
          steps: list(
            fields({
              matchExpressions: list(
                fields({ key: text, operator: { type: 'string', enum: ['In', 'NotIn'] }, values: texts }),
              ),
            }),
          ),
        }),
      }),
    },
    ['generators', 'template'],
  ),
});

const command = fields({ command: texts, args: texts }, ['command']);

/** No custom resource: the server of the plugin reads it (argo-cd, cmpserver/plugin/config.go). */
const plugin = kind('argoproj.io/v1alpha1', 'ConfigManagementPlugin', {
  spec: fields(
    {
      version: text,
      init: command,
      generate: command,
      discover: fields({ fileName: text, find: fields({ glob: text, command: texts, args: texts }) }),
      parameters: fields({
        static: list(fields({ name: text, title: text, string: text }, ['name'])),
        dynamic: command,
      }),
      preserveFileMode: flag,
      provideGitCreds: flag,
    },
    ['generate'],
  ),
});

const anything: Schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const argoCD = kind('argoproj.io/v1beta1', 'ArgoCD', {
  spec: fields({
    resourceHealthChecks: list(fields({ group: text, kind: text, check: text }, ['group', 'kind', 'check'])),
    repo: fields({ sidecarContainers: list(anything), volumes: list(anything) }),
  }),
});

export const gitopsSchemas: readonly Schema[] = [
  ...[fluxKustomization, gitRepository, ociRepository],
  ...[application, applicationSet, plugin, argoCD],
];

/** By `apiVersion/kind`. */
export const schemaOf = new Map(
  gitopsSchemas.map((schema) => {
    const { apiVersion, kind: kindName } = schema.properties ?? {};
    return [`${apiVersion?.['enum']}/${kindName?.['enum']}`, schema];
  }),
);
