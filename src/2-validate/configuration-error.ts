/** Whether an error is one of the call, its functionConfig or `--config`, for which the exit code is 2. */
import { validateConfiguration } from '../diagnostics/catalogue/validate-configuration.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

export function isConfigurationError({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && Object.hasOwn(validateConfiguration, code);
}
