/** `kmmc preflight`: do all Modules cover these kernels? */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { locateAll } from '../../diagnostics/locate-all.ts';
import { loadRe2 } from '../../lib/re2.ts';
import { writeFully } from '../../lib/write-fully.ts';
import { isModule, isPreflight } from '../../model/kinds.ts';
import { preflight } from '../../preflight.ts';
import type { Arguments, Command } from '../command.ts';
import { SystemError, UsageError } from '../faults.ts';
import { packageOptions, printNotes, readPackage } from '../load-package.ts';
import { preflightJunit } from '../preflight-junit.ts';
import { preflightKernelOptions, readPreflightKernels } from '../preflight-kernels.ts';
import { type PreflightOutcome, preflightOutcomes } from '../preflight-outcomes.ts';
import { preflightReport } from '../preflight-report.ts';
import { preflightText } from '../preflight-text.ts';
import { type DiagnosticFormat, printDiagnostics } from '../print-diagnostics.ts';

export const command: Command = {
  name: 'preflight',
  summary: 'Say whether all Modules cover the kernels of an upgrade',
  usage:
    'kmmc preflight [PATH…] [--kernel K… | --kernels FILE | --openshift V…] [--arch A] [--realtime] [-o text|json|junit]',
  description:
    'Tries every Module with a module loader for every kernel, whatever its selector: the nodes of tomorrow may have other\n' +
    'labels. For each kernel that is not covered: the nearest mapping, the line it stands on, and what to write. Exits with 1\n' +
    'where there is one. Without a kernel on the command line, those of the PreflightValidations in PATH are tried. Looks at\n' +
    'nothing but the files: whether an image exists in its registry is not asked.',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FORMAT',
      choices: ['text', 'json', 'junit'],
      help: 'text (default), json or junit.',
    },
    ...preflightKernelOptions,
    ...packageOptions.filter(({ name }) => name === 'config'),
  ],
  examples: [
    ['which Modules break when the nodes move to OpenShift 4.20?', 'kmmc preflight modules/ --openshift 4.20'],
    [
      'do the Modules cover what we support? (for CI)',
      'kmmc preflight modules/ --kernels kernels.txt -o junit > preflight.xml',
    ],
    ['one kernel', 'kmmc preflight modules/ --kernel 5.14.0-570.19.1.el9_6.x86_64'],
    [
      'for scripts',
      'kmmc preflight modules/ --openshift 4.20 -o json | jq \'.results[] | select(.status == "Failure")\'',
    ],
  ],
  run,
};

async function run(args: Arguments): Promise<number> {
  const format = (args.value('format') ?? 'text') as DiagnosticFormat;
  const asked = await readPreflightKernels(args);
  if (hasErrors(asked.diagnostics)) {
    printDiagnostics(await locateAll(asked.diagnostics), format);
    return 2;
  }
  const { resources, settings, diagnostics, isBroken, badConfiguration } = await readPackage(args);
  const early = [...asked.diagnostics, ...diagnostics];
  if (isBroken) {
    printDiagnostics(await locateAll(early), format);
    return badConfiguration ? 2 : 1;
  }
  if (asked.nodePools.length === 0 && !resources.some(({ object }) => isPreflight(object))) {
    throw new UsageError(
      'kernels are needed: --kernel, --kernels FILE, --openshift VERSION, or a PreflightValidation in PATH.',
      'preflight',
    );
  }
  printNotes(asked.notes, args);
  const checked = await preflight(resources, { settings, nodePools: asked.nodePools });
  const found = [...early, ...checked.diagnostics];
  const outcomes = preflightOutcomes(checked.value, { resources, kernelLabel: settings.kernelLabel });
  writeFully(1, [await print(outcomes, args.value('output') ?? 'text')]);
  printDiagnostics(await locateAll(found), format);
  // A check that checks nothing has not passed.
  if (!resources.some(({ object }) => isModule(object)) && !hasErrors(found))
    throw new SystemError('there is no Module');
  return hasErrors(found) || outcomes.some(({ reason }) => reason !== null) ? 1 : 0;
}

async function print(outcomes: readonly PreflightOutcome[], output: string): Promise<string> {
  if (output === 'json') return `${JSON.stringify(await preflightReport(outcomes), null, 2)}\n`;
  if (output === 'junit') return preflightJunit(await preflightReport(outcomes));
  return preflightText(outcomes, loadRe2);
}
