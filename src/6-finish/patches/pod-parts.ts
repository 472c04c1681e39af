/** The parts of pods that kmmc makes: which containers are its own, and which images hold what nodes load. */
import { fieldsOf, listOf } from '../../lib/fields-of.ts';
import { componentLabel, inputHashAnnotation } from '../../model/annotations.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Containers whose scripts or arguments are kmmc's, by the component that their object is. */
const ownContainers: Readonly<Record<string, readonly string[]>> = {
  'module-loader': ['extract-module', 'load-module', 'module-loader'],
  'device-plugin': ['module-user', 'module-gate'],
  dra: ['module-user', 'module-gate'],
  build: ['build'],
  sign: ['sign'],
  verify: ['copy-files', 'verify'],
  preflight: ['pull-image'],
};

/** The pod that an object makes; no fields where it makes none. */
export function podSpecOf(object: unknown): Fields {
  return fieldsOf(fieldsOf(fieldsOf(fieldsOf(object)['spec'])['template'])['spec']);
}

/** Init containers first, as they run. */
export function containersOf(pod: Fields): readonly Fields[] {
  return [...listOf(pod['initContainers']), ...listOf(pod['containers'])];
}

export function isOwnContainer(object: unknown, container: Fields): boolean {
  return ownContainers[componentOf(object)]?.includes(String(container['name'])) ?? false;
}

function componentOf(object: unknown): string {
  const { labels } = fieldsOf(fieldsOf(object)['metadata']);
  return String(fieldsOf(labels)[componentLabel]);
}

/** Names of the containers that run in the image of a Module. */
export function kmodContainers(object: unknown): readonly string[] {
  const component = componentOf(object);
  if (component === 'verify') return ['copy-files'];
  if (component !== 'module-loader') return [];
  const names = containersOf(podSpecOf(object)).map(({ name }) => name);
  return names.includes('extract-module') ? ['extract-module'] : ['load-module', 'module-loader'];
}

/** Whether that image is one that kmmc makes: it says what it is made from, and they compare. */
export function isKmodImageMade(object: unknown): boolean {
  const { annotations } = fieldsOf(fieldsOf(object)['metadata']);
  return fieldsOf(annotations)[inputHashAnnotation] !== undefined;
}
