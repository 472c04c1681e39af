/** All lints of a Dockerfile. Where builders would refuse the text, the rest would only guess. */
import { copiesHaveSources } from './copies-have-sources.ts';
import { defaultsAreUsed } from './defaults-are-used.ts';
import { depmodRuns } from './depmod-runs.ts';
import { dockerfileHasStages } from './dockerfile-has-stages.ts';
import { driverToolkitIsUsed } from './driver-toolkit-is-used.ts';
import { fromVariablesHaveValues } from './from-variables-have-values.ts';
import { heredocsAreKept } from './heredocs-are-kept.ts';
import { hostIsNotRead } from './host-is-not-read.ts';
import { instructionsAreComplete } from './instructions-are-complete.ts';
import { instructionsAreKnown } from './instructions-are-known.ts';
import type { Lint } from './lint.ts';
import { modulesAreInPlace } from './modules-are-in-place.ts';
import { stageVariablesAreDeclared } from './stage-variables-are-declared.ts';

/** What every builder refuses. */
const syntax: readonly Lint[] = [dockerfileHasStages, instructionsAreKnown, instructionsAreComplete];

const meaning: readonly Lint[] = [
  fromVariablesHaveValues,
  stageVariablesAreDeclared,
  copiesHaveSources,
  defaultsAreUsed,
  driverToolkitIsUsed,
  modulesAreInPlace,
  depmodRuns,
  hostIsNotRead,
  heredocsAreKept,
];

export const dockerfileLints = { syntax, meaning } as const;
