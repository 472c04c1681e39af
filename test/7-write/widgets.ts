/** Generated objects without content, for tests of the tree that they are written into. */
import type { Generated, Stage } from '../../src/model/generated.ts';

let built = 0;

/** How many objects were made since the tests began. */
export function countBuilt(): number {
  return built;
}

export type WidgetOptions = Pick<Generated, 'lane' | 'kernel'> & { readonly kind?: string };

export function widget(stage: Stage, name: string, { kind = 'Widget', kernel, lane }: WidgetOptions = {}): Generated {
  return {
    apiVersion: 'example.com/v1',
    kind,
    namespace: 'drivers',
    name,
    owner: '',
    stage,
    ...(lane === undefined ? {} : { lane }),
    ...(kernel === undefined ? {} : { kernel, architecture: 'amd64' }),
    shape: {},
    values: { name },
    build: (values) => {
      built += 1;
      return { apiVersion: 'example.com/v1', kind, metadata: { name: values['name'] ?? '' } };
    },
  };
}

export const twoKernels = ['5.14.0-570.19.1.el9_6.x86_64', '6.1.0-28-amd64+rt'] as const;

/** As many objects of a stage, the kernels in turn. */
export function widgets(stage: Stage, count: number, options: WidgetOptions = {}): Generated[] {
  return Array.from({ length: count }, (_, index) => {
    const kernel = twoKernels[index % 2] ?? twoKernels[0];
    return widget(stage, `${stage.toLowerCase()}-${index}`, { ...options, kernel });
  });
}
