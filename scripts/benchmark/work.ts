/** Makes the work that the benchmark compiles: M Modules for K kernels, the same text every time. */

export interface WorkSize {
  readonly modules: number;
  readonly kernels: number;
}

/** `1x1`, `32x32`, …: the name of a size, and what `--sizes` takes. */
export function sizeName({ modules, kernels }: WorkSize): string {
  return `${modules}x${kernels}`;
}

export function parseSize(text: string): WorkSize | undefined {
  const [, modules, kernels] = /^([1-9]\d*)x([1-9]\d*)$/.exec(text) ?? [];
  return modules === undefined || kernels === undefined
    ? undefined
    : { modules: Number(modules), kernels: Number(kernels) };
}

/** Minor releases of one kernel family, each with the z-streams that OpenShift's nodes ran in turn. */
const streams = [
  { base: 284, suffix: 'el9_2' },
  { base: 427, suffix: 'el9_4' },
  { base: 570, suffix: 'el9_6' },
] as const;

export function kernelVersion(index: number): string {
  const { base, suffix } = streams[index % streams.length] ?? streams[0];
  return `5.14.0-${base}.${11 + 3 * Math.floor(index / streams.length)}.1.${suffix}.x86_64`;
}

/** Text by file name: a package as a user would keep it. */
export function makeWork({ modules, kernels }: WorkSize): ReadonlyMap<string, string> {
  const kernel = (index: number): string => kernelVersion(index % kernels);
  return new Map([
    ['inventory.yaml', inventoryText(Array.from({ length: kernels }, (_, index) => kernelVersion(index)))],
    ['modules.yaml', Array.from({ length: modules }, (_, index) => moduleText(index, kernel(index))).join('---\n')],
  ]);
}

/** Every fourth Module tolerates one taint more than the others. */
function moduleText(index: number, oddKernel: string): string {
  const name = `driver-${String(index + 1).padStart(3, '0')}`;
  const image = `registry.example.com/drivers/${name}`;
  const toleration = index % 4 === 0 ? '  - key: example.com/maintenance\n    operator: Exists\n' : '';
  return `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata:
  name: ${name}
  namespace: drivers
  labels:
    app.kubernetes.io/part-of: accelerators
spec:
  moduleLoader:
    container:
      modprobe:
        moduleName: ${name.replace('-', '_')}
        dirName: /opt
        parameters:
        - queues=${4 + (index % 8)}
        - timeout_ms=${1000 + index}
      imagePullPolicy: IfNotPresent
      kernelMappings:
      # Rebuilt with a fix that no other kernel needs.
      - literal: ${oddKernel}
        containerImage: ${image}:2.${index}.1-\${KERNEL_FULL_VERSION}
      - regexp: '^5\\.14\\.0-[0-9.]+\\.el9_[0-9]+\\.x86_64$'
        containerImage: ${image}:2.${index}.0-\${KERNEL_FULL_VERSION}
  imageRepoSecret:
    name: drivers-pull-secret
  selector:
    node-role.kubernetes.io/worker: ""
    example.com/accelerator: "true"
  tolerations:
  - key: example.com/accelerator
    operator: Exists
    effect: NoSchedule
${toleration}`;
}

function inventoryText(kernels: readonly string[]): string {
  return `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata:
  name: benchmark
  annotations:
    config.kubernetes.io/local-config: "true"
spec:
  platform: OpenShift
  nodePools:
${kernels.map(nodePoolText).join('')}`;
}

function nodePoolText(kernel: string, index: number): string {
  return `  - name: pool-${String(index + 1).padStart(3, '0')}
    kernel: ${kernel}
    architecture: amd64
    osImage: Red Hat Enterprise Linux CoreOS 9.${2 + 2 * (index % streams.length)}
    nodes: ${3 + (index % 30)}
    labels:
      node-role.kubernetes.io/worker: ""
      example.com/accelerator: "true"
    machineConfigPool: worker
`;
}
