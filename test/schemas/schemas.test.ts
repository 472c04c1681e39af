import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { flattenSchema, type Schema } from '../../scripts/flatten-schema.ts';

const folder = new URL('../../schemas/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
const read = (name: string): Schema => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('schemas', () => {
  it('all compile as draft-07, strictly', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    for (const name of names) ajv.addSchema(read(name), name);
    for (const name of names) assert.ok(ajv.getSchema(name), name);
  });

  for (const name of names) {
    it(`${name} describes each definition and closes each object`, () => {
      for (const [title, definition] of Object.entries(read(name).definitions ?? {})) {
        assert.match(String(definition['description']), /^[A-Z].*\.$/, title);
        if (definition.type !== 'object') continue;
        assert.notEqual(definition.additionalProperties, undefined, `${title} says whether it is open`);
      }
    });
  }

  it('have types and validators that are not stale', () => {
    const script = new URL('../../scripts/generate.ts', import.meta.url);
    execFileSync(process.execPath, [script.pathname, '--check'], { stdio: 'pipe' });
  });
});

describe('flatten-schema', () => {
  it('writes one entry per field, through references, lists and maps', () => {
    const flat = flattenSchema(
      {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'array', minItems: 1, items: { $ref: '#/definitions/X' } } },
        additionalProperties: { type: 'string' },
      },
      () => ({ type: ['integer', 'string'], enum: ['b'] }),
    );
    assert.deepEqual([...flat.keys()], ['', 'a', 'a[]', '{}']);
    assert.deepEqual(flat.get('')?.required, ['a']);
    assert.deepEqual(flat.get('a')?.limits, { minItems: '1' });
    assert.equal(flat.get('a[]')?.type, 'integer or string');
  });
});
