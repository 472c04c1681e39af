/** The Task of one group of images, and the ConfigMaps that it takes its texts from. */
import { boundedName } from '../lib/bounded-name.ts';
import { buildahPrivileges } from '../lib/buildah-privileges.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import { managedBy } from '../model/annotations.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import { registrySecret } from './ci-secrets.ts';
import { groupEnvironment, imageEnvironment, type Pipeline } from './pipeline.ts';
import type { PipelineGroup } from './pipeline-groups.ts';

export interface TektonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string; readonly labels: object };
  readonly spec?: object;
}

const labels = { [managedBy.key]: managedBy.value };
const workDirectory = '/kmmc/work';
const secretsDirectory = '/kmmc/secrets';

/** The same user: without DAC_OVERRIDE root cannot read what others keep for themselves. */
const lookingContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsUser: 0 };

/** ConfigMaps are named after what they hold, and never change. */
function configMap(words: readonly string[], namespace: string, data: Readonly<Record<string, string>>): TektonObject {
  const name = boundedName(words, hashText(stableHash(JSON.stringify(data))));
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels }, data, immutable: true };
  return object;
}

export function scriptsConfigMap({ script, verifyScript }: Pipeline, namespace: string): TektonObject {
  return configMap(['kmmc-images', 'scripts'], namespace, { script, verify: verifyScript });
}

/** By their text. */
export function tektonDockerfiles(
  namespace: string,
  groups: readonly PipelineGroup[],
): ReadonlyMap<string, TektonObject> {
  const texts = new Set(
    groups.flatMap(({ build, sign }) => [build, sign]).flatMap((recipe) => recipe?.dockerfile ?? []),
  );
  return new Map(
    [...texts].map((text) => [text, configMap(['kmmc-images', 'dockerfile'], namespace, { [dockerfileKey]: text })]),
  );
}

export interface TaskContext {
  readonly pipeline: Pipeline;
  readonly scripts: TektonObject;
  readonly dockerfiles: ReadonlyMap<string, TektonObject>;
}

export function tektonTask(group: PipelineGroup, { pipeline, scripts, dockerfiles }: TaskContext): TektonObject {
  const { build, sign, verify, images } = group;
  const { namespace } = verify;
  const [first] = images;
  const params = first === undefined ? [] : Object.keys(imageEnvironment(group, first));
  const secrets = [...new Set([registrySecret(group), ...mounted(build), ...mounted(sign)])].filter(
    (secret) => secret !== undefined,
  );
  const env = [
    { name: 'KMMC_WORK', value: workDirectory },
    ...Object.entries(groupEnvironment(group, secretDirectory)).map(([name, value]) => ({ name, value })),
    ...params.map((name) => ({ name, value: `$(params.${name})` })),
    fromConfigMap('KMMC_SCRIPT', scripts, 'script'),
    fromConfigMap('KMMC_VERIFY_SCRIPT', scripts, 'verify'),
    ...[build && { name: 'KMMC_DOCKERFILE', recipe: build }, sign && { name: 'KMMC_SIGN_DOCKERFILE', recipe: sign }]
      .filter((one) => one !== undefined)
      .map(({ name, recipe }) => fromConfigMap(name, dockerfiles.get(recipe.dockerfile) ?? scripts, dockerfileKey)),
  ];
  const spec = {
    params: params.map((name) => ({ name, type: 'string' })),
    stepTemplate: {
      env,
      volumeMounts: [
        { name: 'work', mountPath: workDirectory },
        ...secrets.map((secret, index) => ({
          name: `secret-${index}`,
          mountPath: secretDirectory(secret),
          readOnly: true,
        })),
      ],
    },
    steps: [
      { name: 'look', image: pipeline.inspectorImage, command: run('look'), securityContext: lookingContext },
      { name: 'make', image: pipeline.builderImage, command: run('make'), securityContext: buildahPrivileges },
    ],
    volumes: [
      { name: 'work', emptyDir: {} },
      ...secrets.map((secretName, index) => ({ name: `secret-${index}`, secret: { secretName } })),
    ],
  };
  const name = boundedName(['kmmc-images', group.id.toLowerCase()], hashText(stableHash(JSON.stringify(spec))));
  const object = { apiVersion: 'tekton.dev/v1', kind: 'Task', metadata: { name, namespace, labels }, spec };
  return object;
}

function mounted(recipe: PipelineGroup['build']): readonly string[] {
  return (recipe?.secrets ?? []).map(({ secret }) => secret);
}

function secretDirectory(secret: string): string {
  return `${secretsDirectory}/${secret}`;
}

function run(action: string): readonly string[] {
  return ['sh', '-c', 'exec sh -c "$KMMC_SCRIPT" kmmc "$1"', 'sh', action];
}

/** Texts from a ConfigMap reach the step as they are: nothing replaces `$(…)` in them. */
function fromConfigMap(name: string, { metadata }: TektonObject, key: string): object {
  return { name, valueFrom: { configMapKeyRef: { name: metadata.name, key } } };
}
