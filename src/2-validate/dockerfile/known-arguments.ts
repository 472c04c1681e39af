/** Build arguments that need not come from the Module: those that every build gets, and those that builders know. */
import { driverToolkitArg } from '../../model/dockerfile.ts';

/** Passed to every build (internal/module/buildargoverrider.go of the operator). */
export const injectedArgs: readonly string[] = ['KERNEL_VERSION', 'KERNEL_FULL_VERSION', 'MOD_NAME', 'MOD_NAMESPACE'];

/** Those, and the one that a build gets where its Dockerfile uses it. */
export const passedArgs: readonly string[] = [...injectedArgs, driverToolkitArg];

/** Known in FROM without an ARG (reference of the Dockerfile format, "Automatic platform ARGs in the global scope"). */
const platformArg = /^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT|STAGE)$/;

/** Known everywhere without an ARG ("Predefined ARGs"). */
const proxyArg = /^((http|https|ftp|no|all)_proxy|(HTTP|HTTPS|FTP|NO|ALL)_PROXY)$/;

/** Read by builders themselves. */
const builderArg = /^(BUILDKIT_\w+|SOURCE_DATE_EPOCH)$/;

export function isKnownInFrom(name: string): boolean {
  return platformArg.test(name) || proxyArg.test(name);
}

export function isKnownInStage(name: string): boolean {
  return proxyArg.test(name);
}

/** Whether a value has an effect though no ARG declares it. */
export function isReadByBuilders(name: string): boolean {
  return platformArg.test(name) || proxyArg.test(name) || builderArg.test(name);
}
