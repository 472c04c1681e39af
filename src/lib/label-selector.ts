/** Reads label selectors as kubectl takes them: `a=b,c!=d,e in (f,g),h notin (i),j,!k` (apimachinery, labels.Parse). */
import type { LabelSelector } from '../model/boot-module.ts';

type Requirement = NonNullable<LabelSelector['matchExpressions']>[number];

/** Undefined where `text` is none. An empty text selects everything. */
export function parseLabelSelector(text: string): LabelSelector | undefined {
  if (text.trim() === '') return {};
  const matchExpressions: Requirement[] = [];
  for (const part of text.split(/,(?![^()]*\))/)) {
    const requirement = parseRequirement(part.trim());
    if (requirement === undefined) return undefined;
    matchExpressions.push(requirement);
  }
  return { matchExpressions };
}

const keyText = /^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/;
const valueText = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)?$/;

function parseRequirement(text: string): Requirement | undefined {
  const [, key = '', operator = '', rest = ''] =
    /^(!?\s*[^\s=!(),]+)\s*(?:(==|=|!=|\sin(?=[\s(])|\snotin(?=[\s(]))\s*(.*))?$/.exec(text) ?? [];
  const word = operator.trim();
  if (key.startsWith('!')) {
    const name = key.slice(1).trim();
    return word === '' && keyText.test(name) ? { key: name, operator: 'DoesNotExist' } : undefined;
  }
  if (!keyText.test(key)) return undefined;
  if (word === '') return { key, operator: 'Exists' };
  const isSet = word === 'in' || word === 'notin';
  const list = isSet ? /^\(([^()]*)\)$/.exec(rest)?.[1] : rest;
  if (list === undefined) return undefined;
  const values = isSet ? list.split(',').map((value) => value.trim()) : [list];
  if (!values.every((value) => valueText.test(value))) return undefined;
  return { key, operator: word === 'notin' || word === '!=' ? 'NotIn' : 'In', values };
}
