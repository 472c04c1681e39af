import assert from 'node:assert/strict';
import fc from 'fast-check';
import { element, writeXml } from '../../src/lib/xml.ts';
import { readXml } from './read-xml.ts';

describe('writeXml', () => {
  it('nests elements, one a line', () => {
    const root = element('a', { b: 1 }, element('c', {}), element('d', {}, 'text\nin lines'));
    assert.equal(
      writeXml(root),
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1">\n  <c/>\n  <d>text\nin lines</d>\n</a>\n',
    );
  });

  it('keeps what has a meaning in XML as it is meant', () => {
    const text = `<&>"' ]]> <!-- &amp; <![CDATA[ \t\n é 🙂`;
    const { attributes, text: inner } = readXml(writeXml(element('a', { b: text }, text)));
    assert.deepEqual([attributes['b'], inner], [text, text]);
  });

  it('spells out what XML cannot hold', () => {
    const text = '\u0000\u0008\u000b\u000c\r\u001b[31m\u007f\u0085\ud800x\udc00\ufffe\uffff';
    const spelled = '\\u0000\\u0008\\u000b\\u000c\\u000d\\u001b[31m\\u007f\\u0085\\ud800x\\udc00\\ufffe\\uffff';
    const { attributes, text: inner } = readXml(writeXml(element('a', { b: text }, text)));
    assert.deepEqual([attributes['b'], inner], [spelled, spelled]);
  });

  it('is well-formed for any text', () => {
    const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anyText, anyText, (attribute, text) => {
        readXml(writeXml(element('a', { b: attribute }, element('c', { d: attribute }, text))));
      }),
    );
  });
});
