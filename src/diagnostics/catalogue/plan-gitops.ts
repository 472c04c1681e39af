/** What ordering can find about the tool that applies the result. */
import { entry } from './entry.ts';

export const planGitops = {
  'flux-substitutes-variables': entry<{ kind: string; name: string; variable: string }>({
    severity: 'warning',
    title: 'Variables that Flux is not meant to replace are protected from it',
    message: ({ kind, name, variable }) =>
      `${kind} "${name}" holds "${variable}", which a Flux Kustomization with \`postBuild\` replaces, with nothing where it does not know the name.`,
    hint: 'Add the annotation kustomize.toolkit.fluxcd.io/substitute: disabled to its metadata.',
    explanation:
      'With `postBuild.substitute` or `substituteFrom`, Flux replaces every `${NAME}` in the text of every object it applies; names that ' +
      'it does not know become empty. Templates of a Module and variables of a Dockerfile are written in the same way. kmmc marks the ' +
      'objects that it generates; yours are left as they are.',
  }),
};
