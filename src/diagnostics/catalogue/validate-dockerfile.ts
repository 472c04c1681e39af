/** What can be wrong with Dockerfiles in ConfigMaps. */
import { shellWord } from '../../lib/shell-word.ts';
import { didYouMean, entry } from './entry-texts.ts';

/** What an instruction lacks; `unclosed` is the name of a heredoc. */
export type InstructionProblem = keyof typeof problemTexts | { readonly unclosed: string };

const problemTexts = {
  'no-arguments': 'has no arguments',
  'no-image': 'names no image',
  'no-value': 'names a variable without a value',
  'no-destination': 'lacks a source or a destination',
  'odd-from': 'has other arguments than an image and `AS` with a name',
} as const;

function problemText(problem: InstructionProblem): string {
  if (typeof problem === 'string') return problemTexts[problem];
  return `begins a heredoc that no line "${problem.unclosed}" closes`;
}

export interface Named {
  readonly name: string;
  readonly namespace: string;
}

function createConfigMap({ name, namespace }: Named, file: string): string {
  const words = ['kubectl', 'create', 'configmap', name, '-n', namespace, `--from-file=dockerfile=${file}`];
  return `\`${[...words, '--dry-run=client', '-o', 'yaml'].map(shellWord).join(' ')}\``;
}

const perStage =
  'An ARG holds from its line to the end of its stage. One before the first FROM holds in FROM lines alone; `ARG NAME` in a stage ' +
  'brings it in. A variable that is not declared expands to nothing, without a word.';

