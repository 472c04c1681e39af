/** Lints a Dockerfile for a Module; what is found for one Module is not looked for again for the next. */
import { type Diagnostic, diagnose, type Where } from '../../diagnostics/diagnostic.ts';
import { type Dockerfile, dockerfileKey } from '../../model/dockerfile.ts';
import type { Settings } from '../../model/settings.ts';
import type { Platform } from '../../model/target.ts';
import { dockerfileLints } from './lints/dockerfile-lints.ts';
import type { LintContext } from './lints/lint.ts';
import type { ParseDockerfile } from './parse-dockerfile.ts';
import { readStages } from './read-stages.ts';

export interface LintOptions extends Pick<LintContext, 'buildArgs' | 'dirName'> {
  readonly platform: Platform;
}

/** Returns the same list for the same Dockerfile and the same options. */
export type LintDockerfile = (dockerfile: Dockerfile, options: LintOptions) => readonly Diagnostic[];

export function dockerfileLinter(parse: ParseDockerfile, settings: Settings): LintDockerfile {
  const known = new Map<Dockerfile, Map<string, readonly Diagnostic[]>>();
  return (dockerfile, options) => {
    const ofDockerfile = known.get(dockerfile) ?? new Map<string, readonly Diagnostic[]>();
    known.set(dockerfile, ofDockerfile);
    const key = JSON.stringify([options.platform, options.dirName, ...[...options.buildArgs].sort()]);
    const found = ofDockerfile.get(key) ?? [...lint(dockerfile, parse, settings, options)];
    ofDockerfile.set(key, found);
    return found;
  };
}

function* lint(
  { name, namespace, text, resource }: Dockerfile,
  parse: ParseDockerfile,
  settings: Settings,
  options: LintOptions,
): Generator<Diagnostic> {
  const at = (offset: number): Where => ({ resource, path: ['data', dockerfileKey], offset });
  if (text.trim() === '') {
    yield diagnose('dockerfile-empty', { name, namespace }, { resource, path: ['data', dockerfileKey], atKey: true });
    return;
  }
  const bytes = new TextEncoder().encode(text).length;
  if (options.platform === 'OpenShift' && bytes >= smallestRefused) {
    yield diagnose('dockerfile-too-large', { bytes }, { resource, path: ['data', dockerfileKey], atKey: true });
  }
  const dockerfile = parse(text);
  if (dockerfile === null) return;
  const inheritsArgs = options.platform === 'Kubernetes' && settings.builder === 'BuildKit';
  const context: LintContext = { dockerfile, ...readStages(dockerfile), ...options, inheritsArgs, at };
  const faults = dockerfileLints.syntax.flatMap((one) => [...one(context)]);
  yield* faults;
  if (faults.length > 0) return;
  for (const one of dockerfileLints.meaning) yield* one(context);
}

/** Bytes of an inline Dockerfile (openshift-apiserver, pkg/build/apis/build/validation). */
const smallestRefused = 60_000;
