/** Where modprobe looks in an image, and how a path of a Dockerfile lies to that. */

/** What holds the directories of all kernels: `/opt` → `/opt/lib/modules`. */
export function kernelDirectories(dirName: string): string {
  return `${dirName.replace(/\/+/g, '/').replace(/\/$/, '')}/lib/modules`;
}

/**
 * `inside`: below the directory of a kernel; `beside`: below the directory, but not in that of a kernel; `above`: the directory itself
 * or one that holds it; `unknown`: a variable decides.
 */
export type Relation = 'inside' | 'beside' | 'above' | 'elsewhere' | 'unknown';

export function relate(path: string, directory: string): Relation {
  const parts = split(path);
  if (directory === '/lib/modules' && parts[0] === 'usr') parts.shift();
  const wanted = split(directory);
  for (const [index, part] of wanted.entries()) {
    const found = parts[index];
    if (found === undefined) return 'above';
    if (/[$*?[]/.test(found)) return 'unknown';
    if (found !== part) return 'elsewhere';
  }
  const kernel = parts[wanted.length];
  if (kernel === undefined) return 'above';
  return /\$|^\d+\.\d+/.test(kernel) ? 'inside' : 'beside';
}

/** Without `.` and `..`, which would need a file system to be followed through links; images hold none there. */
function split(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}
