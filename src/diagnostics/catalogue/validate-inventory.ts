/** What can be wrong with what says which kernels run where. */
import { didYouMean, entry } from './entry-texts.ts';

export const validateInventory = {
  'no-kernels': entry({
    severity: 'error',
    title: 'The kernels are known',
    message: () => 'There are Modules, but no kernels to compile them for.',
    hint: 'Add a KernelInventory, captured Nodes (`kubectl get nodes -o yaml`), `--kernel` or `--openshift`.',
    explanation: 'kmmc talks to no cluster: what runs where must be part of the input.',
  }),
  'empty-inventory': entry({
    severity: 'warning',
    title: 'An inventory lists node pools',
    message: () => 'The inventory lists no node pools.',
    hint: 'Add node pools, or remove the inventory.',
    explanation: 'Nothing is generated for it.',
  }),
  'duplicate-inventory': entry<{ name: string; first: string; second: string }>({
    severity: 'error',
    title: 'Each inventory exists once',
    message: ({ name, first, second }) => `The KernelInventory "${name}" exists twice: ${first} and ${second}.`,
    hint: 'Remove or rename one of them.',
    explanation: 'The name of an inventory is the name of a cluster.',
  }),
  'duplicate-node-pool': entry<{ name: string }>({
    severity: 'error',
    title: 'Each node pool exists once',
    message: ({ name }) => `The inventory has two node pools "${name}".`,
    hint: 'Rename one of them.',
    explanation: 'Diagnostics and reports name node pools.',
  }),
  'duplicate-node': entry<{ node: string; pool: string; other: string; isCaptured?: boolean }>({
    severity: 'error',
    title: 'A node is in one pool',
    message: ({ node, pool, other, isCaptured }) =>
      isCaptured
        ? `The Node "${node}" was captured with kernel "${other}" and again with kernel "${pool}".`
        : `The node "${node}" is in the node pools "${other}" and "${pool}".`,
    hint: 'Remove it from one of them.',
    explanation: 'A node runs one kernel at a time. Only a Planned pool may name a node that a Current pool names too.',
  }),
  'invalid-kernel': entry<{ kernel: string; isListed?: boolean }>({
    severity: 'error',
    title: 'A kernel is what `uname -r` prints',
    message: ({ kernel }) => `"${kernel}" cannot be what \`uname -r\` prints.`,
    hint: ({ isListed }) =>
      isListed
        ? 'Write `KERNEL` or `KERNEL ARCH`, one a line; a comment begins with `#`.'
        : 'Copy the output of `uname -r`, or `status.nodeInfo.kernelVersion` of the node.',
    explanation: 'A kernel release has at most 64 printable ASCII characters and no blanks.',
  }),
  'unknown-architecture': entry<{ architecture: string; suggestion?: string }>({
    severity: 'error',
    title: 'Architectures are spelled as in kubernetes.io/arch',
    message: ({ architecture }) => `"${architecture}" is no architecture of Kubernetes.`,
    hint: ({ suggestion }) =>
      didYouMean(suggestion, 'Use the value of the node label `kubernetes.io/arch`, such as `amd64`.'),
    explanation: 'Loaders select nodes by this label; with another spelling they would select none.',
  }),
  'architecture-mismatch': entry<{ kernel: string; architecture: string; suggestion: string }>({
    severity: 'warning',
    title: 'Kernel and architecture agree',
    message: ({ kernel, architecture }) => `The kernel "${kernel}" is not one for "${architecture}" by its name.`,
    hint: ({ suggestion }) => `Set \`architecture: ${suggestion}\`, or correct the kernel.`,
    explanation: 'Distributions put the architecture at the end of the release. Loaders select nodes by both.',
  }),
  'unknown-cluster': entry<{ cluster: string; suggestion?: string }>({
    severity: 'error',
    title: 'The chosen cluster has an inventory',
    message: ({ cluster }) => `There is no KernelInventory "${cluster}", which the setting \`cluster\` chooses.`,
    hint: ({ suggestion }) => didYouMean(suggestion, 'Add the inventory, or leave the setting out to use all of them.'),
    explanation: '`cluster` is the `metadata.name` of one KernelInventory.',
  }),
  'mixed-platforms': entry<{ platform: string; other: string; inventory: string }>({
    severity: 'error',
    title: 'Clusters that are compiled together are of one platform',
    message: ({ platform, other, inventory }) => `This inventory is of ${platform}, "${inventory}" is of ${other}.`,
    hint: 'Choose one with the setting `cluster`, or compile them one by one.',
    explanation: 'OpenShift and Kubernetes get different objects from the same Module.',
  }),
  'nodes-not-used': entry<{ nodes: number }>({
    severity: 'info',
    title: 'Captured nodes count where there is no inventory',
    message: ({ nodes }) =>
      `${nodes} captured ${nodes === 1 ? 'Node is' : 'Nodes are'} not used, for there is a KernelInventory.`,
    hint: 'Remove one of the two.',
    explanation: 'An inventory is written by people and says more than captured nodes.',
  }),
  'node-without-kernel': entry<{ node: string }>({
    severity: 'warning',
    title: 'A captured node says its kernel',
    message: ({ node }) => `The Node "${node}" has no \`status.nodeInfo.kernelVersion\`; it is left out.`,
    hint: 'Capture it with its status: `kubectl get nodes -o yaml`.',
    explanation: 'The kubelet fills it in when the node joins.',
  }),
  'node-without-kernel-label': entry<{ nodes: readonly string[]; label: string; value: string }>({
    severity: 'warning',
    title: 'A node carries the label of its kernel',
    message: ({ nodes, label, value }) =>
      nodes.length === 1
        ? `The Node "${nodes[0]}" has no label "${label}: ${value}", by which its loaders are scheduled.`
        : `${nodes.length} nodes do not have the label "${label}" with the value of their kernel: ${nodes
            .slice(0, 3)
            .map((node) => `"${node}"`)
            .join(', ')}${nodes.length > 3 ? ' …' : ''}.`,
    hint: 'Run Node Feature Discovery on the cluster, or name a label that your nodes carry in the setting `kernelLabel`.',
    explanation:
      'A loader finds its nodes by this label. Without it no loader is scheduled on the node; with the value of another kernel ' +
      'the loader of that kernel is, and refuses.',
  }),
  'driver-toolkit-twice': entry<{ kernel: string; architecture: string; image: string; other: string }>({
    severity: 'error',
    title: 'A kernel has one Driver Toolkit image',
    message: ({ kernel, architecture, image, other }) =>
      `Kernel "${kernel}" on ${architecture} has two Driver Toolkit images: "${other}" and "${image}".`,
    hint: 'Keep one of them; where they belong to two clusters, choose one with the setting `cluster`.',
    explanation: 'One image is built for a kernel, however many clusters run it, and `DTK_AUTO` has one value in it.',
  }),
  'driver-toolkit-image-invalid': entry<{ image: string }>({
    severity: 'error',
    title: 'The image of a Driver Toolkit is valid',
    message: ({ image }) => `"${image}" is no image reference.`,
    hint: 'Copy what `oc adm release info VERSION --image-for=driver-toolkit` prints.',
    explanation: 'It takes the place of `DTK_AUTO` in `FROM`, where a build would fail.',
  }),
  'local-config-missing': entry<{ kind: string }>({
    severity: 'warning',
    title: 'Inputs that no cluster knows are marked as local',
    message: ({ kind }) =>
      `The ${kind} has no annotation \`config.kubernetes.io/local-config: "true"\`, so that it would be applied.`,
    hint: 'Add the annotation.',
    explanation:
      'Functions never remove inputs. kustomize and kpt leave marked objects out of what is applied; without the mark the API ' +
      'server gets an object of a kind that it does not know, or one that describes the cluster, such as a Node.',
  }),
};
