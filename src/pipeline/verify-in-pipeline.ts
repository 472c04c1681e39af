/** The script of verification Jobs for a container of buildah, which has no termination message and no volume to write to. */
import { verifyPaths, verifyScript } from '../5-render/verify-script.ts';

const { scratch, message } = verifyPaths;

export const pipelineVerifyScript = `mkdir -p ${scratch}\n${verifyScript.replaceAll(message, `${scratch}/message`)}`;
