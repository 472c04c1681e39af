/** What makes pods out of DaemonSets and puts them on nodes. */
import type { ControlPlane } from './control-plane.ts';
import { requireTool } from './tools.ts';

/** Without node-lifecycle a new node keeps the taint `not-ready`; without garbage-collector pods outlive their DaemonSets. */
const controllers = ['daemonset-controller', 'garbage-collector-controller', 'node-lifecycle-controller'];

/** By the rules of requireTool. */
export function requireControllers(context: Mocha.Context): void {
  for (const tool of ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'openssl']) {
    requireTool(context, tool);
  }
}

export function startControllers(controlPlane: ControlPlane): void {
  const common = [
    `--kubeconfig=${controlPlane.kubeconfig}`,
    '--leader-elect=false',
    '--authentication-skip-lookup',
    // nobody asks them anything, and the machine has other users
    '--secure-port=0',
    '--kube-api-qps=200',
    '--kube-api-burst=400',
  ];
  controlPlane.run('kube-controller-manager', [...common, `--controllers=${controllers.join(',')}`]);
  controlPlane.run('kube-scheduler', common);
}
