/**
 * What the API server and the build controller of OpenShift demand of a Build or an ImageStream, and no CRD can say:
 * openshift-apiserver 56aa2d9 (build and image validation), openshift-controller-manager 26d20fe (the pod of a Build),
 * openshift/builder 9ed70da. Each finding begins with the path of the field.
 */
import type { KubernetesObject } from '../../src/model/resource.ts';
import type { Reference, TestBuild, TestImageStream } from './openshift-objects.ts';
import { checkBuildPod } from './openshift-rules-pod.ts';
import { isImage, isLabelValue, isQualifiedName, isStreamName, isSubdomain, isTag } from './openshift-syntax.ts';

export function isOpenShiftObject({ apiVersion, kind }: KubernetesObject): boolean {
  return `${apiVersion} ${kind}` === 'build.openshift.io/v1 Build' || isImageStream({ apiVersion, kind });
}

function isImageStream({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): boolean {
  return `${apiVersion} ${kind}` === 'image.openshift.io/v1 ImageStream';
}

/** All that is wrong with one object; empty where it is right. */
export function checkOpenShiftObject(object: KubernetesObject): readonly string[] {
  const own = isImageStream(object)
    ? checkImageStream(object as unknown as TestImageStream)
    : [...checkBuild(object as unknown as TestBuild), ...checkBuildPod(object as unknown as TestBuild)];
  return [...checkMetadata(object), ...own];
}

function* checkMetadata({ metadata }: KubernetesObject): Generator<string> {
  const { name = '', namespace = '', labels = {}, annotations = {} } = metadata ?? {};
  if (name === '') yield 'metadata.name: missing';
  if (!/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) yield `metadata.namespace: "${namespace}"`;
  for (const [key, value] of Object.entries(labels)) {
    if (!isQualifiedName(key)) yield `metadata.labels: key "${key}"`;
    if (typeof value !== 'string' || !isLabelValue(value)) yield `metadata.labels.${key}: "${value}" is no label value`;
  }
  for (const key of Object.keys(annotations)) if (!isQualifiedName(key)) yield `metadata.annotations: key "${key}"`;
}

function* checkBuild({ metadata, spec }: TestBuild): Generator<string> {
  // A longer name would be cut in the label `openshift.io/build.name` of its pod, and two might become one.
  if (!isSubdomain(metadata.name) || metadata.name.length > 63) yield `metadata.name: "${metadata.name}"`;
  const { source = {}, strategy, output, nodeSelector = {} } = spec;
  const { dockerStrategy } = strategy;
  if (Buffer.byteLength(source.dockerfile ?? '') > 60_000) yield 'spec.source.dockerfile: over 60000 bytes';
  const words = new Set<string>();
  for (const [index, { from, as = [] }] of (source.images ?? []).entries()) {
    const path = `spec.source.images[${index}]`;
    yield* checkReference(`${path}.from`, from);
    for (const word of as) {
      if (words.has(word)) yield `${path}.as: "${word}" twice`;
      words.add(word);
      // Legal, but without effect: the builder looks for the very word.
      if (!imageWords(source.dockerfile ?? '').has(word)) yield `${path}.as: no FROM or COPY --from of "${word}"`;
    }
  }
  if (output !== undefined) yield* checkReference('spec.output.to', output.to);
  for (const [path, secret] of Object.entries({
    'spec.output.pushSecret': output?.pushSecret,
    'spec.strategy.dockerStrategy.pullSecret': dockerStrategy?.pullSecret,
  })) {
    if (secret !== undefined && !isSubdomain(secret.name ?? '')) yield `${path}.name: "${secret.name}"`;
  }
  for (const [key, value] of Object.entries(nodeSelector)) {
    if (!isQualifiedName(key) || !isLabelValue(value)) yield `spec.nodeSelector: "${key}=${value}" is no selector`;
  }
  for (const [index, arg] of (dockerStrategy?.buildArgs ?? []).entries()) {
    const path = `spec.strategy.dockerStrategy.buildArgs[${index}]`;
    if (arg.valueFrom !== undefined) yield `${path}.valueFrom: is passed over`;
    if (arg.value === '') yield `${path}.value: the API drops an empty value`;
  }
  for (const [index, { name }] of (dockerStrategy?.env ?? []).entries()) {
    if (!/^[-._A-Za-z][-._A-Za-z0-9]*$/.test(name)) yield `spec.strategy.dockerStrategy.env[${index}].name: "${name}"`;
  }
}

function* checkReference(path: string, { kind = '', name = '', namespace }: Reference): Generator<string> {
  if (namespace !== undefined && !isSubdomain(namespace)) yield `${path}.namespace: "${namespace}"`;
  if (kind === 'DockerImage') {
    if (namespace !== undefined) yield `${path}.namespace: not for a DockerImage`;
    if (!isImage(name)) yield `${path}.name: "${name}" is no pull specification`;
  } else if (kind === 'ImageStreamTag') {
    const [stream = '', tag, ...rest] = name.split(':');
    if (tag === undefined || rest.length > 0) yield `${path}.name: "${name}" is not <name>:<tag>`;
    else if (!isStreamName(stream) || !isTag(tag)) yield `${path}.name: "${name}" has no valid name and tag`;
  } else yield `${path}.kind: "${kind}"`;
}

/** The words that FROM and COPY --from have for images. */
function imageWords(dockerfile: string): ReadonlySet<string> {
  const words = dockerfile.matchAll(/^\s*(?:FROM\s+(?:--\S+\s+)*|COPY\s+(?:--\S+\s+)*--from=)(\S+)/gim);
  return new Set([...words].map(([, word]) => word ?? ''));
}

function* checkImageStream({ metadata, spec, status }: TestImageStream): Generator<string> {
  const { name, namespace } = metadata;
  if (!isStreamName(name)) yield `metadata.name: "${name}" is no path component`;
  if (`${namespace}/${name}`.length > 255) yield 'metadata.name: with its namespace over 255 characters';
  if (status !== undefined) yield 'status: is the business of the cluster';
  if (spec.lookupPolicy?.local === undefined) yield 'spec.lookupPolicy.local: the API fills it in';
  for (const [index, tag] of (spec.tags ?? []).entries()) {
    if (!isTag(tag.name ?? '')) yield `spec.tags[${index}].name: "${tag.name}"`;
    if (tag.from !== undefined) yield* checkReference(`spec.tags[${index}].from`, tag.from);
    if (tag.referencePolicy === undefined) yield `spec.tags[${index}].referencePolicy: the API fills it in`;
  }
}

/** What must hold among the objects of one result, with the ImageStreams that the user wrote. */
export function checkOpenShiftResult(objects: readonly KubernetesObject[]): readonly string[] {
  const builds = objects.filter(({ kind }) => kind === 'Build').map((object) => object as unknown as TestBuild);
  const streams = new Set(
    objects.filter(isImageStream).map(({ metadata }) => `${metadata?.namespace}/${metadata?.name}`),
  );
  const found: string[] = [];
  const pushed = new Map<string, string>();
  for (const { metadata, spec } of builds) {
    if (spec.output === undefined) continue;
    const { kind, name = '', namespace } = spec.output.to;
    const stream = `${namespace}/${name.split(':')[0]}`;
    if (kind === 'ImageStreamTag' && !streams.has(stream)) found.push(`${metadata.name}: no ImageStream ${stream}`);
    const image = `${namespace} ${name}`;
    if (pushed.has(image)) found.push(`${metadata.name}: pushes ${image}, as ${pushed.get(image)} does`);
    pushed.set(image, metadata.name);
  }
  return found;
}
