/** Turns the findings of a generated validator into diagnostics that say what was found and what was meant. */
import { at, type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { formatFieldPath } from '../lib/field-path.ts';
import { suggest } from '../lib/suggest.ts';
import type { FieldPath, Resource } from '../model/resource.ts';
import { describeValue } from './describe-value.ts';
import { followPointer } from './follow-pointer.ts';
import { homeOf } from './homes.ts';
import type { SchemaError } from './validators.generated.js';

/** `data` is what was validated; it has the shape of the resource's object, so that paths hold for both. */
export function explainSchemaErrors(
  errors: readonly SchemaError[] | null,
  data: unknown,
  resource: Resource,
): readonly Diagnostic[] {
  if (errors === null) return [];
  return mostTelling(errors).flatMap((error) => explain(error, data, resource) ?? []);
}

/** One finding per value: its type first. */
function mostTelling(errors: readonly SchemaError[]): readonly SchemaError[] {
  const byPlace = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const place = placeOf(error);
    const others = byPlace.get(place);
    if (others === undefined) byPlace.set(place, [error]);
    else others.push(error);
  }
  const typeFirst = (a: SchemaError, b: SchemaError) => Number(b.keyword === 'type') - Number(a.keyword === 'type');
  return [...byPlace.values()].flatMap((found) => found.sort(typeFirst).slice(0, 1));
}

function placeOf({ instancePath, keyword, params }: SchemaError): string {
  if (keyword === 'required') return `${instancePath}#${params['missingProperty']}`;
  if (keyword === 'additionalProperties') return `${instancePath}#${params['additionalProperty']}`;
  return instancePath;
}

function explain(
  { instancePath, keyword, params }: SchemaError,
  data: unknown,
  resource: Resource,
): Diagnostic | undefined {
  const { path, value } = followPointer(instancePath, data);
  const here = at(resource, ...path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownField(
        String(params['additionalProperty']),
        params['allowedValues'] as readonly string[],
        path,
        resource,
      );
    case 'required':
      return diagnose('missing-field', { field: String(params['missingProperty']) }, here);
    case 'type': {
      const expected = expectedType(params['type'] as 'string' | readonly string[]);
      const quotable = typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
      return diagnose('wrong-type', { expected, found: describeValue(value), quotable }, here);
    }
    case 'enum':
    case 'const': {
      const allowed = (params['allowedValues'] as readonly string[] | undefined) ?? [String(params['allowedValue'])];
      const named = allowed.filter((choice) => choice !== '');
      const suggestion = suggest(String(value), named);
      const found = { value: String(value), allowed: named };
      return diagnose('not-one-of', suggestion === undefined ? found : { ...found, suggestion }, here);
    }
    case 'minItems':
      return diagnose('empty-list', {}, here);
    case 'maxItems':
      return diagnose('too-many-items', { limit: Number(params['limit']) }, here);
    case 'minLength':
      return diagnose('empty-value', {}, here);
    case 'maxLength':
      return diagnose('too-long', { limit: Number(params['limit']), length: String(value).length }, here);
    case 'pattern':
      return diagnose('wrong-format', { value: String(value), isAmount: path.includes('resources') }, here);
    case 'minimum':
      return diagnose('out-of-range', { value: String(value), minimum: Number(params['limit']) }, here);
    default:
      return undefined;
  }
}

/** Two fields may have one of two types: amounts, and the nodes of a pool. */
function expectedType<T extends string>(type: T | readonly string[]): T | 'quantity' | 'count-or-names' {
  if (typeof type === 'string') return type;
  return type.includes('array') ? 'count-or-names' : 'quantity';
}

function unknownField(field: string, allowed: readonly string[], path: FieldPath, resource: Resource): Diagnostic {
  const { kind } = resource.object;
  const suggestion = suggest(field, allowed);
  const home = kind === 'Module' && suggestion === undefined ? homeOf(field) : undefined;
  const help = { ...(suggestion === undefined ? {} : { suggestion }), ...(home === undefined ? {} : { home }) };
  const parent = formatFieldPath(path);
  return diagnose('unknown-field', { field, kind, parent, ...help }, { resource, path: [...path, field], atKey: true });
}
