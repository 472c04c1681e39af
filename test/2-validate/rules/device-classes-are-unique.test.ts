import { deviceClassesAreUnique } from '../../../src/2-validate/rules/device-classes-are-unique.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const dra = (...names: string[]) => ({
  dra: { container: { image: 'i:1' }, driverName: 'a', deviceClasses: names.map((name) => ({ name })) },
});

describe('device-classes-are-unique', () => {
  it('accepts different names', () => expectValid(deviceClassesAreUnique, withSpec(dra('a', 'b'))));
  it('refuses the second of two', () =>
    expectFindings(deviceClassesAreUnique, withSpec(dra('a', 'a')), [
      'duplicate-device-class spec.dra.deviceClasses[1].name',
    ]));
});
