/** The script of verification Jobs for a container of buildah: no termination message; what it says goes to a file. */
import { verifyPaths, verifyScript } from '../scripts/verify-script.ts';

/** A directory of the runner is mounted there. */
export const verifyScratch = verifyPaths.scratch;

export const pipelineVerifyScript = [
  `exec >${verifyScratch}/log 2>&1`,
  verifyScript({ message: `${verifyScratch}/message` }),
].join('\n');
