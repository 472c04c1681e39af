/** The parameters that the scripts of all tools begin with. */
import type { RegistryTLS } from '../model/module.generated.ts';
import type { BuildRecipe } from '../model/plan.ts';
import type { BuildValues } from './build.ts';

/** A step that begins before the one that it is based on has to wait at least as long as that takes. */
const patienceSeconds = 2 * 60 * 60;

/** `name` is what the shell calls itself in its messages. */
export function scriptParameters(
  name: string,
  { pullTLS, pushTLS }: BuildRecipe,
  values: BuildValues,
): readonly string[] {
  const { image = '', inputHash = '', base = '' } = values;
  return [name, image, inputHash, base, String(patienceSeconds), tlsWord(pullTLS), tlsWord(pushTLS)];
}

function tlsWord({ insecure, insecureSkipTLSVerify }: RegistryTLS): string {
  if (insecure) return 'HTTP';
  return insecureSkipTLSVerify ? 'SkipTLSVerify' : 'Verify';
}
