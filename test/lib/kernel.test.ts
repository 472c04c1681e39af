import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isLabelValue,
  kernelLabel,
  kernelName,
  kernelTag,
  kernelVariables,
  normaliseKernel,
  trimKernel,
} from '../../src/lib/kernel.ts';

const kernel = fc.oneof(
  fc
    .array(fc.constantFrom(...'0159.-_+~/ ,:xA'.split(''), 'é', '😀'), { maxLength: 70 })
    .map((chars) => chars.join('')),
  fc.constantFrom('5.14.0-570.19.1.el9_6.x86_64', '5.14.0-1+64k', '6.1.0+'),
);

describe('kernel', () => {
  it('loses one trailing "+"', () => {
    assert.equal(trimKernel('6.1.0++'), '6.1.0+');
    assert.equal(trimKernel('6.1.0+x'), '6.1.0+x');
  });

  it('is normalised character by character, not byte by byte', () => {
    assert.equal(normaliseKernel('5.14.0-1+64k'), '5.14.0-1_64k');
    assert.equal(normaliseKernel('6.1.0é😀-x'), '6.1.0__-x');
  });

  it('has the label that Node Feature Discovery publishes', () => {
    assert.equal(kernelLabel('5.14.0-1+'), '5.14.0-1');
    assert.equal(kernelLabel('_6.1.0-x+64k'), '6.1.0-x_64k');
    assert.equal(kernelLabel('+++'), '');
  });

  it('has a tag and a name', () => {
    assert.equal(kernelTag('5.14.0-1+64k+'), '5.14.0-1_64k');
    assert.equal(kernelName('5.14.0-570.19.1.el9_6.x86_64'), '5-14-0-570-19-1-el9-6-x86-64');
  });

  it('gives every kernel a legal label when it is short enough, and a legal name', () => {
    fc.assert(
      fc.property(kernel, (text) => {
        const label = kernelLabel(text);
        assert.ok(label.length > 63 || isLabelValue(label), label);
        assert.match(kernelName(text), /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?$/);
        assert.match(`_${kernelTag(text)}`, /^[\w][\w.-]*$/);
      }),
    );
  });

  it('has variables from three parts on', () => {
    assert.equal(kernelVariables('6.1'), undefined);
    assert.equal(kernelVariables('6.1-foo')?.get('KERNEL_XYZ'), '6.1.foo');
    assert.equal(kernelVariables('6..1')?.get('KERNEL_Y'), '');
    assert.equal(kernelVariables('5.14.0-427.el9')?.get('KERNEL_Z'), '0');
    assert.equal(kernelVariables('5.14.0-427.el9')?.get('KERNEL_VERSION'), '5.14.0-427.el9');
  });
});
