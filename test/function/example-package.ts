/** A small package: one Module, two kernels, something that is none of kmmc's business. */

export const kernels = ['5.14.0-570.19.1.el9_6.x86_64', '5.14.0-570.33.2.el9_6.x86_64'] as const;

export const moduleText = `# The driver of the acme card.
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata:
  name: acme
  namespace: drivers
spec:
  moduleLoader:
    container:
      modprobe:
        moduleName: acme
        parameters: ['mode="a b"', 'path=$(HOME)']
        modulesLoadingOrder: [acme, acme_base]
      kernelMappings:
      - regexp: '^5\\.14\\.0-.*\\.x86_64$' # every kernel of the release
        containerImage: registry.example.com/drivers/acme:\${KERNEL_FULL_VERSION}
  selector:
    example.com/acme: "true"
`;

export function inventoryText(used: readonly string[] = kernels): string {
  const pools = used.map(
    (kernel, index) => `  - name: pool-${index}
    kernel: ${kernel}
    architecture: amd64
    nodes: 3
    labels: {example.com/acme: "true"}
`,
  );
  return `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata:
  name: prod
  annotations: {config.kubernetes.io/local-config: "true"}
spec:
  platform: OpenShift
  nodePools:
${pools.join('')}`;
}

export const otherText = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  namespace: drivers
data:
  mode: "0644"
  words: |
    one
      two
`;

/** A user's own DaemonSet of this name. */
export function daemonSetText(name: string): string {
  return `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: ${name}
  namespace: drivers
spec:
  selector:
    matchLabels: {app: mine}
  template:
    metadata:
      labels: {app: mine}
    spec:
      containers:
      - name: mine # not to be touched
        image: registry.example.com/mine:1
`;
}

/** A functionConfig; `how` is the text of the function annotation, absent where the road names the program itself. */
export function configText(kind = 'CompileModules', how?: string, spec = '{}'): string {
  const annotation =
    how === undefined ? '' : `    config.kubernetes.io/function: |\n      ${how.replaceAll('\n', '\n      ')}\n`;
  return `apiVersion: kmmc.dev/v1alpha1
kind: ${kind}
metadata:
  name: kmmc
  annotations:
    config.kubernetes.io/local-config: "true"
${annotation}spec: ${spec}
`;
}

export const asExec = 'exec:\n  path: kmmc-fn';
export const asContainer = 'container:\n  image: registry.example.com/kmmc-fn:1.0.0';

export function kustomizationText(fields: object): string {
  return JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields });
}

export const resourceFiles: Readonly<Record<string, string>> = {
  'module.yaml': moduleText,
  'inventory.yaml': inventoryText(),
  'other.yaml': otherText,
};

/** `spec`: settings as JSON. */
export function kustomizePackage(how: string | undefined, files = resourceFiles, spec = '{}'): Record<string, string> {
  return {
    ...files,
    'kmmc.yaml': configText('CompileModules', how, spec),
    'kustomization.yaml': kustomizationText({ resources: Object.keys(files), transformers: ['kmmc.yaml'] }),
  };
}

export function kptfileText(runner: string): string {
  return `apiVersion: kpt.dev/v1
kind: Kptfile
metadata:
  name: acme
  annotations:
    config.kubernetes.io/local-config: "true"
pipeline:
  mutators:
  - ${runner}
    configPath: kmmc.yaml
`;
}

export const kptExec = 'exec: kmmc-fn';
export const kptContainer = 'image: registry.example.com/kmmc-fn:1.0.0';

export function kptPackage(runner = kptExec, files = resourceFiles, spec = '{}'): Record<string, string> {
  return { ...files, 'kmmc.yaml': configText('CompileModules', undefined, spec), Kptfile: kptfileText(runner) };
}
