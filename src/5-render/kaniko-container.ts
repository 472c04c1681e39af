/** The container of a Job that builds by kaniko: the operator's arguments in the operator's order, then ours. */
import { share } from '../lib/share.ts';
import type { RegistryTLS } from '../model/module.generated.ts';
import type { BuildPlan } from '../model/plan.ts';
import type { BuildValues } from './build.ts';
import type { BuilderContainer } from './build-job.ts';

/**
 * kaniko unpacks images over its own root and runs instructions there: it needs to own, write and label any file, and to
 * become any user, but no namespace.
 */
const securityContext = share({
  allowPrivilegeEscalation: false,
  capabilities: {
    add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'SETFCAP', 'SETGID', 'SETUID'],
    drop: ['ALL'],
  },
  runAsUser: 0,
});

/** Pauses double from one second: about 68 minutes in all. */
const retriesForBase = 12;

export function kanikoContainer({ recipe, buildArgs, base }: BuildPlan, values: BuildValues): BuilderContainer {
  const { pullTLS, pushTLS } = recipe;
  return {
    args: [
      '--destination',
      values['image'] ?? '',
      ...flags(pushTLS, ''),
      ...flags(pullTLS, '-pull'),
      ...buildArgs.flatMap((_, index) => ['--build-arg', values[`arg${index}`] ?? '']),
      '--build-arg',
      values['hashArg'] ?? '',
      '--label',
      values['hashLabel'] ?? '',
      // written before the push, so that the message of a failed pod may hold it, too
      '--image-name-tag-with-digest-file',
      '/dev/termination-log',
      ...(base === undefined ? [] : ['--image-download-retry', String(retriesForBase)]),
    ],
    securityContext,
    credentials: '/kaniko/.docker',
    hasWorkDirectory: false,
  };
}

function flags({ insecure, insecureSkipTLSVerify }: RegistryTLS, suffix: '' | '-pull'): readonly string[] {
  return [
    ...(insecure ? [`--insecure${suffix}`] : []),
    ...(insecureSkipTLSVerify ? [`--skip-tls-verify${suffix}`] : []),
  ];
}
