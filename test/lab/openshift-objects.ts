/** A Build that signs and an ImageStream, both right, for tests that make one thing wrong in them. */

export interface Reference {
  kind?: string;
  name?: string;
  namespace?: string;
}

interface Volume {
  name: string;
  source: {
    type?: string;
    secret?: { secretName?: string; defaultMode?: number; optional?: boolean };
    configMap?: { name: string };
  };
  mounts: { destinationPath: string }[];
}

export interface TestBuild {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: {
    serviceAccount?: string;
    completionDeadlineSeconds?: number;
    mountTrustedCA?: boolean;
    nodeSelector?: Record<string, string>;
    source?: {
      type?: string;
      dockerfile?: string;
      images?: { from: Reference; as?: string[]; paths?: object[] }[];
      git?: object;
      binary?: object;
    };
    strategy: {
      type?: string;
      dockerStrategy?: {
        buildArgs: { name: string; value?: string; valueFrom?: object }[];
        volumes: Volume[];
        env?: { name: string; value?: string }[];
        pullSecret?: { name?: string };
        imageOptimizationPolicy?: string;
      };
      sourceStrategy?: object;
    };
    output?: { to: Reference; pushSecret?: { name?: string }; imageLabels?: { name: string; value?: string }[] };
  };
}

export interface TestImageStream {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace: string };
  spec: {
    lookupPolicy?: { local?: boolean };
    tags?: { name?: string; from?: Reference; referencePolicy?: { type: string } }[];
  };
  status?: object;
}

export const testNamespace = 'kmm-example';

export function rightBuild(): TestBuild {
  return {
    apiVersion: 'build.openshift.io/v1',
    kind: 'Build',
    metadata: { name: 'gpu-sign-0123abcd', namespace: testNamespace, labels: { 'example.com/a': 'b' } },
    spec: {
      serviceAccount: 'builder',
      source: {
        type: 'Dockerfile',
        dockerfile: 'ARG BASE\nFROM ${BASE} AS base\nRUN true\n',
        images: [{ from: { kind: 'ImageStreamTag', namespace: testNamespace, name: 'gpu:unsigned' }, as: ['${BASE}'] }],
      },
      strategy: {
        type: 'Docker',
        dockerStrategy: {
          buildArgs: [{ name: 'A', value: '1' }, { name: 'EMPTY' }],
          volumes: [
            {
              name: 'secret-a',
              source: { type: 'Secret', secret: { secretName: 'a', defaultMode: 420, optional: false } },
              mounts: [{ destinationPath: '/run/secrets/key' }, { destinationPath: '/run/secrets/cert' }],
            },
          ],
        },
      },
      output: {
        to: { kind: 'ImageStreamTag', namespace: testNamespace, name: 'gpu:1.0' },
        pushSecret: { name: 'registry' },
      },
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      mountTrustedCA: true,
    },
  };
}

export function rightImageStream(): TestImageStream {
  return {
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStream',
    metadata: { name: 'gpu', namespace: testNamespace },
    spec: { lookupPolicy: { local: true } },
  };
}

export function dockerStrategy({ spec }: TestBuild) {
  if (spec.strategy.dockerStrategy === undefined) throw new Error('no dockerStrategy');
  return spec.strategy.dockerStrategy;
}

export function source({ spec }: TestBuild) {
  if (spec.source === undefined) throw new Error('no source');
  return spec.source;
}

export function output({ spec }: TestBuild) {
  if (spec.output === undefined) throw new Error('no output');
  return spec.output;
}

export function firstVolume(build: TestBuild): Volume {
  const [volume] = dockerStrategy(build).volumes;
  if (volume === undefined) throw new Error('no volume');
  return volume;
}

export function firstImage(build: TestBuild) {
  const image = source(build).images?.[0];
  if (image === undefined) throw new Error('no image');
  return image;
}
