/** What patches and image overrides can find: those that reach nothing, and those that would break what kmmc promises. */
import { didYouMean, entry } from './entry-texts.ts';

/** One of the objects that have the fault, and how many others there are. */
export interface Affected {
  readonly kind: string;
  readonly name: string;
  readonly others: number;
}

function objects({ kind, name, others }: Affected): string {
  return `${kind} "${name}"${others === 0 ? '' : ` and ${others} more`}`;
}

function images(pulled: readonly string[]): string {
  const shown = pulled.slice(0, 3).map((image) => `"${image}"`);
  const more = pulled.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return shown.length === 0 ? `only ${last} is` : `${shown.join(', ')} and ${last} are`;
}

type Rule = 'identity' | 'marks' | 'selector' | 'nodes' | 'scripts' | 'image' | 'inputs' | 'boot' | 'kernels';

/** What an operation would change, and where it can be changed instead. */
const rules: Readonly<Record<Rule, readonly [what: string, hint: string]>> = {
  identity: [
    'the kind, name, namespace or owner',
    'Leave them, and add no `generateName`, `finalizers` or `ownerReferences`: by the name the next run finds what it replaces.',
  ],
  marks: [
    'labels or annotations that belong to kmmc, KMM or the tool that runs it',
    'Leave them; add labels and annotations of your own under other keys.',
  ],
  selector: ['the selector', 'Leave it: the API server refuses to change the selector of an object that is there.'],
  nodes: [
    'the choice of nodes',
    'Change the `selector` of the Module, its kernel mappings or the inventory: the choice of nodes is part of what is checked.',
  ],
  scripts: [
    'what the containers of kmmc run',
    'Use the fields of the Module, such as `modprobe`, or add a container of your own beside them.',
  ],
  image: [
    'from where an image is pulled that kmmc itself pushes',
    'Change `containerImage` in the Module: the image is pushed there, too.',
  ],
  inputs: [
    'what an image is made from',
    'Change the Module or its Dockerfile: the name of the step and the hash in the image follow.',
  ],
  boot: [
    'what nodes do when they boot',
    'Set the fields of the BootModuleConfig, or write a MachineConfig or MachineConfiguration of your own.',
  ],
  kernels: [
    'the images of several kernels to one and the same',
    'Choose one kernel by `target.kernel`, or change the mappings of the Module.',
  ],
};

