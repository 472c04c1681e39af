/** Architectures as Kubernetes names them, and as kernels and other tools do. */
import { type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';

const known = ['amd64', 'arm64', 'ppc64le', 's390x', 'riscv64', 'loong64', 'arm', '386', 'mips64le', 'ppc64'];

const aliases: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  x64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'arm',
  i386: '386',
  i686: '386',
  loongarch64: 'loong64',
  powerpc64le: 'ppc64le',
};

/** What the name of a kernel says about its architecture, where distributions put it there. */
export function architectureOfKernel(kernel: string): string | undefined {
  const suffix = /[._-](x86_64|aarch64|ppc64le|s390x|riscv64|amd64|arm64)(?:\+\w+)?$/.exec(kernel)?.[1];
  return suffix === undefined ? undefined : (aliases[suffix] ?? suffix);
}

/** Checks an architecture that a person wrote beside a kernel. */
export function checkArchitecture(
  architecture: string | undefined,
  kernel: string,
  where: Where,
): readonly Diagnostic[] {
  if (architecture === undefined) return [];
  if (!known.includes(architecture)) {
    const suggestion = Object.hasOwn(aliases, architecture) ? aliases[architecture] : suggest(architecture, known);
    return [
      diagnose('unknown-architecture', { architecture, ...(suggestion === undefined ? {} : { suggestion }) }, where),
    ];
  }
  const expected = architectureOfKernel(kernel);
  if (expected === undefined || expected === architecture) return [];
  return [diagnose('architecture-mismatch', { kernel, architecture, suggestion: expected }, where)];
}
