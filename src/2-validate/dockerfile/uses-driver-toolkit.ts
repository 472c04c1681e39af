/** Whether a build needs to know the Driver Toolkit image of its kernel. */
import { driverToolkitArg } from '../../model/dockerfile.ts';
import type { ParsedDockerfile } from './parse-dockerfile.ts';
import { argumentsOf } from './read-stages.ts';
import { variablesOf } from './variables-of.ts';

/** An instruction declares or uses the argument; a comment and a longer name do not. */
export function usesDriverToolkit({ text, instructions }: ParsedDockerfile): boolean {
  if (!text.includes(driverToolkitArg)) return false;
  return instructions.some((instruction) =>
    [...argumentsOf(instruction), ...variablesOf(instruction)].some(({ name }) => name === driverToolkitArg),
  );
}
