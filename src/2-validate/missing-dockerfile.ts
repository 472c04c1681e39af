/** Says why there is no Dockerfile where a Module refers to one, and what is there instead. */
import { at, type Diagnostic, diagnose, type Where } from '../diagnostics/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import { dockerfileKey } from '../model/dockerfile.ts';
import type { Resource } from '../model/resource.ts';
import { configMapBinaryData, configMapData } from './config-map-data.ts';
import { describeValue } from './describe-value.ts';
import type { ByName } from './find-by-name.ts';

interface Reference {
  readonly name: string;
  readonly namespace: string;
}

export function missingConfigMap(named: Reference, configMaps: ByName, reference: Where): Diagnostic {
  const { name, namespace } = named;
  const others = configMaps.all.filter((other) => other.name === name);
  const unplaced = others.find(({ resource }) => !resource.object.metadata?.namespace);
  const elsewhere = unplaced ?? others[0];
  if (elsewhere !== undefined) {
    const other = unplaced === undefined ? elsewhere.namespace : null;
    return diagnose('dockerfile-not-found', { ...named, other }, reference);
  }
  const neighbours = configMaps.all.filter((other) => other.namespace === namespace).map((other) => other.name);
  const suggestion = suggest(name, neighbours);
  return diagnose('dockerfile-not-found', { ...named, ...(suggestion === undefined ? {} : { suggestion }) }, reference);
}

/** `configMap` is there, but holds no Dockerfile. */
export function missingDockerfile(named: Reference, configMap: Resource): Diagnostic {
  const { object } = configMap;
  const given = object['data'] ?? undefined;
  if (given !== undefined && (typeof given !== 'object' || Array.isArray(given)))
    return wrongType('object', given, at(configMap, 'data'));
  const data = configMapData(object);
  const value = data[dockerfileKey] ?? undefined;
  if (value !== undefined) return wrongType('string', value, at(configMap, 'data', dockerfileKey));
  if (dockerfileKey in configMapBinaryData(object)) {
    const where: Where = { resource: configMap, path: ['binaryData', dockerfileKey], atKey: true };
    return diagnose('dockerfile-wrong-key', { ...named, isBinary: true }, where);
  }
  const keys = Object.keys(data).filter((one) => one !== dockerfileKey);
  const key = keys.find((one) => /docker|container/i.test(one)) ?? keys[0];
  if (key === undefined) return diagnose('dockerfile-wrong-key', named, at(configMap, 'data'));
  return diagnose('dockerfile-wrong-key', { ...named, key }, { resource: configMap, path: ['data', key], atKey: true });
}

function wrongType(expected: 'object' | 'string', value: unknown, where: Where): Diagnostic {
  const quotable = expected === 'string' && typeof value !== 'object';
  return diagnose('wrong-type', { expected, found: describeValue(value), quotable }, where);
}
