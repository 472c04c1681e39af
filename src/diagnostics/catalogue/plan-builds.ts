/** What planning can find about the steps that build, sign and verify images. */
import { entry, kernelList } from './entry-texts.ts';

export interface LostPlus {
  readonly module: string;
  readonly configMap: string;
  readonly kernels: readonly string[];
  /** The kernel as the build gets it. */
  readonly passed: string;
}

/** `"a"`, `"a", "b", "c" and 4 more`. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `"${name}"`);
  return shown.join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
}

export const planBuilds = {
  'image-built-twice': entry<{ image: string; module: string; other: string }>({
    severity: 'error',
    title: 'Builds that push one image are the same build',
    message: ({ image, module, other }) =>
      `Modules "${other}" and "${module}" make the image "${image}" in different ways.`,
    hint: 'Put "${MOD_NAMESPACE}" or "${MOD_NAME}" into the image, or let both Modules build it from the same things.',
    explanation:
      'Two builds push to one reference; whichever ends last wins on all nodes. Builds with the same Dockerfile, the same arguments ' +
      '(of those that the Dockerfile declares), Secrets, signing and TLS settings are done once, for both Modules, on nodes that the first ' +
      'of them, by namespace and name, selects and tolerates.',
  }),
  'image-for-two-architectures': entry<{
    image: string;
    module: string;
    kernel: string;
    architectures: readonly string[];
  }>({
    severity: 'error',
    title: 'Each architecture of a kernel has a built image of its own',
    message: ({ image, module, kernel, architectures }) =>
      `Module "${module}" builds the image "${image}" for kernel "${kernel}" on ${architectures.join(' and on ')}.`,
    hint: 'Write one Module for each architecture, with "kubernetes.io/arch" in its `selector` and the architecture in its image.',
    explanation:
      'A build makes an image of the architecture that it runs on. Two of them under one reference overwrite each other, and half of ' +
      'the nodes get files that their kernel refuses.',
  }),
  'image-stream-name-invalid': entry<{ image: string; name: string }>({
    severity: 'error',
    title: 'An image of the internal registry names a namespace and an ImageStream',
    message: ({ image, name }) =>
      `"${name}" in the image "${image}" is not a namespace and the name of an ImageStream.`,
    hint: 'Write image-registry.openshift-image-registry.svc:5000/<namespace>/<name>:<tag>, with single separators in the name.',
    explanation:
      'Images of the internal registry are tags of ImageStreams. Their names are lower-case letters and digits, with single ".", "_" or ' +
      '"-" between them, and there is exactly one level below the namespace.',
  }),
  'image-stream-elsewhere': entry<{ image: string; module: string; namespace: string; other: string }>({
    severity: 'warning',
    title: 'A built image lives in the namespace of its Module',
    message: ({ image, module, namespace, other }) =>
      `Module "${module}" of namespace "${namespace}" pushes the image "${image}" into namespace "${other}", where its accounts have no rights.`,
    hint: ({ namespace, other }) => {
      const push = `oc policy add-role-to-user system:image-builder system:serviceaccount:${namespace}:builder -n ${other}`;
      const pull = `oc policy add-role-to-group system:image-puller system:serviceaccounts:${namespace} -n ${other}`;
      return `Use namespace "${namespace}" in the image, or allow pushing and pulling: \`${push}\` and \`${pull}\`.`;
    },
    explanation:
      'The account `builder` may push to the ImageStreams of its own namespace, and pods may pull from those of theirs. Across ' +
      'namespaces both need a role binding.',
  }),
  'unsigned-image-ignored': entry<{ module: string }>({
    severity: 'warning',
    title: 'What is built is what is signed',
    message: ({ module }) =>
      `Module "${module}" builds its image, so that \`sign.unsignedImage\` is not used: what was built is signed.`,
    hint: 'Remove `unsignedImage`, or remove `build` to sign an image that exists.',
    explanation:
      'With `build` and `sign` together the build pushes an intermediate image under a tag of its own, and that one is signed. The ' +
      'operator, too, reads `unsignedImage` only where nothing is built.',
  }),
  'signed-onto-itself': entry<{ image: string }>({
    severity: 'warning',
    title: 'A signed image has a reference of its own',
    message: ({ image }) => `The image "${image}" is signed and pushed back under the same reference.`,
    hint: 'Give `containerImage` a tag of its own, for example with "-signed" at its end.',
    explanation:
      'Until the signing is done, and whenever it fails, the unsigned image stands under the reference that the loaders pull. Under ' +
      'Secure Boot the kernel refuses it.',
  }),
  'signed-in-a-circle': entry<{ image: string; unsignedImage: string }>({
    severity: 'error',
    title: 'Images are not signed from each other',
    message: ({ image, unsignedImage }) =>
      `The image "${image}" is signed from "${unsignedImage}", which is itself signed from it.`,
    hint: 'Let `unsignedImage` of one of the Modules name an image that something else makes.',
    explanation: 'Each of these steps would wait for the other one, and no image would ever be made.',
  }),
  'build-architecture-ignored': entry<{ module: string; wanted: string; architecture: string }>({
    severity: 'warning',
    title: 'An image is built on the architecture that it is for',
    message: ({ module, wanted, architecture }) =>
      `Module "${module}" asks to build on ${wanted}, but its image is for ${architecture}; it is built on ${architecture}.`,
    hint: 'Remove "kubernetes.io/arch" from the build\'s `selector`.',
    explanation:
      'An image gets the architecture of the node that builds it, and a node pulls images of its own architecture only. Therefore every ' +
      'build is pinned to the architecture of its kernel.',
  }),
  'secrets-share-a-volume': entry<{ secrets: readonly [string, string] }>({
    severity: 'error',
    title: 'Secrets of a build differ in more than dots and dashes on OpenShift',
    message: ({ secrets: [one, other] }) => `OpenShift would give the Secrets "${one}" and "${other}" one volume.`,
    hint: ({ secrets: [, other] }) => `Copy "${other}" to a Secret of another name.`,
    explanation:
      'The pod of a Build has a volume for each Secret, named after it with "-" in the place of "." ' +
      '(openshift-controller-manager, mountVolume). Of two that end up with one name, the second silently gets the files of the first.',
  }),
  'buildkit-secrets-need-mounts': entry<{ module: string; configMap: string }>({
    severity: 'warning',
    title: 'With BuildKit an instruction asks for the Secrets that it reads',
    message: ({ module, configMap }) =>
      `Module "${module}" has \`build.secrets\`, but no RUN of the Dockerfile in ConfigMap "${configMap}" mounts a secret: BuildKit shows it none.`,
    hint: 'Let the RUN ask for it: for key "token" of the Secret "vendor" that is --mount=type=secret,id=vendor/token,target=/run/secrets/vendor/token. Or use the builder Buildah.',
    explanation:
      'Buildah, kaniko and the Builds of OpenShift mount the Secrets of a build at /run/secrets/<name> for every instruction. BuildKit ' +
      'hands out single files, and only to a RUN that asks for them: each key of each Secret has the id "<Secret>/<key>".',
  }),
  'stale-image-stays': entry<{ module: string; policy: string }>({
    severity: 'warning',
    title: 'Loaders of built images pull them before each start',
    message: ({ module, policy }) =>
      `Loaders of Module "${module}" have \`imagePullPolicy: ${policy}\`: what is built again under the same tag does not reach nodes that have an older image.`,
    hint: 'Remove `imagePullPolicy`, or put a version into the tag and raise it with each change of what is built.',
    explanation:
      'A loader of a built image pulls before each start and refuses an image that was made from other input than its Module has ' +
      'now, until the new one is pushed. A node that does not pull would refuse it for ever; therefore loaders of this Module ' +
      'take any image under the tag.',
  }),
  'kaniko-params-ignored': entry<{ module: string; builder: string }>({
    severity: 'warning',
    title: 'The version of kaniko is chosen only where kaniko builds',
    message: ({ module, builder }) => `Module "${module}" has \`kanikoParams\`, but ${builder} builds its images.`,
    hint: 'Remove `kanikoParams`, or set `builder: Kaniko`. The image of any other builder is set by `images.builder`.',
    explanation:
      'On Kubernetes the operator builds by kaniko, which its authors archived in 2025. Here buildah builds unless the settings ' +
      'say otherwise; it reads the same Dockerfiles.',
  }),
  'build-kernel-without-plus': entry<LostPlus>({
    severity: 'warning',
    title: 'A build names the directory of its kernel as modprobe does',
    message: ({ module, configMap, kernels, passed }) =>
      `The Dockerfile in "${configMap}" gets "${passed}" as the kernel from Module "${module}", but modprobe looks for ${kernelList(kernels)} with its "+".`,
    hint: ({ kernels: [kernel = ''], passed }) =>
      `Write a mapping with \`literal: ${passed}\` before the others and, in its \`build\`, \`buildArgs: [{name: KERNEL_RELEASE, value: ${kernel}}]\`; let the Dockerfile use ` +
      '`${KERNEL_RELEASE}` for the directory and depmod, as in `ARG KERNEL_RELEASE=${KERNEL_FULL_VERSION}` below `ARG KERNEL_FULL_VERSION`.',
    explanation:
      'The operator drops a "+" at the end of a kernel before it does anything else; KERNEL_VERSION and KERNEL_FULL_VERSION hold the rest, and ' +
      'kmmc passes the same. On the node modprobe reads `lib/modules/<uname -r>`, with the "+". `filesToSign` name that directory, too.',
  }),
  'build-nodes-tainted': entry<{ module: string; pools: readonly string[]; taint: string; isOpenShift: boolean }>({
    severity: 'warning',
    title: 'Builds find a node that lets them in',
    message: ({ module, pools, taint }) =>
      `No node of the inventory takes the builds of Module "${module}": those that they may run on (node pool ${someOf(pools)}) have taints that a build does not tolerate, such as "${taint}".`,
    hint: ({ isOpenShift }) =>
      `Let \`build.selector\` choose other nodes, for example \`node-role.kubernetes.io/worker: ""\`${isOpenShift ? '' : ', or add `tolerations` to the Module'}.`,
    explanation:
      'Without a `selector` of its own a build runs on the nodes that the Module selects, as with the operator. A Build of OpenShift has no ' +
      'tolerations; a Job has those of the Module. A selector of its own also keeps the names of steps when the selector of the Module changes.',
  }),
};
