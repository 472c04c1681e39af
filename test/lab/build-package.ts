/** A package whose images are built, compiled for tests: one inventory, one Dockerfile, and the Modules of the test. */
import { type CompileTextsOptions, compileTexts } from '../../src/compile-texts.ts';

export interface BuildPackage {
  readonly platform: string;
  readonly kernels: readonly string[];
  readonly dockerfile: { readonly name: string; readonly text: string };
  /** Modules, and whatever else the package holds; the Dockerfile lies in the namespace `drivers`. */
  readonly objects: readonly object[];
}

export function compileBuildPackage(
  { platform, kernels, dockerfile, objects }: BuildPackage,
  options?: CompileTextsOptions,
): ReturnType<typeof compileTexts> {
  const documents = [
    {
      apiVersion: 'kmmc.dev/v1alpha1',
      kind: 'KernelInventory',
      metadata: { name: 'prod' },
      spec: { platform, nodePools: kernels.map((kernel, index) => ({ name: `p${index}`, kernel })) },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: dockerfile.name, namespace: 'drivers' },
      data: { dockerfile: dockerfile.text },
    },
    ...objects,
  ];
  const text = documents.map((object) => JSON.stringify(object)).join('\n---\n');
  return compileTexts([{ file: 'package.yaml', text }], options);
}
