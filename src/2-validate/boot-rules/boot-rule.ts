/** What a rule for day 1 is: one truth that must hold for a BootModuleConfig whose fields have the right types. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckedBootModule } from '../../model/boot-module.ts';

/** Finds every place where the truth does not hold. */
export type BootRule = (module: CheckedBootModule) => Iterable<Diagnostic>;
