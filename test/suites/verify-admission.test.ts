/** A real API server takes the verification Job, and its Pod Security Admission finds nothing to object to. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { stringify } from 'yaml';
import { type ControlPlane, startControlPlane } from '../lab/control-plane.ts';
import { type RenderedJobs, renderJobs } from '../lab/rendered-jobs.ts';
import { requireTool } from '../lab/tools.ts';

describe('a verification Job in a cluster', function () {
  this.timeout(120_000);
  let controlPlane: ControlPlane;
  let rendered: RenderedJobs;
  let kubectl: string;

  before(async function () {
    for (const tool of ['etcd', 'kube-apiserver', 'openssl']) requireTool(this, tool);
    kubectl = requireTool(this, 'kubectl');
    controlPlane = await startControlPlane();
    await controlPlane.ensureNamespace('lab');
    controlPlane.kubectl(['label', 'namespace', 'lab', 'pod-security.kubernetes.io/warn=restricted']);
    rendered = renderJobs(
      '6.8.0-38-generic',
      [
        {
          apiVersion: 'kmm.sigs.x-k8s.io/v1beta1',
          kind: 'Module',
          metadata: { name: 'nic', namespace: 'lab' },
          spec: {
            selector: { 'example.com/nic': 'true' },
            imageRepoSecret: { name: 'robot' },
            moduleLoader: {
              container: {
                modprobe: { moduleName: 'nic' },
                sign: {
                  unsignedImage: 'registry.example.com/drivers/nic-unsigned:1',
                  keySecret: { name: 'signing-key' },
                  certSecret: { name: 'signing-cert' },
                  filesToSign: ['/opt/lib/modules/${KERNEL_FULL_VERSION}/*.ko'],
                },
                kernelMappings: [
                  { regexp: '^.+$', containerImage: 'registry.example.com/drivers/nic:${KERNEL_FULL_VERSION}' },
                ],
              },
            },
          },
        },
      ],
      { verify: true },
    );
  });
  after(() => controlPlane?.stop());

  const warningsOf = (object: object): string => {
    const args = ['--kubeconfig', controlPlane.kubeconfig, 'apply', '--dry-run=server', '-f', '-'];
    const { status, stderr } = spawnSync(kubectl, args, { input: stringify(object), encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stderr;
  };

  it('is taken with strict validation of its fields', async () => {
    const { status, message } = await controlPlane.dryRunApply(stringify(rendered.job('verify', 'nic')));
    assert.equal(status, 201, message);
  });

  it('keeps to the pod-security level restricted', () => {
    assert.equal(warningsOf(rendered.job('verify', 'nic')), '');
    const loader = rendered.objects.find(({ kind }) => kind === 'DaemonSet') ?? assert.fail('no loader');
    assert.match(warningsOf(loader), /would violate PodSecurity/, 'the admission is on');
  });
});