export const validateDockerfile = {
  'dockerfile-not-found': entry<Named & { other?: string | null; suggestion?: string }>({
    severity: 'error',
    title: 'The ConfigMap of a Dockerfile is part of the input',
    message: ({ name, namespace }) =>
      `The ConfigMap "${namespace}/${name}", which holds the Dockerfile, is not in the input.`,
    hint: ({ name, namespace, other, suggestion }) => {
      if (other === null)
        return `The input has a ConfigMap "${name}" without a namespace: add \`namespace: ${namespace}\`.`;
      if (other !== undefined)
        return `The input has a ConfigMap "${name}" in namespace "${other}"; a build reads that of its Module: \`namespace: ${namespace}\`.`;
      const words = ['kubectl', 'get', 'configmap', name, '-n', namespace, '-o', 'yaml'].map(shellWord).join(' ');
      return didYouMean(suggestion, `Add it; from a cluster: \`${words} > ${shellWord(`${name}.yaml`)}\`.`);
    },
    explanation:
      'What is built depends on the text of the Dockerfile: it becomes part of the Build or Job and of its name. The operator reads ' +
      'the ConfigMap in the namespace of the Module, and waits without a word where there is none.',
  }),
  'duplicate-dockerfile': entry<{ configMap: string; first: string; second: string }>({
    severity: 'error',
    title: 'The ConfigMap of a Dockerfile exists once',
    message: ({ configMap, first, second }) =>
      `The ConfigMap "${configMap}", from which a Module builds, exists twice: ${first} and ${second}.`,
    hint: 'Remove or rename one of them.',
    explanation:
      'In the cluster the later one replaces the earlier one, in an order that nobody controls; which Dockerfile is meant cannot be told.',
  }),
  'dockerfile-wrong-key': entry<Named & { key?: string; isBinary?: boolean }>({
    severity: 'error',
    title: 'A Dockerfile has the key `dockerfile`',
    message: ({ name, namespace, key, isBinary }) => {
      const held = key === undefined ? 'it holds no text' : `it has "${key}"`;
      return isBinary
        ? `The ConfigMap "${namespace}/${name}" has its \`dockerfile\` in \`binaryData\`, where nobody reads it.`
        : `The ConfigMap "${namespace}/${name}" has no key \`dockerfile\`; ${held}.`;
    },
    hint: ({ key, isBinary, ...named }) =>
      isBinary
        ? `Save the file as UTF-8 and run ${createConfigMap(named, 'Dockerfile')}.`
        : `Rename the key, or run ${createConfigMap(named, key ?? 'Dockerfile')}.`,
    explanation:
      'The operator reads the key `dockerfile` of `data` and no other. `kubectl create configmap --from-file=FILE` takes the name of the file as ' +
      'the key; `--from-file=dockerfile=FILE` gives the right one. What is not UTF-8, such as a file in UTF-16, it puts into `binaryData`.',
  }),
  'dockerfile-empty': entry<Named>({
    severity: 'error',
    title: 'A Dockerfile holds something',
    message: ({ name, namespace }) => `The Dockerfile in the ConfigMap "${namespace}/${name}" is empty.`,
    hint: (named) => `Fill it, for example with ${createConfigMap(named, 'Dockerfile')}.`,
    explanation: 'The build would fail at once.',
  }),
  'dockerfile-too-large': entry<{ bytes: number }>({
    severity: 'error',
    title: 'A Dockerfile is smaller than 60,000 bytes on OpenShift',
    message: ({ bytes }) => `The Dockerfile has ${bytes} bytes; OpenShift takes less than 60000.`,
    hint: 'Move scripts into a base image or fetch them in a RUN.',
    explanation: 'A Build carries the Dockerfile in itself, and its API refuses one of 60,000 bytes or more.',
  }),
  'dockerfile-without-from': entry({
    severity: 'error',
    title: 'A Dockerfile has a FROM',
    message: () => 'The Dockerfile has no `FROM`.',
    hint: 'Begin with `FROM` and an image, for example `FROM ${DTK_AUTO} AS builder` behind `ARG DTK_AUTO`.',
    explanation: 'Without a stage there is nothing to build; every builder refuses it.',
  }),
  'dockerfile-instruction-before-from': entry<{ instruction: string }>({
    severity: 'error',
    title: 'Nothing but ARG stands before the first FROM',
    message: ({ instruction }) => `\`${instruction}\` stands before the first \`FROM\`.`,
    hint: 'Move it behind a `FROM`.',
    explanation:
      'Instructions belong to a stage; only ARG may stand before the first one. BuildKit refuses the Dockerfile, Buildah (1.28, tried) leaves the instruction out without a word.',
  }),
  'dockerfile-unknown-instruction': entry<{ word: string; suggestion?: string }>({
    severity: 'error',
    title: 'Instructions are known',
    message: ({ word }) => `"${word}" is no instruction of a Dockerfile.`,
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'If the line continues the one above, end that one with a backslash.'),
    explanation: 'Every builder refuses the Dockerfile.',
  }),
  'dockerfile-invalid-instruction': entry<{ instruction: string; problem: InstructionProblem }>({
    severity: 'error',
    title: 'Instructions are complete',
    message: ({ instruction, problem }) => `\`${instruction}\` ${problemText(problem)}.`,
    hint: 'Complete the instruction; a comment must stand on a line of its own.',
    explanation: 'Every builder refuses the Dockerfile.',
  }),
  'dockerfile-arg-undeclared': entry<{ name: string; isInStage: boolean; suggestion?: string }>({
    severity: 'error',
    title: 'Variables of FROM are declared before the first FROM',
    message: ({ name, isInStage }) =>
      `\`FROM\` uses "${name}", which ${isInStage ? 'is declared inside a stage only' : 'no ARG declares'}.`,
    hint: ({ name, isInStage, suggestion }) =>
      didYouMean(isInStage ? undefined : suggestion, `Add \`ARG ${name}\` before the first \`FROM\`.`),
    explanation: `${perStage} The image of FROM is then another one, or none. Buildah 1.33 took the ARGs of stages for FROM, too; 1.37 does not (buildah, issue 5868).`,
  }),
  'dockerfile-arg-without-value': entry<{ name: string }>({
    severity: 'error',
    title: 'Variables of FROM have a value',
    message: ({ name }) => `\`FROM\` uses "${name}", which has no default and is not among the Module's \`buildArgs\`.`,
    hint: ({ name }) => `Add "${name}" to \`buildArgs\`, or a default: \`ARG ${name}=…\`.`,
    explanation: 'The image would lack the part that the variable stands for; the build fails.',
  }),
  'dockerfile-arg-out-of-scope': entry<{ name: string; where: 'header' | 'other-stage' | 'later' | 'nowhere' }>({
    severity: 'warning',
    title: 'A stage declares the arguments that it uses',
    message: ({ name, where }) => {
      const places = {
        header: 'it is declared before the first `FROM` only',
        'other-stage': 'only another stage declares it',
        later: 'its ARG comes later',
        nowhere: 'it is passed to the build, but no ARG declares it',
      };
      return `"${name}" expands to nothing here: ${places[where]}.`;
    },
    hint: ({ name, where }) =>
      where === 'later'
        ? `Move \`ARG ${name}\` up, before its first use.`
        : `Add \`ARG ${name}\` to this stage, before its first use.`,
    explanation: perStage,
  }),
  'dockerfile-arg-not-inherited': entry<{ name: string; stage: string }>({
    severity: 'warning',
    title: 'A stage that is based on another declares its arguments again',
    message: ({ name, stage }) =>
      `"${name}" is declared in the stage "${stage}"; not every builder hands it on to stages based on that.`,
    hint: ({ name }) => `Add \`ARG ${name}\` to this stage, too.`,
    explanation:
      'BuildKit hands ARGs on to stages that are based on the one that declares them. Buildah, which is also what builds on OpenShift, ' +
      'does so since 2025 only (openshift/imagebuilder, pull request 304); before that the variable expands to nothing (Buildah 1.28, tried).',
  }),
  'dockerfile-copies-from-context': entry<{ instruction: string; source: string }>({
    severity: 'error',
    title: 'A build has no files besides its Dockerfile',
    message: ({ instruction, source }) =>
      `\`${instruction}\` takes "${source}" from the build context, which holds no such file.`,
    hint: 'Fetch it in a `RUN`, or copy it from an image with `COPY --from=IMAGE`.',
    explanation:
      'A Module names a Dockerfile in a ConfigMap and nothing else: the operator, too, builds with a context that holds at most the ' +
      'Dockerfile. The build fails.',
  }),
  'dockerfile-default-never-used': entry<{ name: string }>({
    severity: 'info',
    title: 'Defaults are those of arguments that may be missing',
    message: ({ name }) => `The default of "${name}" is never used: every build gets a value.`,
    hint: ({ name }) => `Write \`ARG ${name}\`, unless you build by hand, too.`,
    explanation:
      'Every build gets KERNEL_VERSION and KERNEL_FULL_VERSION with the kernel, MOD_NAME and MOD_NAMESPACE with the names of the Module.',
  }),
  'driver-toolkit-in-comment': entry<{ word?: string }>({
    severity: 'info',
    title: 'DTK_AUTO is used by an instruction',
    message: ({ word }) =>
      word === undefined
        ? '`DTK_AUTO` occurs in the Dockerfile, but no instruction uses it.'
        : `"${word}" is another name than \`DTK_AUTO\`: no Driver Toolkit is passed for it.`,
    hint: 'To build with the Driver Toolkit, write `ARG DTK_AUTO` before `FROM ${DTK_AUTO}`; if you do not, nothing is to be done.',
    explanation:
      'The operator looks for the text anywhere, also in comments, and fails where no Driver Toolkit is known for the kernel. kmmc passes ' +
      'it where an instruction uses it.',
  }),
  'dockerfile-copies-elsewhere': entry<{ directory: string; path?: string }>({
    severity: 'warning',
    title: 'Kernel modules lie where modprobe looks for them',
    message: ({ directory, path }) =>
      path === undefined
        ? `Nothing puts kernel modules below \`${directory}\` of the final stage.`
        : `Kernel modules are put at "${path}", where modprobe does not look; nothing is put below \`${directory}\`.`,
    hint: ({ directory }) =>
      `Copy them to \`${directory}/\${KERNEL_FULL_VERSION}/\`, with \`ARG KERNEL_FULL_VERSION\` in the stage.`,
    explanation:
      'modprobe is called with the directory `modprobe.dirName` and looks below `lib/modules/` in it, in the directory of the running ' +
      'kernel. It finds nothing elsewhere in the image.',
  }),
  'dockerfile-without-depmod': entry<{ directory: string }>({
    severity: 'warning',
    title: 'A build runs depmod',
    message: () => 'No `RUN` calls depmod.',
    hint: ({ directory }) =>
      `Add \`RUN depmod -b ${shellWord(directory === '' ? '/' : directory)} \${KERNEL_FULL_VERSION}\` where the modules are.`,
    explanation:
      'modprobe finds modules by `modules.dep`, which depmod writes; without it, modprobe says that the module is not found. ' +
      '`make modules_install` calls depmod, too.',
  }),
  'dockerfile-reads-host': entry({
    severity: 'warning',
    title: 'A build does not read its node',
    message: () => '`/host/lib/modules` exists only where KMM 2 builds with kaniko.',
    hint: 'Take kernel headers and modules from an image or a package, for example from the Driver Toolkit.',
    explanation:
      'The operator mounts /lib/modules of the node into its kaniko pods. The builds of kmmc and those of OpenShift see no directory of ' +
      'a node, so that an image does not depend on where it was built.',
  }),
  'dockerfile-heredoc-lost': entry<{ keyword: string }>({
    severity: 'error',
    title: 'Dockerfiles for OpenShift have no heredocs',
    message: ({ keyword }) => `\`${keyword}\` has a heredoc, whose text the builder of OpenShift loses.`,
    hint: 'Write one command with `&& \\` at the ends of its lines; a file comes out of `printf`, or out of an image by COPY --from.',
    explanation:
      'The builder reads the Dockerfile, adds to it and writes it out again without the texts of heredocs ' +
      '(openshift/builder, addBuildParameters and dockerfile.Write); what it reads then has no end, and the build fails.',
  }),
  'build-arg-unused': entry<{ name: string; configMap: string; suggestion?: string }>({
    severity: 'warning',
    title: 'A build argument is declared in the Dockerfile',
    message: ({ name, configMap }) =>
      `No ARG of the Dockerfile in "${configMap}" declares the build argument "${name}".`,
    hint: ({ name, suggestion }) =>
      didYouMean(suggestion, `Add \`ARG ${name}\` to each stage that uses it, or remove the argument.`),
    explanation: 'A value that no ARG declares reaches no instruction; builders only mention it in their log.',
  }),
};
