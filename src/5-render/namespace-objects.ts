/** Prints what the loaders of one namespace need beside them: Namespace, ServiceAccount, RoleBinding, NetworkPolicy. */
import { componentLabel, managedBy, ownerAnnotation } from '../model/annotations.ts';
import type { Generated } from '../model/generated.ts';
import { kmmcGroup } from '../model/kinds.ts';
import type { NamespacePlan } from '../model/plan.ts';
import type { KubernetesObject } from '../model/resource.ts';
import { loaderComponent } from './module-loader.ts';

const name = 'kmmc-module-loader';

export function renderNamespaceObjects(plan: NamespacePlan): readonly Generated[] {
  const objects = [
    ...(plan.generate ? [renderNamespace(plan)] : []),
    ...(plan.serviceAccount === undefined ? [] : [renderServiceAccount(plan, plan.serviceAccount)]),
    ...(plan.privileged.length === 0 ? [] : [renderRoleBinding(plan)]),
    renderNetworkPolicy(plan),
  ];
  return objects.map((object) => ({
    apiVersion: object.apiVersion,
    kind: object.kind,
    ...(object.kind === 'Namespace' ? {} : { namespace: plan.name }),
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

function renderServiceAccount(plan: NamespacePlan, account: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(plan.name, account, 'service-account'),
    automountServiceAccountToken: false,
  };
}

/** The ClusterRole exists on every OpenShift cluster, one per SCC. */
function renderRoleBinding(plan: NamespacePlan): KubernetesObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: metadata(plan.name, `${name}-privileged`, 'privileged-scc'),
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'ClusterRole',
      name: 'system:openshift:scc:privileged',
    },
    subjects: plan.privileged.map((account) => ({ kind: 'ServiceAccount', name: account, namespace: plan.name })),
  };
}

/** Loaders talk to nobody: no rules under both policy types deny everything. */
function renderNetworkPolicy(plan: NamespacePlan): KubernetesObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadata(plan.name, name, 'network-policy'),
    spec: {
      podSelector: { matchLabels: { [managedBy.key]: managedBy.value, [componentLabel]: loaderComponent } },
      policyTypes: ['Ingress', 'Egress'],
    },
  };
}

function metadata(namespace: string, objectName: string, what: string): object {
  return {
    name: objectName,
    namespace,
    labels: { [managedBy.key]: managedBy.value },
    annotations: { [ownerAnnotation]: sharedOwner(namespace, what) },
  };
}

function sharedOwner(namespace: string, what: string): string {
  return `${kmmcGroup}/Shared/${namespace}/${what}`;
}
