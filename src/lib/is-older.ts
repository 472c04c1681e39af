/** Compares the version of a cluster with the release that first has something. */

export type Release = readonly [major: number, minor: number];

/** A version that is not known is taken for a current one. */
export function isOlder(version: string | undefined, [major, minor]: Release): boolean {
  const parts = /^v?(\d+)\.(\d+)/.exec(version ?? '');
  if (parts === null) return false;
  return Number(parts[1]) < major || (Number(parts[1]) === major && Number(parts[2]) < minor);
}