export const patches = {
  'patch-matches-nothing': entry<{
    field?: string;
    value?: string;
    count?: number;
    alone?: boolean;
    suggestion?: string;
  }>({
    severity: 'error',
    title: 'The target of a patch matches an object',
    message: ({ field, value, count, alone }) => {
      if (field === undefined) return 'No generated object matches the target of this patch.';
      return alone
        ? `No generated object matches \`${field}\` "${value}".`
        : `No generated object matches this target; without \`${field}\` "${value}" ${count} would.`;
    },
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'Correct the target, or remove the patch; `kmmc render --generated` shows what there is.'),
    explanation:
      'A patch that reaches nothing leaves its author believing that it works. `group`, `version`, `kind`, `name` and `namespace` are regular ' +
      'expressions that must match the whole text, as in kustomize; `module` and `kernel` are compared as they are. Only what kmmc ' +
      'generates is patched.',
  }),
  'patch-path-missing': entry<
    Affected & {
      path: string;
      reason: 'missing' | 'no-position' | 'out-of-range' | 'no-collection';
      parent: string;
      step: string;
      items?: number;
      suggestion?: string;
      create?: { path: string; value: string };
    }
  >({
    severity: 'error',
    title: 'The path of a patch is there',
    message: ({ path, reason, parent, step, items = 0, ...affected }) => {
      const there = parent === '' ? 'the object itself' : `"${parent}"`;
      const why = {
        missing: `the nearest that is there is ${there}`,
        'no-position': `${there} is a list, and "${step}" is no position in it`,
        'out-of-range': `${there} is a list of ${items}, without a position "${step}"`,
        'no-collection': `${there} is neither an object nor a list`,
      };
      return `${objects(affected)} has no "${path}": ${why[reason]}.`;
    },
    hint: ({ suggestion, create }) =>
      didYouMean(
        suggestion,
        create === undefined
          ? 'Correct the path, or narrow the target to the objects that have it.'
          : `Add it first: \`{op: add, path: ${create.path}, value: ${create.value}}\`.`,
      ),
    explanation:
      'Operations of RFC 6902 work on what is there: `remove`, `replace` and `test` need the path itself, `add`, `move` and `copy` the object or list ' +
      'that it ends in. In a JSON pointer items of lists are numbered from 0, `-` is the place behind the last one, and a `/` inside of a key ' +
      'is written `~1`, a `~` is written `~0`.',
  }),
  'patch-test-failed': entry<Affected & { path: string; expected: string; found: string }>({
    severity: 'error',
    title: 'Tests of a patch hold',
    message: ({ path, expected, found, ...affected }) =>
      `The test of "${path}" fails for ${objects(affected)}: expected ${expected}, found ${found}.`,
    hint: 'See what has changed, then correct the patch and its test.',
    explanation:
      'A `test` says on what a patch relies. Where it fails, the object is not what the author of the patch saw, and what the other operations would do ' +
      "is anybody's guess.",
  }),
  'patch-breaks-rule': entry<Affected & { op: string; path: string; rule: Rule }>({
    severity: 'error',
    title: 'A patch leaves alone what kmmc stands for',
    message: ({ op, path, rule, ...affected }) =>
      `\`${op}\` of "${path}" would change ${rules[rule][0]} (${objects(affected)}).`,
    hint: ({ rule }) => rules[rule][1],
    explanation:
      'What kmmc checks and promises must hold for what is applied: each node gets at most one loader of a Module, on its kernel and architecture; the scripts ' +
      'refuse a foreign kernel; an image is what its hash says; the next run finds what it generated. Everything else can be patched: resources, ' +
      'tolerations, priorities, probes, pull secrets, labels, annotations, containers and volumes of your own.',
  }),
  'override-matches-nothing': entry<{ image: string; pulled: readonly string[]; suggestion?: string }>({
    severity: 'error',
    title: 'An image override matches an image',
    message: ({ image }) => `No generated object pulls an image named "${image}".`,
    hint: ({ suggestion, pulled }) =>
      didYouMean(
        suggestion,
        pulled.length === 0
          ? 'Remove the override: no object that is generated names an image.'
          : `Correct \`name\`, or remove the override; ${images(pulled)} pulled.`,
      ),
    explanation:
      'An override that reaches nothing leaves its author believing that it works. `name` is the image as the object has it, without tag and ' +
      'digest, as in `images` of a kustomization. Overrides reach what nodes pull: images of containers, and of volumes. What a builder ' +
      'pulls on its own, because a Dockerfile or a build argument names it, is part of what the image is made from, and stays.',
  }),
  'override-of-built-image': entry<Affected & { image: string; override: string }>({
    severity: 'error',
    title: 'Images that kmmc makes are pulled from where they are pushed',
    message: ({ image, override, ...affected }) =>
      `kmmc itself builds and pushes "${image}", which the override of "${override}" would have ${objects(affected)} pull from elsewhere.`,
    hint: 'Change `containerImage` in the Module, or give images that are built another name than those to override.',
    explanation:
      'A Build or Job pushes the image to the name in the Module. A loader that pulls another one would wait for ever, or load something ' +
      'that was never checked.',
  }),
  'override-joins-images': entry<{ image: string; images: readonly string[] }>({
    severity: 'error',
    title: 'An image override keeps the images of kernels apart',
    message: ({ image, images }) =>
      `Loaders of ${images.map((one) => `"${one}"`).join(' and ')} would all pull "${image}".`,
    hint: 'Give only a `newName`, and let the mirror have the same tags; or give each image an override of its own.',
    explanation:
      'A kernel module is made for one kernel. A new tag or digest takes the place of all tags of an image, also of those that tell its kernels apart.',
  }),
  'override-skips-boot-image': entry<Affected & { image: string; field: string }>({
    severity: 'warning',
    title: 'Image overrides do not reach day 1',
    message: ({ image, field, ...affected }) =>
      `The override does not reach "${image}", which ${objects(affected)} names.`,
    hint: ({ field }) => `Set \`${field}\` of the BootModuleConfig, or remove the override.`,
    explanation:
      'The units of a MachineConfig name images in their environment. To change them is to change the MachineConfig, with all that ' +
      'this does to nodes, so that it is done where the MachineConfig comes from.',
  }),
};
