/** Decides the Jobs that pull, in a cluster, the images for the kernels of PreflightValidations. */
import { boundedName } from '../lib/bounded-name.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { kernelName } from '../lib/kernel.ts';
import { hashText, stableHash } from '../lib/stable-hash.ts';
import type { PreflightImage, PreflightPlan, PreflightRecipe } from '../model/preflight.ts';
import type { CheckedModule } from '../model/target.ts';
import { preflightOwner } from './owners.ts';

/** Raised whenever the rendered Job of a plan changes: a Job is immutable. */
const renderVersion = '1';

/** One Job for each assertion; versions of a Module that are alike for a kernel share it. The order depends on names alone. */
export function planPreflights(images: readonly PreflightImage[]): readonly PreflightPlan[] {
  const recipes = createRecipes();
  const plans = new Map<string, PreflightPlan>();
  for (const { assertion, module, kernel, architecture, image } of images) {
    const { recipe, hash } = recipes(module, architecture);
    const owner = preflightOwner(assertion.resource.object.kind, assertion.name);
    const name = kernelName(kernel);
    const inputHash = hashText(hash ^ stableHash('preflight', owner, kernel, image));
    const plan: PreflightPlan = {
      name: boundedName([recipe.module, 'preflight', name], inputHash),
      inputHash,
      kernel,
      kernelName: name,
      image,
      owner,
      recipe,
    };
    plans.set(`${recipe.namespace}/${plan.name}`, plan);
  }
  return [...plans.values()].sort(comparePlans);
}

function comparePlans(a: PreflightPlan, b: PreflightPlan): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function sortKey({ recipe, owner, kernel, name }: PreflightPlan): string {
  return [recipe.namespace, recipe.module, owner, kernel, recipe.architecture, name].join('\0');
}

/** A recipe with the hash of all that a Job's spec takes from it. */
interface HashedRecipe {
  readonly recipe: PreflightRecipe;
  readonly hash: number;
}

function createRecipes(): (module: CheckedModule, architecture: string) => HashedRecipe {
  const known = new Map<CheckedModule, Map<string, HashedRecipe>>();
  return (module, architecture) => {
    const own = known.get(module) ?? new Map<string, HashedRecipe>();
    known.set(module, own);
    let entry = own.get(architecture);
    if (entry === undefined) {
      const recipe = recipeOf(module, architecture);
      entry = { recipe, hash: stableHash(renderVersion, canonicalJson(recipe)) };
      own.set(architecture, entry);
    }
    return entry;
  };
}

/**
 * Pulls with the credentials of the Module's loaders, but without their account where kmmc makes that one: it has none of
 * its own, and is there only where loaders are.
 */
function recipeOf({ module: { spec }, name, namespace }: CheckedModule, architecture: string): PreflightRecipe {
  const pullSecret = spec.imageRepoSecret?.name;
  const serviceAccount = spec.moduleLoader?.serviceAccountName;
  return {
    module: name,
    namespace,
    ...(pullSecret ? { imagePullSecret: pullSecret } : {}),
    ...(serviceAccount ? { serviceAccount } : {}),
    nodeSelector: { 'kubernetes.io/arch': architecture },
    tolerations: spec.tolerations ?? [],
    architecture,
  };
}
