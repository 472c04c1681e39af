/** The js-yaml schema that reads scalars as kyaml does and lets foreign tags (`!Ref`) pass. */
import {
  binaryTag,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  FAILSAFE_SCHEMA,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  type Schema,
  seqTag,
} from 'js-yaml';
import { firstCharacters, resolveScalar } from './resolve-scalar.ts';

const never = (): boolean => false;

const kyamlScalar = defineScalarTag<unknown>('tag:kmmc.dev,2026:scalar', {
  implicit: true,
  implicitFirstChars: firstCharacters,
  resolve: (text) => {
    const value = resolveScalar(text);
    return value === text ? NOT_RESOLVED : value;
  },
  identify: never,
});

/** Explicit `!!int`, `!!bool` and the like, which go-yaml reads by the same rules. */
const explicitScalars = ['null', 'bool', 'int', 'float', 'timestamp'].map((name) =>
  defineScalarTag<unknown>(`tag:yaml.org,2002:${name}`, { resolve: resolveScalar, identify: never }),
);

/** Tags of other tools: the value is kept, the tag means nothing to us. */
const foreignTags = [
  defineScalarTag<unknown>('!', { matchByTagPrefix: true, resolve: (text) => text, identify: never }),
  defineSequenceTag<unknown[]>('!', { ...seqTag, matchByTagPrefix: true }),
  defineMappingTag<Record<string, unknown>>('!', { ...mapTag, matchByTagPrefix: true }),
];

export const kyamlSchema: Schema = FAILSAFE_SCHEMA.withTags(
  mergeTag,
  kyamlScalar,
  explicitScalars,
  binaryTag,
  foreignTags,
);
