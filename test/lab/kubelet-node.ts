/** The full QEMU node as a node of a control plane on this machine: with containerd and a kubelet. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane, ControlPlaneUser } from './control-plane.ts';
import type { GuestFile } from './cpio.ts';
import { type NodeMachine, startNode } from './node-machine.ts';
import { seenFromNode } from './node-registry.ts';
import type { NodeImage } from './tools.ts';

/** Its name in the API, too. */
export const nodeName = 'node';

/** Who the kubelet is to the API server. */
export const nodeUser: ControlPlaneUser = {
  name: `system:node:${nodeName}`,
  group: 'system:nodes',
  token: 'made-up-token-of-the-node',
};

const kubeletDirectory = '/opt/kubelet';
const keptLogs = '/var/log/kept';
const readySeconds = 120;

/** `kubelet` is its path, `registry` is `127.0.0.1:PORT`, where the image lab/pause:1 has to be. */
export async function startKubeletNode(
  image: NodeImage,
  options: {
    controlPlane: ControlPlane;
    kubelet: string;
    registry: string;
    files?: Readonly<Record<string, GuestFile>>;
  },
): Promise<NodeMachine> {
  const { controlPlane, kubelet, registry } = options;
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-kubelet-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const node = await startNode(image, {
      registry,
      drives: [diskWith(kubelet, directory)],
      files: { ...kubeletFiles(controlPlane), ...options.files },
      enable: ['containerd.service', 'kubelet.service', 'keep-logs.service'],
    });
    const stop = async () => {
      await node.stop();
      process.off('exit', remove);
      remove();
    };
    // `release` is a getter: the object itself has to stay
    return Object.create(node, { stop: { value: stop } });
  } catch (error) {
    remove();
    throw error;
  }
}

/** Waits until the API server knows that the kubelet has pods run. */
export async function untilNodeReady(controlPlane: ControlPlane): Promise<void> {
  const limit = Date.now() + readySeconds * 1000;
  for (;;) {
    const { status, body } = await controlPlane.send('GET', `/api/v1/nodes/${nodeName}`);
    if (status === 200 && isReady(JSON.parse(body))) return;
    if (Date.now() > limit) {
      controlPlane.check();
      throw new Error(`the node is not ready after ${readySeconds} s: ${body}`);
    }
    await sleep(500);
  }
}

function isReady({ status }: { status: { conditions?: { type: string; status: string }[] } }): boolean {
  return status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false;
}

/** All that a container of a pod has said so far, also when the pod is gone. */
export async function containerLog(node: NodeMachine, podUid: string, container: string): Promise<string> {
  const { output } = await node.run(`cat ${keptLogs}/*_${podUid}/${container}/*.log 2>/dev/null | cut -d' ' -f4-`);
  return output;
}

/** On a disk of its own: the image of the node needs no kubelet for other suites, and is not built anew for another one. */
function diskWith(kubelet: string, directory: string): string {
  const [content, disk] = [join(directory, 'content'), join(directory, 'disk')];
  mkdirSync(content);
  copyFileSync(kubelet, join(content, 'kubelet'));
  execFileSync('truncate', ['-s', '128M', disk]);
  execFileSync('mkfs.ext4', ['-q', '-F', '-O', '^has_journal', '-d', content, disk], { stdio: 'pipe' });
  rmSync(content, { recursive: true });
  return disk;
}

function kubeletFiles(controlPlane: ControlPlane): Record<string, GuestFile> {
  const server = `https://${seenFromNode(new URL(controlPlane.url).host)}`;
  const cluster = {
    server,
    // its certificate is for the address that it has on this machine
    'tls-server-name': '127.0.0.1',
    'certificate-authority-data': controlPlane.authority.toString('base64'),
  };
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'lab', cluster }],
    users: [{ name: 'node', user: { token: nodeUser.token } }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'node' } }],
    'current-context': 'lab',
  };
  return {
    '/etc/kubernetes/kubeconfig': { content: JSON.stringify(kubeconfig) },
    '/etc/kubernetes/kubelet.yaml': { content: kubeletConfiguration },
    '/etc/sysctl.d/lab.conf': { content: 'net.ipv4.ip_forward=1\n' },
    '/etc/modules-load.d/lab.conf': { content: 'overlay\nbr_netfilter\n' },
    '/etc/systemd/system/opt-kubelet.mount': { content: mountUnit },
    '/etc/systemd/system/kubelet.service': { content: kubeletUnit },
    '/etc/systemd/system/keep-logs.service': { content: keepLogsUnit },
    '/usr/local/bin/keep-logs': { content: keepLogs, mode: 0o755 },
  };
}

/** Nobody but the suite can reach it. A container that fails is started again soon, so that a suite need not wait long. */
const kubeletConfiguration = `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
containerRuntimeEndpoint: unix:///run/containerd/containerd.sock
cgroupDriver: systemd
authentication: {anonymous: {enabled: true}, webhook: {enabled: false}}
authorization: {mode: AlwaysAllow}
evictionHard: {memory.available: 20Mi, nodefs.available: 1%, imagefs.available: 1%}
nodeStatusUpdateFrequency: 5s
featureGates: {KubeletCrashLoopBackOffMax: true}
crashLoopBackOff: {maxContainerRestartPeriod: 3s}
`;

const mountUnit = `[Mount]
What=/dev/vdb
Where=${kubeletDirectory}
Options=ro
`;

const kubeletUnit = `[Unit]
After=containerd.service network-online.target
Wants=network-online.target
Requires=containerd.service
RequiresMountsFor=${kubeletDirectory}
[Service]
ExecStart=${kubeletDirectory}/kubelet --config=/etc/kubernetes/kubelet.yaml --kubeconfig=/etc/kubernetes/kubeconfig --hostname-override=${nodeName} --node-ip=10.0.2.15
[Install]
WantedBy=multi-user.target
`;

const keepLogsUnit = `[Service]
ExecStart=/usr/local/bin/keep-logs
[Install]
WantedBy=multi-user.target
`;

/** The kubelet removes the logs of a pod with it; what a loader said while it unloaded is in another link to them. */
const keepLogs = `#!/bin/bash
shopt -s nullglob
while :; do
  for file in /var/log/pods/*/*/*.log; do
    kept=${keptLogs}/\${file#/var/log/pods/}
    [ -e "$kept" ] || { mkdir -p "\${kept%/*}" && ln "$file" "$kept"; }
  done
  sleep 0.5
done
`;
