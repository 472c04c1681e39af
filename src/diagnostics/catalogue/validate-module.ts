/** What can be wrong with a Module as a whole: identity, selector, tolerations, device plugin and DRA. */
import { didYouMean, entry } from './entry-texts.ts';

type TolerationProblem = 'key' | 'value' | 'exists-with-value' | 'empty-key' | 'seconds-without-no-execute';

const tolerationTexts: Readonly<Record<TolerationProblem, string>> = {
  key: '`key` must be a label key',
  value: '`value` must be a label value',
  'exists-with-value': '`value` must be empty when `operator` is Exists',
  'empty-key': '`operator` must be Exists when `key` is empty',
  'seconds-without-no-execute': '`effect` must be NoExecute when `tolerationSeconds` is set',
};

const tolerationHints: Readonly<Record<TolerationProblem, string>> = {
  key: 'Write the key of the taint, such as `example.com/gpu`.',
  value: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
  'exists-with-value': 'Remove `value`, or use `operator: Equal`.',
  'empty-key': 'Write the key of the taint, or `operator: Exists` to tolerate every taint.',
  'seconds-without-no-execute': 'Remove `tolerationSeconds`, or use `effect: NoExecute`.',
};

export const validateModule = {
  'old-api-group': entry<{ apiVersion: string }>({
    severity: 'error',
    title: 'Modules are of the current API group',
    message: ({ apiVersion }) => `"${apiVersion}" is not an API of Kernel Module Management any more.`,
    hint: 'Write `apiVersion: kmm.sigs.x-k8s.io/v1beta1`.',
    explanation:
      'Early releases used the group kmm.sigs.k8s.io. No cluster serves it, so that the object cannot be applied.',
  }),
  'unknown-api-version': entry<{ apiVersion: string; expected: string }>({
    severity: 'error',
    title: 'Objects are of a version that exists',
    message: ({ apiVersion, expected }) => `"${apiVersion}" must be "${expected}".`,
    hint: ({ expected }) => `Write \`apiVersion: ${expected}\`.`,
    explanation: 'No other version of this kind was ever served.',
  }),
  'misspelt-kind': entry<{ kind: string; group: string; suggestion?: string }>({
    severity: 'error',
    title: 'Kinds are spelled as their API spells them',
    message: ({ kind, group }) => `The API group ${group} has no kind "${kind}".`,
    hint: ({ suggestion }) => didYouMean(suggestion, 'Correct the kind, or remove the object.'),
    explanation: 'Kinds are singular and case-sensitive. The API server refuses the object.',
  }),
  'kind-without-effect': entry<{ kind: string }>({
    severity: 'warning',
    title: 'What is read has an effect',
    message: ({ kind }) => `This version of kmmc does nothing with a ${kind}.`,
    hint: 'Do not rely on it until the release notes mention it; a Module without it is compiled for all of its nodes at once.',
    explanation:
      'The kind exists and later versions read it. Until then it stays in the input, and nothing is generated, checked or held back because of it.',
  }),
  'invalid-name': entry<{ name: string }>({
    severity: 'error',
    title: 'The name of an object is a DNS subdomain',
    message: ({ name }) =>
      `"${name}" must be lower-case letters, digits, "-" and ".", with a letter or digit at both ends.`,
    hint: 'Choose such a name, for example `gpu-driver`.',
    explanation:
      'The API server refuses any other name of a Module, with which the names of all generated objects begin, and of a Secret, ConfigMap or service account that a Module refers to.',
  }),
  'invalid-namespace': entry<{ namespace: string }>({
    severity: 'error',
    title: 'A namespace is a DNS label',
    message: ({ namespace }) =>
      `The namespace "${namespace}" must be at most 63 lower-case letters, digits and "-", with a letter or digit at both ends.`,
    hint: 'Write the name of a namespace into `metadata.namespace`, such as `openshift-kmm`.',
    explanation: 'The API server refuses any other namespace.',
  }),
  'name-too-long': entry<{ name: string; namespace: string; bytes: number }>({
    severity: 'error',
    title: 'Name and namespace of a Module have at most 41 characters together',
    message: ({ name, namespace, bytes }) =>
      `"${name}" and "${namespace}" have ${bytes} characters together; 41 are allowed.`,
    hint: 'Shorten the name or the namespace.',
    explanation:
      'Both become part of label keys on nodes, whose length is limited. The webhook of the operator refuses the Module.',
  }),
  'dotted-name': entry<{ name: string }>({
    severity: 'warning',
    title: 'The name of a Module has no dots',
    message: ({ name }) => `The name "${name}" holds a dot, which separates namespace and name in node labels.`,
    hint: ({ name }) => `Use "${name.replaceAll('.', '-')}".`,
    explanation:
      'Label keys such as kmm.node.kubernetes.io/version-module.<namespace>.<name> are split at dots. With a dot in the name the ' +
      'operator reads another namespace and name, and the ordered upgrade does not work.',
  }),
  'namespace-defaulted': entry<{ kind: string }>({
    severity: 'warning',
    title: 'A Module says its namespace',
    message: ({ kind }) => `The ${kind} names no namespace; \`default\` is assumed.`,
    hint: 'Set `metadata.namespace`, or the setting `namespace`.',
    explanation:
      'kubectl would take the namespace of the current context, Argo CD that of the Application. What is generated must name ' +
      'one, and both may differ.',
  }),
  'duplicate-module': entry<{ module: string; first: string; second: string }>({
    severity: 'error',
    title: 'Each Module exists once',
    message: ({ module, first, second }) => `The Module "${module}" exists twice: ${first} and ${second}.`,
    hint: 'Remove or rename one of them.',
    explanation: 'The later one would replace the earlier one in the cluster, in an order that nobody controls.',
  }),
  'empty-selector': entry({
    severity: 'info',
    title: 'An empty selector means every node',
    message: () => 'The selector is empty: the module goes to every node, control planes included.',
    hint: 'Add a label if that is not meant.',
    explanation: 'Nodes with taints are left out unless the Module tolerates them.',
  }),
  'invalid-label': entry<{ text: string; part: 'key' | 'value' }>({
    severity: 'error',
    title: 'Labels have the syntax of labels',
    message: ({ text, part }) => `"${text}" is no label ${part}.`,
    hint: ({ part }) =>
      part === 'key'
        ? 'A key is an optional DNS subdomain and "/", then at most 63 letters, digits, "-", "_" and ".".'
        : 'A value is at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
    explanation:
      'The API server refuses an object with such a label. The schema of a Module does not check its selectors, but no node ' +
      'can carry such a label, and the API server refuses every pod that selects by it.',
  }),
  'invalid-toleration': entry<{ problem: TolerationProblem }>({
    severity: 'error',
    title: 'Tolerations are complete',
    message: ({ problem }) => `In a toleration ${tolerationTexts[problem]}.`,
    hint: ({ problem }) => tolerationHints[problem],
    explanation: 'The webhook of the operator refuses the Module, and the API server every pod with such a toleration.',
  }),
  'device-plugin-and-dra': entry({
    severity: 'error',
    title: 'A Module has a device plugin or a DRA driver',
    message: () => '`devicePlugin` and `dra` must not both be set.',
    hint: 'Remove one of them.',
    explanation: 'The schema of the operator refuses the Module.',
  }),
  'host-path-not-allowed': entry<{ path: string }>({
    severity: 'error',
    title: 'Volumes show only the allowed parts of the node',
    message: ({ path }) => `The host path "${path}" must lie below /dev, /sys, /var, /opt or /run.`,
    hint: 'Use a path below one of these directories.',
    explanation: 'The containers are privileged. The webhook of the operator refuses any other path.',
  }),
  'duplicate-device-class': entry<{ name: string }>({
    severity: 'error',
    title: 'Each device class exists once',
    message: ({ name }) => `The device class "${name}" is listed twice.`,
    hint: 'Remove or rename one of them.',
    explanation: 'DeviceClass objects are cluster-wide. The webhook of the operator refuses the Module.',
  }),
  'dra-needs-newer-cluster': entry<{ platform: string; version: string; needed: string }>({
    severity: 'error',
    title: 'Dynamic resource allocation needs a cluster that has it',
    message: ({ platform, version, needed }) => `\`dra\` needs ${platform} ${needed}; the inventory says ${version}.`,
    hint: 'Use a device plugin, or upgrade the cluster first.',
    explanation: 'The API resource.k8s.io/v1 is served from this version on.',
  }),
  'volume-repeated': entry<{ name: string; isGenerated: boolean }>({
    severity: 'error',
    title: 'The volumes of a pod have names of their own',
    message: ({ name, isGenerated }) =>
      isGenerated
        ? `The volume "${name}" is part of each such pod already.`
        : `There are two volumes with the name "${name}".`,
    hint: ({ isGenerated }) => (isGenerated ? 'Remove it, or give it another name.' : 'Give one of them another name.'),
    explanation:
      'The API server refuses a pod with two volumes of one name, and the DaemonSet with it. The containers of device plugins mount ' +
      '/var/lib/kubelet/device-plugins (`kubelet-device-plugins`), those of DRA drivers /var/lib/kubelet/plugins (`kubelet-plugins`), ' +
      '/var/lib/kubelet/plugins_registry (`kubelet-plugins-registry`) and /var/run/cdi (`cdi`), without a word in the Module.',
  }),
  'mount-without-volume': entry<{ name: string }>({
    severity: 'error',
    title: 'What a container mounts is a volume of its pod',
    message: ({ name }) => `The pod has no volume with the name "${name}".`,
    hint: 'Add it to `volumes`, or correct the name.',
    explanation: 'The API server refuses a DaemonSet whose containers mount a volume that is not there.',
  }),
  'mount-path-repeated': entry<{ path: string }>({
    severity: 'error',
    title: 'A container mounts one volume at a path',
    message: ({ path }) => `Something is mounted at "${path}" already.`,
    hint: 'Remove this mount, or choose another path.',
    explanation:
      'The API server refuses a container with two mounts at one path. The directories of the kubelet that plugins need are mounted in ' +
      'each plugin without a word in the Module.',
  }),
  'no-module-loader': entry({
    severity: 'warning',
    title: 'Something is generated for each Module',
    message: () => 'The Module has no `moduleLoader`, `devicePlugin` or `dra`: nothing is generated for it.',
    hint: 'Add what is to run, or remove the Module.',
    explanation:
      'A Module may load a kernel module, run a device plugin or a DRA driver, or both. The API server takes a Module without any of ' +
      'them, and the operator does nothing for it.',
  }),
  'deprecated-field': entry<{ field: string; better: string; since: string }>({
    severity: 'info',
    title: 'Fields are the current ones',
    message: ({ field, since }) => `\`${field}\` is deprecated since ${since}.`,
    hint: ({ better }) => `Write \`${better}\`.`,
    explanation: 'The old field still works; it takes one name only, and it must not meet the new one at either level.',
  }),
};
