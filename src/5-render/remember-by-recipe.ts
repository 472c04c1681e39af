/** What all kernels of a recipe have in common is made, and later spelled, once. */

/** `details` are the same whenever the recipe is. */
export function rememberByRecipe<R extends object, A extends readonly unknown[], T>(
  make: (recipe: R, ...details: A) => T,
): (recipe: R, ...details: A) => T {
  const known = new WeakMap<R, { readonly value: T }>();
  return (recipe, ...details) => {
    let entry = known.get(recipe);
    if (entry === undefined) {
      entry = { value: make(recipe, ...details) };
      known.set(recipe, entry);
    }
    return entry.value;
  };
}

/** The `shape` of objects that differ in their values alone: those of one recipe with one key. */
export function shapesByRecipe<R extends object>(): (recipe: R, key: string) => object {
  const shapesOf = rememberByRecipe((_: R) => new Map<string, object>());
  return (recipe, key) => {
    const own = shapesOf(recipe);
    const shape = own.get(key) ?? {};
    own.set(key, shape);
    return shape;
  };
}
