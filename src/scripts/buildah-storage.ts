/** Shell lines that give buildah a storage of its own. Jobs that build and pipelines have them in common. */

export interface StorageOptions {
  /** Where everything lies that buildah keeps: a word of the shell, without quotes. */
  readonly directory: string;
  /** The file for what buildah says. */
  readonly log: string;
  /** Further options of buildah itself, with quotes. */
  readonly options?: readonly string[];
  /** What to do where buildah can make no containers. Its log was shown. */
  readonly refused: readonly string[];
}

/**
 * Defines `storage`, which is buildah with that storage. Overlay storage inside a user namespace needs kernel 5.11 and a
 * security module that allows it; vfs always works, but copies every layer.
 */
export function buildahStorage({ directory, log, options = [], refused }: StorageOptions): readonly string[] {
  const places = `--root "${directory}/$driver" --runroot "${directory}/run" --storage-driver "$driver"`;
  return [
    'storage() {',
    `  ${['buildah', places, ...options, '"$@"'].join(' ')}`,
    '}',
    'driver=overlay',
    `if ! storage info >"${log}" 2>&1; then`,
    '  driver=vfs',
    `  if ! storage info >"${log}" 2>&1; then`,
    `    cat "${log}" >&2`,
    ...refused.map((line) => `    ${line}`),
    '  fi',
    '  echo "kmmc: no overlay file system here: vfs is slower and needs more disk"',
    'fi',
  ];
}

/**
 * Writes what names without a registry mean to a directory that buildah reads: Docker Hub, as in every other builder.
 * buildah would ask a terminal. Of several files the last one holds.
 */
export function shortNames(directory: string): string {
  return `printf 'unqualified-search-registries = ["docker.io"]\\nshort-name-mode = "permissive"\\n' >"${directory}/zz-kmmc.conf"`;
}
