/** Checks the input and types it: Modules that hold, Modules that do not, node pools and platform. */
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Checked } from '../model/checked.ts';
import type { CompileRegexp } from '../model/regexp.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import type { NodePool } from '../model/target.ts';

export interface ValidateOptions {
  readonly settings: Settings;
  readonly regexp: CompileRegexp;
  /** Stand in for the inventories of the input (`--kernel`). */
  readonly nodePools?: readonly NodePool[];
}

export function validate(_resources: readonly Resource[], options: ValidateOptions): Result<Checked> {
  return {
    value: { modules: [], rejected: [], nodePools: options.nodePools ?? [], platform: 'Kubernetes' },
    diagnostics: [],
  };
}
