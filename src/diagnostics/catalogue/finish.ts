/** What joining with the input can find: whose the objects are that are there, and what the tool that applies them does. */
import { entry } from './entry.ts';

export const finish = {
  'name-clash': entry<{ kind: string; name: string; file: string }>({
    severity: 'error',
    title: 'No generated object has the name of an object of yours',
    message: ({ kind, name }) =>
      `${kind} "${name}" has the name of an object that kmmc generates; it was left as it is.`,
    hint: 'Rename or remove this object.',
    explanation:
      'kmmc replaces only what it generated itself. An object of yours of the same kind and name is never touched.',
  }),
  'stale-object-kept': entry<{ kind: string; name: string; owner: string }>({
    severity: 'warning',
    title: 'Generated objects have an owner',
    message: ({ kind, name, owner }) =>
      `${kind} "${name}" was generated for "${owner}", which is not in the input any more; it was kept.`,
    hint: 'Remove it from the base or the file that it comes from.',
    explanation:
      'In files of a package (kpt, command line) such objects are removed. kustomize does not say which file an object comes from, ' +
      'so that kmmc cannot know whether its owner lives in another layer.',
  }),
  'flux-substitutes-variables': entry<{ kind: string; name: string; variable: string }>({
    severity: 'info',
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
