/** Parts of a verification Job that are the same for every kernel: how it is tried, and what its pod may do. */
import { kubeletEscape } from '../lib/kubelet-escape.ts';
import { share } from '../lib/share.ts';
import type { VerifyRecipe } from '../model/plan.ts';
import { secretsDirectory } from '../scripts/secrets-directory.ts';
import { copyScript, verifyPaths, verifyScript } from '../scripts/verify-script.ts';
import { rememberByRecipe } from './remember-by-recipe.ts';
import { unprivileged } from './unprivileged.ts';

interface VerifyParts {
  readonly tries: object;
  readonly podBefore: object;
  readonly podAfter: object;
  readonly directory: string;
  readonly kmod: string;
  readonly copy: object;
  readonly verify: object;
  readonly volumes: readonly object[];
}

export const verifyParts = rememberByRecipe(makeParts);

/**
 * While the registry has an older image under the same tag, each try ends at once and the next one pulls again. The Job
 * controller doubles its pauses from 10 s up to 10 minutes: 20 of them are 2.5 hours, more than the longest wait of a
 * step for its base. What a script finds wrong with an image, a Secret or its tools it will find again: the Job fails at
 * the first such verdict (1; 126 and 127: a program is missing). The tries that are left are for nodes and registries; a disruption counts, too, for an eviction
 * from a full disk is one, and would be repeated for ever.
 */
const tries = {
  backoffLimit: 20,
  podFailurePolicy: share({
    rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [1, 126, 127] } }],
  }),
};

const files = {
  volume: { name: 'files', emptyDir: {} },
  mount: { name: 'files', mountPath: verifyPaths.files },
};
const scratch = {
  volume: { name: 'scratch', emptyDir: {} },
  mount: { name: 'scratch', mountPath: verifyPaths.scratch },
};

function makeParts(recipe: VerifyRecipe): VerifyParts {
  const { serviceAccount, imagePullSecret, user, tolerations, certSecret, dirName, kmod = '' } = recipe;
  const cert = certSecret === undefined ? [] : [certificate(certSecret)];
  const read = [{ ...files.mount, readOnly: true }, scratch.mount, ...cert.map(({ mount }) => mount)];
  return {
    tries,
    podBefore: {
      ...(serviceAccount === undefined ? {} : { serviceAccountName: serviceAccount }),
      automountServiceAccountToken: false,
      restartPolicy: 'Never',
      ...(imagePullSecret === undefined ? {} : { imagePullSecrets: share([{ name: imagePullSecret }]) }),
      securityContext: share({
        runAsNonRoot: true,
        ...(user === undefined ? {} : { runAsUser: user }),
        seccompProfile: { type: 'RuntimeDefault' },
      }),
    },
    podAfter: tolerations.length === 0 ? {} : { tolerations: share([...tolerations]) },
    directory: kubeletEscape(dirName),
    kmod: kubeletEscape(kmod),
    copy: container(['/bin/sh', '-c', copyScript, 'copy-files'], [files.mount]),
    verify: container(['/bin/sh', '-c', verifyScript(verifyPaths), 'verify'], read),
    volumes: share([files, scratch, ...cert].map(({ volume }) => volume)),
  };
}

function container(command: readonly string[], volumeMounts: readonly object[]): object {
  return {
    command: share([...command]),
    securityContext: unprivileged,
    terminationMessagePolicy: 'FallbackToLogsOnError',
    volumeMounts: share([...volumeMounts]),
  };
}

function certificate(secretName: string): { readonly volume: object; readonly mount: object } {
  return {
    volume: { name: 'cert', secret: { secretName } },
    mount: { name: 'cert', mountPath: `${secretsDirectory}/cert`, readOnly: true },
  };
}
