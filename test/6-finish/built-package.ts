/** A package whose images are built, signed and, on demand, verified. */
import assert from 'node:assert/strict';
import { read } from '../../src/1-read/read.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { Platform } from '../../src/model/target.ts';

export interface PackageOptions {
  readonly platform?: Platform;
  readonly kernels?: readonly string[];
  readonly dockerfile?: string;
  /** More lines for the metadata of Module and ConfigMap. */
  readonly metadata?: string;
  /** Whether the Module has a device plugin. */
  readonly plugin?: boolean;
  /** Whether the package asks what a later kernel needs, with a Module whose image is there already. */
  readonly preflight?: boolean;
}

export const kernels = ['5.14.0-427.68.1.el9_4.x86_64', '5.14.0-570.19.1.el9_6.x86_64', '6.1.0-28-amd64'];

const dockerfileText = `ARG KERNEL_FULL_VERSION
FROM registry.example.com/toolkit:9 AS builder
ARG KERNEL_FULL_VERSION
RUN make KVER=\${KERNEL_FULL_VERSION}
FROM registry.example.com/base:9
ARG KERNEL_FULL_VERSION
COPY --from=builder /src/nic.ko /opt/lib/modules/\${KERNEL_FULL_VERSION}/
RUN depmod -b /opt \${KERNEL_FULL_VERSION}
`;

const registries = {
  OpenShift: 'image-registry.openshift-image-registry.svc:5000/drivers',
  Kubernetes: 'registry.example.com/drivers',
} as const;

const devicePlugin = '  devicePlugin: {container: {image: "registry.example.com/drivers/nic-plugin:1"}}\n';

const preflightText = `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: gpu, namespace: drivers}
spec:
  selector: {example.com/nic: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: gpu}
      kernelMappings:
      - {regexp: '^.+$', containerImage: "registry.example.com/drivers/gpu:\${KERNEL_FULL_VERSION}"}
---
apiVersion: kmm.sigs.x-k8s.io/v1beta2
kind: PreflightValidation
metadata: {name: next}
spec: {kernelVersion: 6.1.0-40-amd64}
`;

export function packageTexts(options: PackageOptions = {}): { file: string; text: string }[] {
  const { platform = 'OpenShift', dockerfile = dockerfileText, metadata = '' } = options;
  const pools = (options.kernels ?? kernels).map(
    (kernel) => `  - {name: "${kernel}", kernel: "${kernel}", nodes: 1, labels: {example.com/nic: "true"}}\n`,
  );
  const texts = {
    'inventory.yaml': `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: prod}
spec:
  platform: ${platform}
  nodePools:
${pools.join('')}`,
    'dockerfile.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: nic-dockerfile
  namespace: drivers
${metadata}data:
  dockerfile: ${JSON.stringify(dockerfile)}
`,
    'module.yaml': `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata:
  name: nic
  namespace: drivers
${metadata}spec:
  selector: {example.com/nic: "true"}
${options.plugin ? devicePlugin : ''}  moduleLoader:
    container:
      modprobe: {moduleName: nic}
      kernelMappings:
      - regexp: '^.+$'
        containerImage: ${registries[platform]}/nic:\${KERNEL_FULL_VERSION}
        build:
          dockerfileConfigMap: {name: nic-dockerfile}
        sign:
          keySecret: {name: signing-key}
          certSecret: {name: signing-cert}
          filesToSign: ["/opt/lib/modules/\${KERNEL_FULL_VERSION}/nic.ko"]
`,
  };
  const all = options.preflight === true ? { ...texts, 'preflight.yaml': preflightText } : texts;
  return Object.entries(all).map(([file, text]) => ({ file, text }));
}

export interface CompiledPackage extends Compiled {
  readonly diagnostics: readonly Diagnostic[];
}

export async function compilePackage(
  settings: Partial<Settings>,
  options: PackageOptions = {},
): Promise<CompiledPackage> {
  const { value: resources } = await read(packageTexts(options).map((one) => ({ ...one, found: true })));
  const { value, diagnostics } = await compile(resources, {
    settings: { ...defaultSettings, ...settings },
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  assert.deepEqual(errors, []);
  return { ...value, diagnostics };
}
