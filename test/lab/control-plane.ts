/** etcd and kube-apiserver on free ports of the loopback device, and what else of a control plane a suite asks for. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, Client } from './api-client.ts';
import { freePorts, LabProcess } from './lab-process.ts';

export type { Answer } from './api-client.ts';

export interface ControlPlane extends ApiClient {
  /** Where its programs run, and leave their logs; gone after `stop`. */
  directory: string;
  /** Path of a kubeconfig file of a cluster administrator. */
  kubeconfig: string;
  /** Runs kubectl and returns its stdout; throws where it fails. */
  kubectl(args: readonly string[], stdin?: string): string;
  /** Runs a program beside the API server, until `stop`; see requireTool for its name. */
  run(program: string, args: readonly string[]): void;
  /** Throws where one of the programs has ended. */
  check(): void;
  stop(): Promise<void>;
}

/** Somebody else than the administrator, whom a token proves. */
export interface ControlPlaneUser {
  name: string;
  group: string;
  token: string;
}

const startSeconds = 90;

export async function startControlPlane(users: readonly ControlPlaneUser[] = []): Promise<ControlPlane> {
  const directory = mkdtempSync(join(tmpdir(), 'kmmc-control-plane-'));
  const processes: LabProcess[] = [];
  const end = async () => {
    for (const process of processes.reverse()) {
      await process.end();
    }
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const [client, peer, secure] = await freePorts(3);
    const etcdUrl = `http://127.0.0.1:${client}`;
    processes.push(
      new LabProcess(directory, 'etcd', [
        `--data-dir=${join(directory, 'etcd')}`,
        `--listen-client-urls=${etcdUrl}`,
        `--advertise-client-urls=${etcdUrl}`,
        `--listen-peer-urls=http://127.0.0.1:${peer}`,
        '--unsafe-no-fsync',
      ]),
    );
    const token = randomBytes(16).toString('hex');
    const key = join(directory, 'service-accounts.key');
    const tokens = join(directory, 'tokens.csv');
    const certificates = join(directory, 'certificates');
    mkdirSync(certificates);
    execFileSync('openssl', ['genrsa', '-out', key, '2048'], { stdio: 'ignore' });
    const everybody = [{ name: 'admin', group: 'system:masters', token }, ...users];
    writeFileSync(
      tokens,
      everybody.map((user) => `${user.token},${user.name},${user.name},"${user.group}"\n`).join(''),
    );
    const apiServer = new LabProcess(directory, 'kube-apiserver', [
      `--etcd-servers=${etcdUrl}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${secure}`,
      `--cert-dir=${certificates}`,
      `--service-account-key-file=${key}`,
      `--service-account-signing-key-file=${key}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--token-auth-file=${tokens}`,
      '--authorization-mode=Node,RBAC',
      '--service-cluster-ip-range=10.96.0.0/16',
      '--allow-privileged',
      '--disable-admission-plugins=ServiceAccount',
      // the kubelet of a QEMU node answers at a port of this machine, whatever its own address is
      '--kubelet-preferred-address-types=Hostname',
    ]);
    processes.push(apiServer);
    const url = `https://127.0.0.1:${secure}`;
    const authority = join(certificates, 'apiserver.crt');
    const api = new Client(url, token, authority);
    await untilReady(api, apiServer);
    const kubeconfig = join(directory, 'kubeconfig');
    writeFileSync(kubeconfig, kubeconfigText(url, authority, token));
    return Object.assign(api, {
      directory,
      kubeconfig,
      kubectl: (args: readonly string[], stdin = '') =>
        execFileSync('kubectl', ['--kubeconfig', kubeconfig, ...args], {
          input: stdin,
          encoding: 'utf8',
          stdio: ['pipe', 'pipe', 'pipe'],
        }),
      run: (program: string, args: readonly string[]) => {
        processes.push(new LabProcess(directory, program, args));
      },
      check: () => {
        for (const process of processes) process.check();
      },
      stop: end,
    });
  } catch (error) {
    await end();
    throw error;
  }
}

async function untilReady(api: ApiClient, apiServer: LabProcess): Promise<void> {
  const limit = Date.now() + startSeconds * 1000;
  for (;;) {
    apiServer.check();
    const answer = await request(api);
    if (answer === 200) return;
    if (Date.now() > limit) {
      throw new Error(`kube-apiserver is not ready after ${startSeconds} s:\n${apiServer.lastLines()}`);
    }
    await sleep(200);
  }
}

/** Until the API server has written its certificate and listens, there is no answer. */
async function request(api: ApiClient): Promise<number | undefined> {
  try {
    return (await api.send('GET', '/readyz')).status;
  } catch {
    return undefined;
  }
}

/** `authority` is a file. */
function kubeconfigText(server: string, authority: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'lab', cluster: { server, 'certificate-authority': authority } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'admin' } }],
    'current-context': 'lab',
  });
}
