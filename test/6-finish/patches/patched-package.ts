/** Compiles small packages with patches, and says in short what was found. */
import { load } from 'js-yaml';
import { read } from '../../../src/1-read/read.ts';
import { type Compiled, compile } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatFieldPath } from '../../../src/lib/field-path.ts';
import { toObject } from '../../../src/model/generated.ts';
import type { KubernetesObject } from '../../../src/model/resource.ts';
import { defaultSettings, type Settings } from '../../../src/model/settings.ts';
import type { NodePool } from '../../../src/model/target.ts';
import { packageTexts } from '../built-package.ts';

export const kernels = ['5.14.0-427.68.1.el9_4.x86_64', '5.14.0-570.19.1.el9_6.x86_64', '6.1.0-28-amd64'];

/** A Module with a pre-built image, for three kernels. */
export function prebuiltTexts(): { file: string; text: string }[] {
  const pools = kernels.map(
    (kernel, index) => `  - {name: pool-${index}, kernel: "${kernel}", nodes: 1, labels: {example.com/gpu: "true"}}\n`,
  );
  return [
    {
      file: 'package.yaml',
      text: `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: prod}
spec:
  platform: OpenShift
  nodePools:
${pools.join('')}---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: gpu, namespace: drivers}
spec:
  selector: {example.com/gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: gpu}
      kernelMappings:
      - regexp: '^.+$'
        containerImage: registry.example.com/drivers/gpu:\${KERNEL_FULL_VERSION}
`,
    },
  ];
}

export function builtTexts(platform: 'OpenShift' | 'Kubernetes'): { file: string; text: string }[] {
  return packageTexts({ platform });
}

/** With an assertion about a later kernel, for which Jobs look for the image. */
export function assertedTexts(): { file: string; text: string }[] {
  const text = `apiVersion: kmm.sigs.x-k8s.io/v1beta2
kind: PreflightValidation
metadata: {name: next}
spec: {kernelVersion: 6.12.0-1.el10.x86_64}
`;
  return [...prebuiltTexts(), { file: 'preflight.yaml', text }];
}

export interface PatchedPackage {
  readonly value: Compiled;
  readonly diagnostics: readonly Diagnostic[];
  readonly objects: readonly KubernetesObject[];
  /** `code field` of all but what has nothing to do with patches. */
  readonly found: readonly string[];
}

/** `changes` is the text of settings: `patches` and `imageOverrides`. */
export async function compileWith(
  texts: readonly { file: string; text: string }[],
  changes: string,
  more: Partial<Settings> = {},
  nodePools?: readonly NodePool[],
): Promise<PatchedPackage> {
  const { value: resources } = await read(texts.map((one) => ({ ...one, found: true })));
  const document = `apiVersion: kmmc.dev/v1alpha1\nkind: CompileModules\nmetadata: {name: s}\nspec:\n${changes}`;
  const { value: documents } = await read([{ file: 'config.yaml', text: document, found: true }]);
  const [patchDocument] = documents;
  const given = (changes === '' ? {} : load(changes)) as Partial<Settings>;
  const settings = {
    ...defaultSettings,
    ...more,
    ...given,
    ...(changes === '' || patchDocument === undefined ? {} : { patchDocument }),
  };
  const { value, diagnostics } = await compile(resources, { settings, ...(nodePools && { nodePools }) });
  const found = diagnostics
    .filter(({ code, place }) => /^(patch|override|invalid-regexp)/.test(code) && place?.source.file !== 'package.yaml')
    .map(({ code, place }) => `${code} ${formatFieldPath(place?.path.slice(1) ?? [])}`);
  return { value, diagnostics, objects: value.generated.map(toObject), found };
}

/** The text of settings with one patch. */
export function patchText(target: string, ...operations: readonly string[]): string {
  return `  patches:\n  - target: {${target}}\n    patch:\n${operations.map((one) => `    - {${one}}\n`).join('')}`;
}
