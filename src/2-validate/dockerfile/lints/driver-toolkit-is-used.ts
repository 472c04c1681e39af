/** Where DTK_AUTO occurs, an instruction uses it. */
import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { driverToolkitArg } from '../../../model/dockerfile.ts';
import { usesDriverToolkit } from '../uses-driver-toolkit.ts';
import type { Lint } from './lint.ts';

export const driverToolkitIsUsed: Lint = function* ({ dockerfile, platform, at }) {
  const { text } = dockerfile;
  const offset = text.indexOf(driverToolkitArg);
  if (platform !== 'OpenShift' || offset < 0 || usesDriverToolkit(dockerfile)) return;
  const start = offset - (/\w*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const word = /^\w+/.exec(text.slice(start))?.[0];
  const parameters = word === undefined || word === driverToolkitArg ? {} : { word };
  yield diagnose('driver-toolkit-in-comment', parameters, at(start));
};
