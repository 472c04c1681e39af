/** Reads a list of kernels: `KERNEL [ARCH]` a line, `#` begins a comment. */
import { architectureOfKernel, checkArchitecture } from '../2-validate/architecture.ts';
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { isKernel } from '../lib/kernel.ts';
import { readStandardInput, readTextFile } from './read-text.ts';

export interface ListedKernel {
  readonly kernel: string;
  readonly architecture: string;
}

/** `-` is the standard input. `architecture` is that of kernels that do not say theirs. */
export async function readKernelList(
  file: string,
  architecture: string | undefined,
): Promise<Result<readonly ListedKernel[]>> {
  const content = file === '-' ? await readStandardInput() : readTextFile(file);
  const value: ListedKernel[] = [];
  const diagnostics: Diagnostic[] = [...content.diagnostics];
  const shown = { text: content.text, line: 1 };
  for (const [index, text] of content.text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const words = [...text.replace(/(?:^|\s)#.*$/, '').matchAll(/\S+/g)];
    const [first, second, third] = words;
    if (first === undefined) continue;
    const at = (column: number) => ({ position: { file, line: index + 1, column: column + 1, shown } });
    const kernel = first[0];
    if (!isKernel(kernel) || third !== undefined) {
      const whole = third === undefined ? kernel : words.map(([word]) => word).join(' ');
      diagnostics.push(diagnose('invalid-kernel', { kernel: whole, isListed: true }, at(first.index)));
      continue;
    }
    diagnostics.push(...checkArchitecture(second?.[0], kernel, at(second?.index ?? 0)));
    value.push({ kernel, architecture: second?.[0] ?? architecture ?? architectureOfKernel(kernel) ?? 'amd64' });
  }
  return { value, diagnostics };
}
