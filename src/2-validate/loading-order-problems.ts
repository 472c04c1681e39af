/** What keeps a list of kernel modules from being a loading order. */

export interface LoadingOrderProblem {
  readonly problem: 'no-module-name' | 'short' | 'first' | 'duplicate';
  /** Item that is wrong; absent where the list as a whole is. */
  readonly index?: number;
}

/** `moduleName` is empty where there is none. */
export function* loadingOrderProblems(moduleName: string, order: readonly string[]): Iterable<LoadingOrderProblem> {
  if (moduleName === '') yield { problem: 'no-module-name' };
  if (order.length < 2) yield { problem: 'short' };
  if (moduleName !== '' && order.length > 0 && order[0] !== moduleName) yield { problem: 'first', index: 0 };
  for (const [index, name] of order.entries()) {
    if (order.indexOf(name) !== index) yield { problem: 'duplicate', index };
  }
}
