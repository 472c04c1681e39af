/** Reads PreflightValidation and PreflightValidationOCP: which kernels every Module must cover. */
import { at, type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { parseImageReference } from '../lib/image-reference.ts';
import { isKernel, kernelTag, kernelVariables } from '../lib/kernel.ts';
import { findReleaseKernels } from '../lib/openshift-releases.ts';
import { textOf } from '../lib/text-of.ts';
import type { PreflightAssertion } from '../model/preflight.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import { architectureOfKernel } from './architecture.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { ownCopy } from './own-copy.ts';
import { validatePreflightValidation, validatePreflightValidationOCP } from './validators.generated.js';

/** What is wrong is reported and left out: no Module is judged by a kernel that nobody meant. */
export function readPreflights(resources: readonly Resource[]): Result<readonly PreflightAssertion[]> {
  const read = resources.map((resource) => {
    const diagnostics = check(resource);
    return { value: hasErrors(diagnostics) ? [] : [toAssertion(resource)], diagnostics };
  });
  return {
    value: read.flatMap(({ value }) => value),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface PreflightSpec {
  readonly kernelVersion?: unknown;
  readonly dtkImage?: unknown;
  readonly [field: string]: unknown;
}

/** Fields of KMM 1.x, which pulled the image of a release to find its kernel. */
const oldFields = ['releaseImage', 'useRTKernel'];

function check(resource: Resource): readonly Diagnostic[] {
  const { kind } = resource.object;
  const copy: KubernetesObject = { ...ownCopy(resource.object), apiVersion: 'kmm.sigs.x-k8s.io/v1beta2' };
  const spec = specOf(copy);
  const old = kind === 'PreflightValidationOCP' ? oldFields.filter((field) => Object.hasOwn(spec, field)) : [];
  const known = old.length === 0 ? copy : { ...copy, spec: withoutOldFields(spec) };
  const validator = kind === 'PreflightValidationOCP' ? validatePreflightValidationOCP : validatePreflightValidation;
  const errors = explainSchemaErrors(validator(known), known, resource);
  return [...errors, ...releaseImage(resource, spec, old), ...checkValues(resource, spec)];
}

function specOf(object: KubernetesObject): PreflightSpec {
  const spec = object['spec'];
  return typeof spec === 'object' && spec !== null ? (spec as PreflightSpec) : {};
}

/** One finding is enough: that there is no kernel follows from it. */
function withoutOldFields(spec: PreflightSpec): PreflightSpec {
  const rest = Object.fromEntries(Object.entries(spec).filter(([field]) => !oldFields.includes(field)));
  return { kernelVersion: 'to be written', ...rest };
}

function releaseImage(resource: Resource, spec: PreflightSpec, [field, ...more]: string[]): readonly Diagnostic[] {
  if (field === undefined) return [];
  const realtime = spec['useRTKernel'] === true;
  const kernel = kernelOfImage(textOf(spec['releaseImage']), realtime);
  const parameters = { fields: [field, ...more], realtime, ...(kernel === undefined ? {} : { kernel }) };
  return [diagnose('preflight-by-release-image', parameters, { resource, path: ['spec', field], atKey: true })];
}

/** The tag of a release image is its version and architecture: `4.14.7-x86_64`. */
function kernelOfImage(image: string, realtime: boolean): string | undefined {
  const [, version = '', suffix = ''] = /:(\d[\w.-]*?)-(x86_64|aarch64|ppc64le|s390x)$/.exec(image) ?? [];
  const known = findReleaseKernels(version);
  if ('fault' in known) return undefined;
  const architecture = architectureOfKernel(`.${suffix}`);
  return known.find((one) => one.architecture === architecture && one.realtime === realtime)?.kernel;
}

function checkValues(resource: Resource, { kernelVersion: kernel, dtkImage }: PreflightSpec): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  // Empty texts and other types were reported by the schema.
  if (typeof kernel === 'string' && kernel !== '') {
    const here = at(resource, 'spec', 'kernelVersion');
    if (!isKernel(kernel)) found.push(diagnose('invalid-kernel', { kernel }, here));
    else if (kernelVariables(kernelTag(kernel)) === undefined)
      found.push(diagnose('kernel-too-short', { kernel }, here));
  }
  if (typeof dtkImage === 'string' && dtkImage !== '' && 'fault' in parseImageReference(dtkImage))
    found.push(diagnose('driver-toolkit-image-invalid', { image: dtkImage }, at(resource, 'spec', 'dtkImage')));
  return found;
}

function toAssertion(resource: Resource): PreflightAssertion {
  const { kind, metadata } = resource.object;
  const spec = specOf(resource.object);
  const name = textOf(metadata?.name);
  const kernel = textOf(spec.kernelVersion);
  const image = textOf(spec.dtkImage);
  const architecture = architectureOfKernel(kernel);
  return {
    resource,
    name,
    ...(architecture === undefined ? {} : { architecture }),
    nodePool: {
      name: `${kind} ${name}`,
      inventory: '',
      kernel,
      architecture: architecture ?? 'amd64',
      nodes: 0,
      labels: {},
      state: 'Planned',
      matchesEverySelector: true,
      place: { source: resource.source, path: ['spec', 'kernelVersion'] },
      ...(kind === 'PreflightValidationOCP' ? { osImage: 'Red Hat Enterprise Linux CoreOS' } : {}),
      ...(image === '' ? {} : { driverToolkit: image }),
    },
  };
}
