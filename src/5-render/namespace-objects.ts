/** Prints what the pods of one namespace need beside them: Namespace, service accounts, their rights, network policies. */
import { componentLabel, managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import type { NamespacePlan, PodAccess } from '../model/namespace-plan.ts';
import type { KubernetesObject } from '../model/resource.ts';

const rbacGroup = 'rbac.authorization.k8s.io';
const ofCluster = new Set(['ClusterRole', 'ClusterRoleBinding', 'Namespace']);

export function renderNamespaceObjects(plan: NamespacePlan): readonly Generated[] {
  const objects = [
    ...(plan.generate ? [renderNamespace(plan)] : []),
    ...plan.access.flatMap((access) => renderAccess(plan.name, access)),
  ];
  return objects.map((object) => ({
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...(ofCluster.has(object.kind) ? {} : { namespace: plan.name }),
    name: object.metadata?.name ?? '',
    owner: object.metadata?.annotations?.[ownerAnnotation] ?? '',
    stage: 'Prepare',
    shape: object,
    values: {},
    build: () => object,
  }));
}

/** Never pruned: a namespace takes everything in it along. */
function renderNamespace(plan: NamespacePlan): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: plan.name,
      labels: {
        [managedBy.key]: managedBy.value,
        'pod-security.kubernetes.io/enforce': 'privileged',
        ...(plan.labelSync ? { 'security.openshift.io/scc.podSecurityLabelSync': 'false' } : {}),
      },
      annotations: {
        'argocd.argoproj.io/sync-options': 'Prune=false',
        [ownerAnnotation]: sharedOwner(plan.name, 'namespace'),
        'kustomize.toolkit.fluxcd.io/prune': 'disabled',
      },
    },
  };
}

function renderAccess(namespace: string, access: PodAccess): readonly KubernetesObject[] {
  return [
    ...(access.serviceAccount === undefined ? [] : [renderServiceAccount(namespace, access, access.serviceAccount)]),
    ...(access.privileged.length === 0 ? [] : [renderRoleBinding(namespace, access)]),
    ...(access.publishing.length === 0 ? [] : renderPublishing(namespace, access)),
    ...(access.isIsolated ? [renderNetworkPolicy(namespace, access)] : []),
  ];
}

function renderServiceAccount(namespace: string, { component }: PodAccess, account: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(namespace, account, ownerOf(namespace, component, 'service-account')),
    automountServiceAccountToken: false,
  };
}

/** The ClusterRole exists on every OpenShift cluster, one per SCC. */
function renderRoleBinding(namespace: string, { component, privileged }: PodAccess): KubernetesObject {
  const owner = ownerOf(namespace, component, 'privileged-scc');
  return {
    apiVersion: `${rbacGroup}/v1`,
    kind: 'RoleBinding',
    metadata: metadata(namespace, `kmmc-${component}-privileged`, owner),
    roleRef: { apiGroup: rbacGroup, kind: 'ClusterRole', name: 'system:openshift:scc:privileged' },
    subjects: privileged.map((name) => ({ kind: 'ServiceAccount', name, namespace })),
  };
}

/** Devices and nodes are of the cluster. The names hold the namespace, so that packages of other namespaces keep theirs. */
function renderPublishing(namespace: string, { component, publishing }: PodAccess): readonly KubernetesObject[] {
  const name = `kmmc-${component}-${namespace}`;
  const ofClusterOnly = (what: string) => {
    const { namespace: _, ...rest } = metadata(namespace, name, ownerOf(namespace, component, what));
    return rest;
  };
  const role: KubernetesObject = {
    apiVersion: `${rbacGroup}/v1`,
    kind: 'ClusterRole',
    metadata: ofClusterOnly('cluster-role'),
    rules: [
      {
        apiGroups: ['resource.k8s.io'],
        resources: ['resourceslices'],
        verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'],
      },
      { apiGroups: ['resource.k8s.io'], resources: ['resourceclaims'], verbs: ['get'] },
      { apiGroups: [''], resources: ['nodes'], verbs: ['get'] },
    ],
  };
  const binding: KubernetesObject = {
    apiVersion: `${rbacGroup}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: ofClusterOnly('cluster-role-binding'),
    roleRef: { apiGroup: rbacGroup, kind: 'ClusterRole', name },
    subjects: publishing.map((account) => ({ kind: 'ServiceAccount', name: account, namespace })),
  };
  return [role, binding];
}

/** They talk to nobody: no rules under both policy types deny everything. */
function renderNetworkPolicy(namespace: string, { component }: PodAccess): KubernetesObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(namespace, `kmmc-${component}`, ownerOf(namespace, component, 'network-policy')),
    spec: {
      podSelector: { matchLabels: { [managedBy.key]: managedBy.value, [componentLabel]: component } },
      policyTypes: ['Ingress', 'Egress'],
    },
  };
}

function metadata(namespace: string, name: string, owner: string) {
  return {
    name,
    namespace,
    labels: { [managedBy.key]: managedBy.value },
    annotations: { [ownerAnnotation]: owner },
  };
}

/** What loaders share had its owner before there were plugins: it stays. */
function ownerOf(namespace: string, component: PodAccess['component'], what: string): string {
  return sharedOwner(namespace, component === 'module-loader' ? what : `${component}-${what}`);
}

function sharedOwner(namespace: string, what: string): string {
  return `${kmmcGroup}/Shared/${namespace}/${what}`;
}
