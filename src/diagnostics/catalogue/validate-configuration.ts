/** What can be wrong with a functionConfig or with `--config`: faults of the call, not of what is compiled (exit code 2). */
import { didYouMean, entry } from './entry-texts.ts';

export const validateConfiguration = {
  'unknown-function-config': entry<{ kind?: string; apiVersion?: string; suggestion?: string }>({
    severity: 'error',
    title: 'A functionConfig is of a known kind',
    message: ({ kind, apiVersion }) =>
      kind === undefined
        ? 'There is no functionConfig that says which function of kmmc is meant.'
        : kind === 'ConfigMap'
          ? 'The ConfigMap has no `data.function` that says which function of kmmc is meant.'
          : `The functionConfig is "${kind}" of "${apiVersion}", which kmmc does not know.`,
    hint: ({ suggestion }) =>
      didYouMean(
        suggestion,
        'Write `apiVersion: kmmc.dev/v1alpha1` and a kind such as `CompileModules`, or a `v1` ConfigMap with `data.function`.',
      ),
    explanation:
      'One executable and one image hold all functions of kmmc, and a container function cannot be given a command: the kind of ' +
      'the functionConfig says which one runs. A ConfigMap names it in `data.function`, for example `compile-modules`.',
  }),
  'two-configurations': entry<{ other: string }>({
    severity: 'error',
    title: 'One configuration is in effect',
    message: ({ other }) => `This is a second function configuration; the first one is ${other}.`,
    hint: 'Keep one of them in the input, or say with `--config FILE` which one counts.',
    explanation: 'Without `--config` kmmc uses the one function configuration that it finds in the input.',
  }),
  'unknown-setting': entry<{ setting: string; suggestion?: string }>({
    severity: 'error',
    title: 'Settings are known',
    message: ({ setting }) => `There is no setting \`${setting}\`.`,
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'Remove it, or look up its name in the documentation of the settings.'),
    explanation: 'A setting that nobody reads would leave its author believing that it works.',
  }),
  'invalid-setting': entry<{ setting: string; found: string; expected: string; suggestion?: string }>({
    severity: 'error',
    title: 'Settings have a value that they can take',
    message: ({ setting, found, expected }) => `\`${setting}\` must be ${expected}; found ${found}.`,
    hint: ({ setting, suggestion, expected }) =>
      didYouMean(
        suggestion,
        `Set it to ${expected}${/\[\d+\]/.test(setting) ? '' : ', or leave it out for the default'}.`,
      ),
    explanation:
      'Switches are true or false, choices are spelled exactly as documented. In a ConfigMap every value is text, so that ' +
      'switches are written "true" and "false" there.',
  }),
  'setting-without-effect': entry<{ setting: string; kind: string }>({
    severity: 'warning',
    title: 'Settings have an effect',
    message: ({ setting, kind }) => `The setting \`${setting}\` has no effect in \`${kind}\`.`,
    hint: 'Move it to the settings of the function that generates the objects, such as `CompileModules`.',
    explanation:
      '`PatchOutput` and `OrderRollout` change objects that another function has generated. Whatever is decided when they are ' +
      'generated is decided there. Of all settings `PatchOutput` reads only `patches`, `imageOverrides` and `strict`, ' +
      '`OrderRollout` only `gitops` and `strict`.',
  }),
};
