/** Says which kernels the nodes of an OpenShift release run, from a table of what is publicly known. */
import { openshiftReleases } from '../data/openshift-releases.generated.ts';
import type { Architecture } from '../model/target.ts';

export interface ReleaseKernel {
  /** `4.18.13`, `4.12.0-rc.4`, or `4.18` where the patch release is not known. */
  readonly release: string;
  /** `nightly` and the like, where nothing of this release is out. */
  readonly stream?: string;
  /** `uname -r`, verbatim. */
  readonly kernel: string;
  readonly architecture: Architecture;
  readonly realtime: boolean;
  /** Version of Red Hat Enterprise Linux CoreOS. */
  readonly rhcos?: string;
  /** Image of the Driver Toolkit. */
  readonly driverToolkit?: string;
}

/** Why there is no answer: it is no version of OpenShift, or one that the table does not have. */
export interface UnknownRelease {
  readonly fault: 'no-version' | 'unknown';
  /** The known release that is nearest by its number. */
  readonly nearest?: string;
}

/**
 * The kernels of a release: `4.18` stands for all of its patch releases, `4.18.13` and `4.12.0-rc.4` for themselves. What
 * is not released counts only for a minor release of which nothing is out, or by its full name. By release, real-time
 * kernels last, each (release, kernel, architecture) once.
 */
export function findReleaseKernels(version: string): readonly ReleaseKernel[] | UnknownRelease {
  if (!/^\d+\.\d+(?:\.\d+(?:-(?:ec|fc|rc)\.\d+)?)?$/.test(version)) return { fault: 'no-version' };
  const all = releaseKernels();
  const exact = all.filter(({ release }) => release === version);
  if (version.split('.').length > 2) return exact.length > 0 ? exact : unknown(version);
  const ofMinor = all.filter(({ release }) => minorOf(release) === version);
  const out = ofMinor.filter((one) => !isAhead(one));
  const found = withoutRepetition(out.length > 0 ? out : ofMinor);
  return found.length > 0 ? found : unknown(version);
}

/** Every release of the table, in order. */
export function knownReleases(): readonly string[] {
  return [...new Set(releaseKernels().map(({ release }) => release))];
}

let table: readonly ReleaseKernel[] | undefined;

function releaseKernels(): readonly ReleaseKernel[] {
  table ??= openshiftReleases.trimEnd().split('\n').flatMap(unpack).sort(compare);
  return table;
}

/** One line of the table; `scripts/generate-openshift-releases.ts` writes them. */
function unpack(line: string): readonly ReleaseKernel[] {
  const [kernel = '', architecture = '', image = '', ...releases] = line.split(' ');
  const found = new Map<string, ReleaseKernel>();
  for (const text of releases) {
    const [, release = '', stream, rhcos] = /^([^~=]+)(?:~([^=]+))?(?:=(.+))?$/.exec(text) ?? [];
    if (found.get(release)?.rhcos !== undefined) continue;
    found.set(release, {
      release,
      ...(stream === undefined ? {} : { stream }),
      kernel,
      architecture,
      realtime: /\.rt\d+\.|\+rt$/.test(kernel),
      ...(rhcos === undefined ? {} : { rhcos }),
      ...(image === '-' ? {} : { driverToolkit: image }),
    });
  }
  return [...found.values()];
}

/** Without what an unknown patch release would say again. */
function withoutRepetition(kernels: readonly ReleaseKernel[]): readonly ReleaseKernel[] {
  const named = new Set(kernels.filter(({ release }) => isPatch(release)).map(key));
  return kernels.filter((one) => isPatch(one.release) || !named.has(key(one)));
}

function key({ kernel, architecture }: ReleaseKernel): string {
  return `${kernel} ${architecture}`;
}

function isPatch(release: string): boolean {
  return release.split('.').length > 2;
}

function isAhead({ release, stream }: ReleaseKernel): boolean {
  return stream !== undefined || release.includes('-');
}

function minorOf(release: string): string {
  return release.split('.', 2).join('.');
}

/** Of the same minor release where there is one, else the minor release whose number is nearest. */
function unknown(version: string): UnknownRelease {
  const known = releaseKernels();
  const out = known.filter((one) => !isAhead(one) || one.stream !== undefined).map(({ release }) => release);
  const same = out.filter((release) => minorOf(release) === minorOf(version));
  const [candidates, wanted] = same.length > 0 ? [same, version] : [out.map(minorOf), minorOf(version)];
  const distance = (release: string): number => Math.abs(rank(release) - rank(wanted));
  const nearest = candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best), candidates[0] ?? '');
  return { fault: 'unknown', nearest };
}

/** Its place among the releases, as a number: candidates before what is out, an unknown patch release last. */
function rank(release: string): number {
  const [, major, minor, patch = 999, candidate] = /^(\d+)\.(\d+)(?:\.(\d+)(?:-\w+\.(\d+))?)?/.exec(release) ?? [];
  const number = (Number(major) * 1000 + Number(minor)) * 1000 + Number(patch);
  return candidate === undefined ? number : number - 0.5 + Number(candidate) / 1000;
}

/** What is left equal stays in the order of the table. */
function compare(a: ReleaseKernel, b: ReleaseKernel): number {
  return rank(a.release) - rank(b.release) || Number(a.realtime) - Number(b.realtime);
}
