/** Random tests draw the same cases in every run, unless `KMMC_SEED` names others (`KMMC_SEED=$RANDOM npm test`). */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['KMMC_SEED'] ?? 20_261_121) });
