/** The readers of YAML in JavaScript: both versions of the language, and our own, which reads as kyaml does. */
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { kyamlSchema } from '../../src/1-read/yaml-schema.ts';

export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml 1.2': (text) => parse(text),
  'yaml 1.1': (text) => parse(text, { version: '1.1' }),
  'js-yaml 1.2': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 1.1': (text) => load(text, { schema: YAML11_SCHEMA }),
  'kmmc, as kyaml': (text) => load(text, { schema: kyamlSchema }),
};
