/** What makes the pod of a Build impossible: the API server takes the Build, and it stays in phase New or fails. */
import type { TestBuild } from './openshift-objects.ts';
import { isLabel, isSubdomain } from './openshift-syntax.ts';

/** Directories that the controller mounts in every pod of a Build (pkg/build/controller/strategy). */
const controllerPaths = [
  '/var/build',
  '/tmp/build',
  '/var/cache/blobs',
  '/var/lib/kubelet/config.json',
  '/var/lib/containers/storage',
  '/var/run/configs/openshift.io',
  '/var/run/secrets/openshift.io',
  '/var/run/openshift.io/volumes',
];

/** Linux takes no longer environment variable, and the whole Build is one in its pod (MAX_ARG_STRLEN). */
const environmentLimit = 128 * 1024;

export function* checkBuildPod(build: TestBuild): Generator<string> {
  if (Buffer.byteLength(`BUILD=${goJson(build)}`) >= environmentLimit)
    yield 'spec: too large for the environment of a pod';
  const names = new Set<string>();
  const podVolumes = new Map<string, string>();
  const destinations = new Set<string>();
  for (const [index, { name, source, mounts }] of (build.spec.strategy.dockerStrategy?.volumes ?? []).entries()) {
    const path = `spec.strategy.dockerStrategy.volumes[${index}]`;
    if (!isLabel(name)) yield `${path}.name: "${name}"`;
    if (names.has(name)) yield `${path}.name: "${name}" twice`;
    names.add(name);
    const { secretName = '', defaultMode } = source.secret ?? {};
    if (!isSubdomain(secretName)) yield `${path}.source.secret.secretName: "${secretName}"`;
    if (defaultMode === undefined) yield `${path}.source.secret.defaultMode: the API fills it in`;
    // The pod has a volume for each Secret, and mounts it once for each volume of the Build: twice at one place.
    const podVolume = secretName.replaceAll('.', '-');
    const other = podVolumes.get(podVolume);
    if (other !== undefined) yield `${path}: Secrets "${other}" and "${secretName}" become one volume of the pod`;
    podVolumes.set(podVolume, secretName);
    for (const { destinationPath } of mounts) {
      if (!/^\/[^:]*$/.test(destinationPath)) yield `${path}.mounts: "${destinationPath}"`;
      if (destinations.has(destinationPath)) yield `${path}.mounts: "${destinationPath}" twice`;
      if (controllerPaths.some((own) => destinationPath === own || destinationPath.startsWith(`${own}/`)))
        yield `${path}.mounts: "${destinationPath}" is a directory of the controller`;
      destinations.add(destinationPath);
    }
  }
}

/** Go writes three characters longer than JavaScript. */
function goJson(value: object): string {
  return JSON.stringify(value).replace(/[<>&]/g, '\\u0000');
}
