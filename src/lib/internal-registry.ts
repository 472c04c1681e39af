/** The registry that every OpenShift cluster has: its images are tags of ImageStreams. */
import { parseImageReference } from './image-reference.ts';

/** Host of the registry inside the cluster (openshift/cluster-image-registry-operator, service image-registry). */
export const internalHost = 'image-registry.openshift-image-registry.svc:5000';
const internalHostText = /^image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::5000)?$/;
/** Of ImageStreams (openshift/image-registry and distribution/reference): single separators only. */
const streamName = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

export interface InternalImage {
  readonly namespace: string;
  readonly name: string;
  readonly tag: string;
}

/** The same as the rules above and those of image references, for an image with a tag and nothing odd: one look is enough. */
const plainImage =
  /^image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::5000)?\/([a-z0-9-]{1,63})\/([a-z0-9]+(?:[._-][a-z0-9]+)*):([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})$/;

/** The ImageStream tag that `image` stands for; `fault` where it lives there but under no legal name; else undefined. */
export function internalImage(image: string): InternalImage | { readonly fault: string } | undefined {
  if (!image.startsWith('image-registry.')) return undefined;
  const [, ownNamespace, ownName, ownTag] = (image.length < 255 && plainImage.exec(image)) || [];
  if (ownTag) return { namespace: ownNamespace ?? '', name: ownName ?? '', tag: ownTag };
  const reference = parseImageReference(image);
  if ('fault' in reference || !isInternalHost(reference.registry ?? '')) return undefined;
  const [namespace = '', name = '', ...rest] = reference.repository.split('/');
  if (rest.length > 0 || !streamName.test(name) || !/^[a-z0-9-]{1,63}$/.test(namespace))
    return { fault: reference.repository };
  return { namespace, name, tag: reference.tag ?? 'latest' };
}

/** Whether `host` is that registry, under any of its names. */
export function isInternalHost(host: string): boolean {
  return internalHostText.test(host);
}
