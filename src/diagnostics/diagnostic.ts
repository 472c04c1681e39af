/** A finding with a stable code. Its English comes from the catalogue, its line and column from `locate`. */
import { textOf } from '../lib/text-of.ts';
import type { FieldPath, Place, Resource, ResourceRef } from '../model/resource.ts';
import { type Code, catalogue, type Parameters } from './catalogue/index.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly resourceRef?: ResourceRef;
  readonly place?: Place;
  /** A position that the finder already knows (syntax errors), in lines and columns of the file. */
  readonly position?: KnownPosition;
}

export interface KnownPosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text that is shown, and the line of the file on which it begins. */
  readonly shown?: { readonly text: string; readonly line: number };
}

/** What every stage returns: its value and all that it found, never the first finding alone. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the diagnostic of `code`; `where` says which object and which of its fields. */
export function diagnose<C extends Code>(code: C, parameters: Parameters<C>, where?: Where): Diagnostic {
  const entry = catalogue[code];
  const say = (text: unknown): string => (typeof text === 'function' ? text(parameters) : String(text));
  const base = { code, severity: entry.severity, message: say(entry.message), hint: say(entry.hint) };
  if (where === undefined) return base;
  if ('position' in where) return { ...base, position: where.position };
  return { ...base, resourceRef: resourceRef(where.resource), place: toPlace(where) };
}

/** A field of an object, or a position that is already known. */
export type Where =
  | ({ readonly resource: Resource; readonly path?: FieldPath } & Pick<Place, 'atKey' | 'within' | 'offset'>)
  | { readonly position: KnownPosition };

export function at(resource: Resource, ...path: readonly (string | number)[]): Where {
  return { resource, path };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function toPlace({ resource, path = [], atKey, within, offset }: Extract<Where, { resource: Resource }>): Place {
  const { source } = resource;
  return {
    ...{ source, path },
    ...(atKey ? { atKey } : {}),
    ...(within === undefined ? {} : { within }),
    ...(offset === undefined ? {} : { offset }),
  };
}

export function resourceRef(resource: Resource): ResourceRef {
  const { apiVersion, kind, metadata } = resource.object;
  const ref = { apiVersion, kind, name: textOf(metadata?.name) };
  return metadata?.namespace === undefined ? ref : { ...ref, namespace: textOf(metadata.namespace) };
}
