/** Options of day 1 that the operator's BootModuleConfig has no field for: annotations. */
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import { bootOptionPrefix } from '../model/annotations.ts';
import type { BootModule } from '../model/boot-module.ts';
import type { Resource } from '../model/resource.ts';

export type BootOptions = Pick<
  BootModule,
  'parameters' | 'modulesLoadingOrder' | 'dirName' | 'authFile' | 'loadAfterPull' | 'retired' | 'replacesKmm'
>;

/** The credentials that the kubelet pulls with. */
const kubeletAuthFile = '/var/lib/kubelet/config.json';

export const defaultBootOptions: BootOptions = {
  parameters: [],
  modulesLoadingOrder: [],
  dirName: '/opt',
  authFile: kubeletAuthFile,
  loadAfterPull: false,
  retired: false,
  replacesKmm: false,
};

interface Option {
  /** What a wrong value is told to be; undefined from `read` means wrong. */
  readonly expected: string;
  read(text: string): Partial<BootOptions> | undefined;
}

const annotations: Readonly<Record<string, Option>> = {
  parameters: {
    expected: 'one parameter a line, such as "debug=1"',
    read: (text) => {
      const parameters = text.split('\n').filter((line) => line !== '');
      return parameters.every((line) => /^[^\s\p{Cc}][^\p{Cc}]*$/u.test(line)) ? { parameters } : undefined;
    },
  },
  'modules-loading-order': {
    expected: 'names of kernel modules with commas between them',
    read: (text) => ({ modulesLoadingOrder: text.split(',').map((name) => name.trim()) }),
  },
  'dir-name': { expected: 'a path', read: (dirName) => ({ dirName }) },
  'auth-file': { expected: 'a path', read: (authFile) => ({ authFile }) },
  'load-after-pull': { expected: '"true" or "false"', read: (text) => readSwitch('loadAfterPull', text) },
  retired: { expected: '"true" or "false"', read: (text) => readSwitch('retired', text) },
  'replaces-kmm': { expected: '"true" or "false"', read: (text) => readSwitch('replacesKmm', text) },
};

/** Field of a BootModule to the annotation that sets it. */
export const annotationOfOption: Readonly<Record<keyof BootOptions, string>> = {
  parameters: `${bootOptionPrefix}parameters`,
  modulesLoadingOrder: `${bootOptionPrefix}modules-loading-order`,
  dirName: `${bootOptionPrefix}dir-name`,
  authFile: `${bootOptionPrefix}auth-file`,
  loadAfterPull: `${bootOptionPrefix}load-after-pull`,
  retired: `${bootOptionPrefix}retired`,
  replacesKmm: `${bootOptionPrefix}replaces-kmm`,
};

export function readBootOptions(resource: Resource): Result<BootOptions> {
  const given = Object.entries(resource.object.metadata?.annotations ?? {});
  const diagnostics: Diagnostic[] = [];
  let value = defaultBootOptions;
  for (const [annotation, text] of given) {
    if (!annotation.startsWith(bootOptionPrefix)) continue;
    const path = ['metadata', 'annotations', annotation];
    const option = annotations[annotation.slice(bootOptionPrefix.length)];
    if (option === undefined) {
      const suggestion = suggest(annotation, Object.values(annotationOfOption));
      const parameters = { annotation, ...(suggestion === undefined ? {} : { suggestion }) };
      diagnostics.push(diagnose('unknown-boot-option', parameters, { resource, path, atKey: true }));
      continue;
    }
    const read = typeof text === 'string' ? option.read(text) : undefined;
    if (read !== undefined) value = { ...value, ...read };
    else {
      const parameters = { annotation, found: String(text), expected: option.expected };
      diagnostics.push(diagnose('invalid-boot-option', parameters, { resource, path }));
    }
  }
  return { value, diagnostics };
}

function readSwitch(
  field: 'loadAfterPull' | 'retired' | 'replacesKmm',
  text: string,
): Partial<BootOptions> | undefined {
  return text === 'true' || text === 'false' ? { [field]: text === 'true' } : undefined;
}
