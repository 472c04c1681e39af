/** The argument vectors of modprobe that load and unload a Module with the loader Modprobe. */
import type { ModprobeSpec } from '../model/module.generated.ts';

export interface ModprobeCommands {
  readonly load: readonly string[];
  readonly unload: readonly string[];
}

/**
 * As KMM 1.x builds them (internal/daemonset/daemonset.go), one argument per element: `rawArgs` are everything, `args`
 * take the place of `-v` and `-rv`. Unloading names the whole `modulesLoadingOrder`, as KMM 2.x does.
 */
export function modprobeCommands(modprobe: ModprobeSpec): ModprobeCommands {
  return { load: ['modprobe', ...loadArguments(modprobe)], unload: ['modprobe', ...unloadArguments(modprobe)] };
}

function loadArguments({ rawArgs, args, dirName, moduleName, parameters }: ModprobeSpec): readonly string[] {
  if (isGiven(rawArgs?.load)) return rawArgs.load;
  const options = isGiven(args?.load) ? args.load : ['-v'];
  return [...options, ...directory(dirName), ...name(moduleName), ...(parameters ?? [])];
}

function unloadArguments({ rawArgs, args, dirName, moduleName, modulesLoadingOrder }: ModprobeSpec): readonly string[] {
  if (isGiven(rawArgs?.unload)) return rawArgs.unload;
  const options = isGiven(args?.unload) ? args.unload : ['-rv'];
  return [
    ...options,
    ...directory(dirName),
    ...(isGiven(modulesLoadingOrder) ? modulesLoadingOrder : name(moduleName)),
  ];
}

function directory(dirName: string | undefined): readonly string[] {
  return dirName ? ['-d', dirName] : [];
}

function name(moduleName: string | undefined): readonly string[] {
  return moduleName ? [moduleName] : [];
}

function isGiven(list: readonly string[] | undefined): list is readonly string[] {
  return list !== undefined && list.length > 0;
}
