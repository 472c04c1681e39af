/** What a KRM function of kmmc is: resources and settings in, resources and diagnostics out. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Generated } from '../model/generated.ts';
import type { FunctionKind, FunctionName } from '../model/kinds.ts';
import type { Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';

export interface FunctionOutput {
  /** Input resources that stay, in their order. */
  readonly kept: readonly Resource[];
  /** What takes the place of some of them. */
  readonly changed?: ReadonlyMap<Resource, Resource>;
  readonly generated: readonly Generated[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface KrmFunction {
  readonly name: FunctionName;
  /** Kind of the functionConfig that selects it. */
  readonly kind: FunctionKind;
  run(resources: readonly Resource[], settings: Settings): Promise<FunctionOutput>;
}
