/** Writes the health checks of `kustomize/argocd/health` into the two objects that carry them: one text, two ways to install it. */
import { readdirSync, readFileSync } from 'node:fs';

const directory = 'kustomize/argocd';

interface Check {
  readonly group: string;
  readonly kind: string;
  readonly script: string;
}

export function generateArgoCDChecks(root: URL): ReadonlyMap<string, string> {
  const folder = new URL(`${directory}/health/`, root);
  const checks = readdirSync(folder)
    .sort()
    .map((file): Check => {
      const [, group = '', kind = ''] = /^(.+)_([A-Za-z]+)\.lua$/.exec(file) ?? [];
      return { group, kind, script: readFileSync(new URL(file, folder), 'utf8') };
    });
  return new Map([
    [`${directory}/argocd-cm.yaml`, configMap(checks)],
    [`${directory}/openshift-gitops.yaml`, argoCD(checks)],
  ]);
}

function configMap(checks: readonly Check[]): string {
  const data = checks.map(
    ({ group, kind, script }) => `  resource.customizations.health.${group}_${kind}: |\n${indented(script, 4)}`,
  );
  return `# Made from health/ by \`npm run generate\`. Lets Argo CD tell how far the objects of kmmc are, of which it knows nothing by itself.
# Merge it into the ConfigMap that is there:
# kubectl patch configmap argocd-cm -n argocd --patch-file argocd-cm.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: argocd-cm
  namespace: argocd
  labels:
    app.kubernetes.io/name: argocd-cm
    app.kubernetes.io/part-of: argocd
data:
${data.join('')}`;
}

function argoCD(checks: readonly Check[]): string {
  const list = checks.map(
    ({ group, kind, script }) => `  - group: ${group}\n    kind: ${kind}\n    check: |\n${indented(script, 6)}`,
  );
  return `# Made from health/ by \`npm run generate\`. The same checks for OpenShift GitOps, whose operator writes argocd-cm.
# A patch replaces the whole list: add your own checks.
# kubectl patch argocd openshift-gitops -n openshift-gitops --type merge --patch-file openshift-gitops.yaml
apiVersion: argoproj.io/v1beta1
kind: ArgoCD
metadata:
  name: openshift-gitops
  namespace: openshift-gitops
spec:
  resourceHealthChecks:
${list.join('')}`;
}

function indented(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}
