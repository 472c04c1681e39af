/** Builds, Jobs and ImageStreams as their controllers leave them, and what each state means for who waits. */
import { condition, type Health, type State } from './health.ts';

const started = { startTimestamp: '2026-01-12T08:00:00Z' };
const ended = { ...started, completionTimestamp: '2026-01-12T08:09:30Z', duration: 570_000_000_000 };
const output = { to: { imageDigest: 'sha256:5f1c' } };

function build(what: string, health: Health, status: object, says?: string): State {
  const metadata = { name: 'nic-build-a', namespace: 'drivers' };
  const object = { apiVersion: 'build.openshift.io/v1', kind: 'Build', metadata, spec: {}, status };
  return { what, health, object, ...(says === undefined ? {} : { says }) };
}

/** Phases of build.openshift.io/v1. */
export const buildStates: readonly State[] = [
  build('accepted, no phase yet', 'Progressing', {}),
  build('New', 'Progressing', { phase: 'New' }),
  build(
    'New, and the registry does not know its stream',
    'Progressing',
    { phase: 'New', reason: 'InvalidOutputReference', message: 'Output image could not be resolved.' },
    'InvalidOutputReference',
  ),
  build('Pending', 'Progressing', { phase: 'Pending' }),
  build(
    'Pending, and a Secret is missing',
    'Progressing',
    { phase: 'Pending', reason: 'MissingPushSecret', message: 'Missing push secret.' },
    'MissingPushSecret',
  ),
  build('Running', 'Progressing', { phase: 'Running', ...started }),
  build('Complete', 'Healthy', { phase: 'Complete', ...ended, output }),
  build(
    'Failed',
    'Degraded',
    { phase: 'Failed', reason: 'DockerBuildFailed', message: 'Docker build strategy has failed.', ...ended },
    'DockerBuildFailed',
  ),
  build(
    'Error',
    'Degraded',
    { phase: 'Error', reason: 'BuildPodDeleted', message: 'The pod for this build was deleted.', ...ended },
    'was deleted',
  ),
  build('Cancelled', 'Degraded', { phase: 'Cancelled', reason: 'CancelledBuild', ...ended }, 'CancelledBuild'),
];

function job(what: string, health: Health, status: object): State {
  return { what, health, object: { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'nic-build-a' }, status } };
}

export const jobStates: readonly State[] = [
  job('accepted', 'Progressing', {}),
  job('running', 'Progressing', { active: 1, ready: 1, startTime: '2026-01-12T08:00:00Z' }),
  job('tried again', 'Progressing', { active: 1, failed: 1, startTime: '2026-01-12T08:00:00Z' }),
  job('about to be complete', 'Progressing', { succeeded: 1, conditions: [condition('SuccessCriteriaMet')] }),
  job('about to fail', 'Progressing', { failed: 3, conditions: [condition('FailureTarget')] }),
  job('complete', 'Healthy', { succeeded: 1, conditions: [condition('SuccessCriteriaMet'), condition('Complete')] }),
  job('failed', 'Degraded', { failed: 3, conditions: [condition('FailureTarget'), condition('Failed')] }),
  job('no longer suspended', 'Progressing', { conditions: [condition('Suspended', 'False')] }),
];

function stream(what: string, health: Health, parts: object, says?: string): State {
  const object = { apiVersion: 'image.openshift.io/v1', kind: 'ImageStream', metadata: { name: 'nic' }, ...parts };
  return { what, health, object, ...(says === undefined ? {} : { says }) };
}

const repository = 'image-registry.openshift-image-registry.svc:5000/drivers/nic';
const spec = { lookupPolicy: { local: true } };
const pushed = { tag: '1.0', items: [{ image: 'sha256:5f1c', generation: 1 }] };
const importing = {
  ...spec,
  tags: [{ name: 'latest', from: { kind: 'DockerImage', name: 'registry.example.com/a' } }],
};
const failedImport = {
  tag: 'latest',
  conditions: [{ type: 'ImportSuccess', status: 'False', reason: 'NotFound', message: 'manifest unknown' }],
};

export const streamStates: readonly State[] = [
  stream('just created', 'Progressing', { spec }),
  stream(
    'without an internal registry',
    'Progressing',
    { spec, status: { dockerImageRepository: '' } },
    'internal registry',
  ),
  stream('ready, still empty', 'Healthy', { spec, status: { dockerImageRepository: repository } }),
  stream('with a pushed tag', 'Healthy', { spec, status: { dockerImageRepository: repository, tags: [pushed] } }),
  stream('that imports, without an internal registry', 'Healthy', {
    spec: importing,
    status: { dockerImageRepository: '', tags: [{ tag: 'latest', items: pushed.items }] },
  }),
  stream(
    'that cannot import',
    'Degraded',
    { spec: importing, status: { dockerImageRepository: repository, tags: [pushed, failedImport] } },
    'manifest unknown',
  ),
];
