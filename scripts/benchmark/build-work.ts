/** The work of the benchmark with images that are built and signed: each Module from one and the same Dockerfile. */
import type { Platform } from '../../src/model/target.ts';
import { kernelVersion, makeWork, sizeName, type WorkSize } from './work.ts';

export interface BuildWork {
  readonly size: WorkSize;
  readonly platform: Platform;
  /** Size of the Dockerfile in bytes, at least. */
  readonly dockerfile: number;
}

export const smallDockerfile = 500;
/** Beyond 60,000 bytes a Build is refused. */
export const largeDockerfile = 50_000;

export function buildWorkName({ size, platform, dockerfile }: BuildWork): string {
  return `${sizeName(size)}-${platform.toLowerCase()}-${dockerfile}`;
}

/** Text by file name. */
export function makeBuildWork({ size, platform, dockerfile }: BuildWork): ReadonlyMap<string, string> {
  const work = makeWork(size);
  const modules = (work.get('modules.yaml') ?? '')
    // A node would keep what an earlier build pushed.
    .replaceAll('      imagePullPolicy: IfNotPresent\n', '')
    .replaceAll(/(- regexp: .*\n {8}containerImage: .*\n)/g, (mapping) => `${mapping}${steps}`);
  const inventory = (work.get('inventory.yaml') ?? '').replace('platform: OpenShift', `platform: ${platform}`);
  const isOpenShift = platform === 'OpenShift';
  const host = isOpenShift ? 'image-registry.openshift-image-registry.svc:5000' : 'registry.example.com';
  return new Map([
    ['inventory.yaml', isOpenShift ? `${inventory}${driverToolkit(size.kernels)}` : inventory],
    ['modules.yaml', modules.replaceAll('registry.example.com/drivers/', `${host}/drivers/`)],
    ['dockerfile.yaml', configMap(dockerfileText(isOpenShift, dockerfile))],
    ['settings.yaml', settings],
  ]);
}

const steps = `        build:
          dockerfileConfigMap:
            name: driver-dockerfile
          buildArgs:
          - name: REVISION
            value: "3"
          secrets:
          - name: entitlement
        sign:
          keySecret:
            name: signing-key
          certSecret:
            name: signing-cert
          filesToSign:
          - /opt/lib/modules/\${KERNEL_FULL_VERSION}/extra/driver.ko
`;

const settings = `apiVersion: kmmc.dev/v1alpha1
kind: CompileModules
metadata:
  name: benchmark
  annotations:
    config.kubernetes.io/local-config: "true"
spec:
  images:
    signer: registry.example.com/tools/signer:1.0
`;

function dockerfileText(isOpenShift: boolean, bytes: number): string {
  const head = isOpenShift
    ? 'ARG DTK_AUTO\nFROM ${DTK_AUTO} AS builder'
    : 'FROM registry.example.com/toolkit:9 AS builder';
  const text = `${head}
ARG KERNEL_FULL_VERSION
ARG REVISION
WORKDIR /src
COPY --from=registry.example.com/sources/driver:1 /src /src
RUN make KERNEL=\${KERNEL_FULL_VERSION} REVISION=\${REVISION}
FROM registry.example.com/base:9
ARG KERNEL_FULL_VERSION
COPY --from=builder /src/driver.ko /opt/lib/modules/\${KERNEL_FULL_VERSION}/extra/
RUN depmod -b /opt \${KERNEL_FULL_VERSION}
`;
  const comment =
    '# What a long Dockerfile says about the sources, the tools and the flags that its driver is built with.\n';
  return text + comment.repeat(Math.max(0, Math.ceil((bytes - text.length) / comment.length)));
}

function configMap(dockerfile: string): string {
  const lines = dockerfile.replaceAll(/^(?=.)/gm, '    ');
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: driver-dockerfile
  namespace: drivers
data:
  dockerfile: |
${lines}`;
}

function driverToolkit(kernels: number): string {
  const entries = Array.from({ length: kernels }, (_, index) => {
    const digest = index.toString(16).padStart(64, '0');
    return `  - kernel: ${kernelVersion(index)}
    architecture: amd64
    image: registry.example.com/driver-toolkit@sha256:${digest}
`;
  });
  return `  driverToolkit:\n${entries.join('')}`;
}

/** The same work as a function gets it: one list, with the settings as its configuration. */
export function resourceListOf(work: ReadonlyMap<string, string>): string {
  const documents = [...work].filter(([file]) => file !== 'settings.yaml').flatMap(([, text]) => text.split(/^---\n/m));
  const items = documents.map((text) => `- ${indented(text).slice(2)}`);
  const config = indented(work.get('settings.yaml') ?? '');
  return `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig:\n${config}items:\n${items.join('')}`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
