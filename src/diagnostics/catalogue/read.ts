/** What reading can find. */
import { entry } from './entry.ts';

export const read = {
  'invalid-yaml': entry<{ reason: string }>({
    severity: 'error',
    title: 'Every document is valid YAML',
    message: ({ reason }) => `The document is not valid YAML: ${reason}.`,
    hint: 'Correct the text at this position; nothing of this document was read.',
    explanation:
      'kmmc reads YAML 1.2 with the scalars of kustomize and kpt, and JSON. A key that occurs twice, a tab in the ' +
      'indentation, an alias that contains itself, a control character or a file that was cut off are refused here, ' +
      'because every reader after kmmc would refuse them too or, worse, read something else.',
  }),
  'not-utf8': entry({
    severity: 'error',
    title: 'Every file is UTF-8 text',
    message: () => 'The file is not UTF-8 text.',
    hint: 'Save the file as UTF-8 (without byte order mark), or keep binary files out of the directory with `.krmignore`.',
    explanation: 'KRM functions exchange UTF-8. Bytes of another encoding would be replaced without a word.',
  }),
  'not-a-resource': entry({
    severity: 'error',
    title: 'A document that is given by name is a resource',
    message: () => 'The document is not a Kubernetes resource: `apiVersion` and `kind` must be non-empty text.',
    hint: 'Add `apiVersion` and `kind`, or leave the file out.',
    explanation:
      'A file that is named on the command line, an item of a list and an item of a ResourceList must be a resource. ' +
      'In a directory such a document is skipped instead (`document-skipped`).',
  }),
  'document-skipped': entry({
    severity: 'info',
    title: 'Only resources are read from a directory',
    message: () => 'The document lacks `apiVersion` or `kind`; it was skipped.',
    hint: 'Add both if it is meant to be a resource; if not, list the file in `.krmignore` to silence this line.',
    explanation:
      'Directories hold values files, CI settings and other YAML beside resources. kmmc reads what has `apiVersion` and ' +
      '`kind` and says what it left out, so that a Module with a forgotten `kind` is not lost in silence.',
  }),
  'not-a-resource-list': entry<{ found: string }>({
    severity: 'error',
    title: 'A function reads a ResourceList',
    message: ({ found }) => `A ResourceList with a list of \`items\` must stand here; found ${found}.`,
    hint: 'Make `items` a list of resources. To compile plain YAML, use `kmmc render`; a function is run by kustomize or kpt.',
    explanation:
      'A KRM function reads one document of kind `ResourceList` with a list of `items` and writes one. Anything else on ' +
      'its standard input means that it was called in a way that nobody intended.',
  }),
};
