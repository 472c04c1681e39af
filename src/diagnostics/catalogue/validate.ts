/** What the validate stage can find. */
import { validateBootModule } from './validate-boot-module.ts';
import { validateConfiguration } from './validate-configuration.ts';
import { validateDockerfile } from './validate-dockerfile.ts';
import { validateInventory } from './validate-inventory.ts';
import { validateLoader } from './validate-loader.ts';
import { validateMapping } from './validate-mapping.ts';
import { validateModule } from './validate-module.ts';
import { validatePreflight } from './validate-preflight.ts';
import { validateRollout } from './validate-rollout.ts';
import { validateSchema } from './validate-schema.ts';
import { validateSecrets } from './validate-secrets.ts';

export const validate = {
  ...validateConfiguration,
  ...validateSchema,
  ...validateModule,
  ...validateBootModule,
  ...validateRollout,
  ...validateMapping,
  ...validateLoader,
  ...validateInventory,
  ...validateDockerfile,
  ...validateSecrets,
  ...validatePreflight,
};
