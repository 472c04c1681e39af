/** The question before an upgrade: does every Module cover these kernels? Resolves, and neither plans nor renders. */
import { dockerfileParser } from './2-validate/dockerfile/dockerfile-parser.ts';
import { validate } from './2-validate/validate.ts';
import { resolvePreflight } from './3-resolve/resolve-preflight.ts';
import type { Diagnostic, Result } from './diagnostics/diagnostic.ts';
import { modulePatterns } from './lib/module-patterns.ts';
import { regexpCompiler } from './lib/re2.ts';
import type { Checked } from './model/checked.ts';
import type { Resource } from './model/resource.ts';
import type { Settings } from './model/settings.ts';
import type { NodePool, ResolvedTarget } from './model/target.ts';

export interface PreflightOptions {
  readonly settings: Settings;
  /** The kernels in question. */
  readonly nodePools: readonly NodePool[];
}

export interface Preflight {
  readonly checked: Checked;
  /** Every Module with a module loader for every kernel, whatever its selector. */
  readonly targets: readonly ResolvedTarget[];
  /** What was found on the way to them: the hints for their reasons. */
  readonly findings: readonly Diagnostic[];
}

/** The diagnostics are errors of the input itself; a kernel that is not covered is a target without a resolution. */
export async function preflight(
  resources: readonly Resource[],
  { settings, nodePools }: PreflightOptions,
): Promise<Result<Preflight>> {
  const regexp = await regexpCompiler(modulePatterns(resources));
  const parseDockerfile = await dockerfileParser(resources);
  const { value: checked, diagnostics } = validate(resources, { settings, nodePools, regexp, parseDockerfile });
  const { value: targets, diagnostics: resolving } = resolvePreflight(checked, nodePools, {
    ...checked,
    settings,
    regexp,
  });
  return {
    value: { checked, targets, findings: [...diagnostics, ...resolving] },
    diagnostics: diagnostics.filter(({ severity }) => severity === 'error'),
  };
}
