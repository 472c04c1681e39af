/** Answers one (Module, kernel): the chosen mapping, merged and filled in, or why there is none. Pure. */
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { KernelVariables } from '../lib/kernel.ts';
import type { CheckedModule, Resolution } from '../model/target.ts';
import { fillBuild } from './fill-build.ts';
import { fillImage, fillSign } from './fill-templates.ts';
import { type Finding, moduleKey } from './findings.ts';
import type { KernelForms } from './kernel-forms.ts';
import { type BrokenMapping, type Matcher, matchMapping } from './match-mapping.ts';
import { nearestMapping } from './nearest-mapping.ts';
import { mappingPath, type PreparedMapping, type PreparedModule, prepareMapping } from './prepare-module.ts';

export interface Answer {
  /** The chosen mapping, also where an error stands in the way of the rest. */
  readonly mapping?: number;
  readonly resolution: Resolution | null;
  readonly findings: readonly Finding[];
}

export interface AnswerOptions {
  readonly matches: Matcher;
  readonly requireCoverage: boolean;
}

export function resolveTarget(module: PreparedModule, forms: KernelForms, options: AnswerOptions): Answer {
  const match = matchMapping(module, forms.trimmed, options.matches);
  if (match === undefined)
    return { resolution: null, findings: [unmatched(module, forms.kernel, options.requireCoverage)] };
  if (typeof match === 'object') return { resolution: null, findings: [broken(module.checked, match, forms.kernel)] };
  if (forms.tagVariables === undefined)
    return { mapping: match, resolution: null, findings: [tooShort(module.checked, forms)] };
  return fillMapping(module, prepareMapping(module, match), forms, forms.tagVariables);
}

function fillMapping(
  module: PreparedModule,
  mapping: PreparedMapping,
  forms: KernelForms,
  variables: KernelVariables,
): Answer {
  const findings: Finding[] = [];
  const context = { module, mapping, forms, variables, findings };
  const containerImage = fillImage(context);
  const sign = mapping.sign === null ? null : fillSign(context, mapping.sign);
  if (containerImage === undefined || sign === undefined) return { mapping: mapping.index, resolution: null, findings };
  const build = mapping.build === null ? null : fillBuild(module, mapping.build, forms);
  const { registryTLS, inTreeModulesToRemove } = mapping;
  const resolution = { mapping: mapping.index, containerImage, build, sign, registryTLS, inTreeModulesToRemove };
  return { mapping: mapping.index, resolution, findings };
}

function unmatched(module: PreparedModule, kernel: string, requireCoverage: boolean): Finding {
  const { resource, name } = module.checked;
  const code = requireCoverage ? 'required-kernel-without-mapping' : 'kernel-without-mapping';
  return {
    key: `${code} ${moduleKey(module.checked)}`,
    kernel,
    brief: () => diagnose(code, { module: name, kernels: [kernel] }),
    diagnose: (kernels) => {
      const nearest = nearestMapping(module.container.kernelMappings, kernels[0] ?? kernel);
      const path = nearest === undefined ? mappingPath(0).slice(0, -1) : mappingPath(nearest.index, nearest.kind);
      return diagnose(
        code,
        { module: name, kernels, ...(nearest === undefined ? {} : { nearest }) },
        { resource, path },
      );
    },
  };
}

function broken(checked: CheckedModule, { index, pattern, error }: BrokenMapping, kernel: string): Finding {
  const where = { resource: checked.resource, path: mappingPath(index, 'regexp') };
  return {
    key: `invalid-regexp ${moduleKey(checked)} ${index}`,
    kernel,
    diagnose: () => diagnose('invalid-regexp', { regexp: pattern, reason: error }, where),
  };
}

function tooShort(checked: CheckedModule, { kernel, pool }: KernelForms): Finding {
  return {
    key: `kernel-too-short ${kernel}`,
    kernel,
    diagnose: (): Diagnostic => {
      const place = pool?.place;
      if (place === undefined) return diagnose('kernel-too-short', { kernel }, { resource: checked.resource });
      return { ...diagnose('kernel-too-short', { kernel }), place };
    },
  };
}
