import { poolNameIsLabelValue } from '../../../src/2-validate/boot-rules/pool-name-is-label-value.ts';
import { expectFindings, expectValid } from './expect-boot-rule.ts';

const pool = (machineConfigPoolName: string) => ({ machineConfigPoolName });

describe('pool-name-is-label-value', () => {
  it('accepts what a label may hold', () => {
    expectValid(poolNameIsLabelValue, pool('worker'), pool('worker-sfc_1.a'), pool('a'.repeat(63)));
  });

  it('refuses everything else', () => {
    for (const text of ['a b', '-a', 'a:', 'w: x', 'a/b', 'é', 'a'.repeat(64)]) {
      expectFindings(poolNameIsLabelValue, pool(text), 'invalid-label spec.machineConfigPoolName');
    }
  });
});
