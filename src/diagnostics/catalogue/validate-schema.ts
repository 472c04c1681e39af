/** What the schemas of Module and KernelInventory can find. */
import { choices, didYouMean, entry } from './entry-texts.ts';

type Type = 'string' | 'boolean' | 'integer' | 'number' | 'object' | 'array' | 'quantity' | 'count-or-names';

const expectedTexts: Readonly<Record<Type, string>> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  array: 'a list',
  quantity: 'an amount such as 500m or 64Mi',
  'count-or-names': 'a count of 0 or more, or a list of node names',
};

export const validateSchema = {
  'unknown-field': entry<{ field: string; kind: string; parent: string; suggestion?: string; home?: string }>({
    severity: 'error',
    title: 'Fields are known',
    message: ({ field, kind, parent }) =>
      `\`${field}\` is no field of ${parent === '' ? `a ${kind}` : `\`${parent}\` of a ${kind}`}.`,
    hint: ({ field, suggestion, home }) =>
      didYouMean(suggestion, home === undefined ? 'Remove it.' : `Move \`${field}\` to \`${home}\`, where it belongs.`),
    explanation:
      'The API server drops a field that it does not know, most GitOps tools without a word, so that the setting never ' +
      'takes effect. Names are case-sensitive.',
  }),
  'missing-field': entry<{ field: string }>({
    severity: 'error',
    title: 'Required fields are present',
    message: ({ field }) => `\`${field}\` is missing.`,
    hint: ({ field }) => `Add \`${field}\`.`,
    explanation: 'The API server refuses the object without it. A field that is null counts as missing.',
  }),
  'wrong-type': entry<{ expected: Type; found: string; quotable: boolean }>({
    severity: 'error',
    title: 'Values have the type of their field',
    message: ({ expected, found }) => `The value must be ${expectedTexts[expected]}; found ${found}.`,
    hint: ({ expected, quotable }) =>
      quotable && expected === 'string'
        ? 'Put the value in quotes.'
        : expected === 'boolean'
          ? 'Write true or false, without quotes; yes, no, on and off are text.'
          : `Write ${expectedTexts[expected]}.`,
    explanation:
      'YAML decides the type by the look of a value: 0644 is the number 420, 1.0 is a number, true is a switch, while yes, no, ' +
      'on and off are text. Quotes make every value text. The API server refuses a value of another type.',
  }),
  'not-one-of': entry<{ value: string; allowed: readonly string[]; suggestion?: string }>({
    severity: 'error',
    title: 'Choices are spelled as Kubernetes spells them',
    message: ({ value, allowed }) => `"${value}" is not allowed here; it must be ${choices(allowed)}.`,
    hint: ({ suggestion, allowed }) => didYouMean(suggestion, `Use ${choices(allowed)}.`),
    explanation:
      'The values are case-sensitive. Some of them pass the schema of a Module in the cluster and fail only when the pod is made.',
  }),
  'empty-list': entry({
    severity: 'error',
    title: 'Lists that must hold something do',
    message: () => 'The list must have at least one item.',
    hint: 'Add an item, or remove the field.',
    explanation: 'The API server refuses the empty list; it is not the same as leaving the field out.',
  }),
  'too-many-items': entry<{ limit: number }>({
    severity: 'error',
    title: 'Lists keep their limits',
    message: ({ limit }) => `The list must not have more than ${limit} items.`,
    hint: 'Remove items.',
    explanation: 'The API server refuses the longer list.',
  }),
  'wrong-format': entry<{ value: string; isAmount: boolean }>({
    severity: 'error',
    title: 'Values have the form of their field',
    message: ({ value, isAmount }) => `"${value}" must be ${isAmount ? 'an amount' : 'a DNS subdomain'}.`,
    hint: ({ isAmount }) =>
      isAmount
        ? 'Write a number with an optional unit, such as `500m` or `64Mi`.'
        : 'Use lower-case letters, digits, "-" and ".", with a letter or digit at both ends, such as `gpu.example.com`.',
    explanation: 'The API server refuses the value.',
  }),
  'too-long': entry<{ limit: number; length: number }>({
    severity: 'error',
    title: 'Values keep their limits',
    message: ({ limit, length }) => `The value has ${length} characters; ${limit} are allowed.`,
    hint: 'Shorten it.',
    explanation: 'The API server refuses the longer value.',
  }),
  'empty-value': entry({
    severity: 'error',
    title: 'Values that must say something do',
    message: () => 'The value must not be empty.',
    hint: 'Fill it in.',
    explanation: 'Nothing can be done with an empty value here.',
  }),
  'out-of-range': entry<{ value: string; minimum: number }>({
    severity: 'error',
    title: 'Numbers keep their range',
    message: ({ value, minimum }) => `The number ${value} must be at least ${minimum}.`,
    hint: ({ minimum }) => `Write ${minimum} or more.`,
    explanation: 'The value cannot be meant.',
  }),
  'ambiguous-scalar': entry<{ value: string }>({
    severity: 'warning',
    title: 'Text that kubectl reads as a switch is quoted',
    message: ({ value }) => `Without quotes "${value}" is text here, but a boolean for kubectl.`,
    hint: ({ value }) => `Write "${value}" in quotes.`,
    explanation:
      'kustomize, kpt and kmmc read yes, no, on, off, y and n as text. kubectl and the tools built on its YAML reader take them ' +
      'for true and false, and the API server then refuses the object.',
  }),
};
