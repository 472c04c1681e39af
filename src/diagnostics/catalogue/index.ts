/** Every code of kmmc, by stage. A code is never renamed or reused. */
import type { Entry } from './entry.ts';
import { finish } from './finish.ts';
import { patches } from './patches.ts';
import { pipeline } from './pipeline.ts';
import { plan } from './plan.ts';
import { read } from './read.ts';
import { resolve } from './resolve.ts';
import { resolvePreflight } from './resolve-preflight.ts';
import { validate } from './validate.ts';

export const catalogue = {
  ...read,
  ...validate,
  ...resolve,
  ...resolvePreflight,
  ...plan,
  ...finish,
  ...patches,
  ...pipeline,
} as const;

export type Code = keyof typeof catalogue;

export type Parameters<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;
