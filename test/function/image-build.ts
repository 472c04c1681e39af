/** Builds the function image without a network: from a stand-in for the official Node image, made of this machine's Node. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildahStorage } from '../lab/buildah-storage.ts';
import { repositoryRoot } from '../lab/tools.ts';

const pluginFile = 'kustomize/argocd/plugin/plugin.yaml';
const applets = ['sh', 'cp', 'echo', 'mkdir', 'readlink', 'sed', 'cat', 'ls'];

export interface ImageTools {
  readonly buildah: string;
  readonly busybox: string;
}

export interface BuiltImage {
  readonly name: string;
  /** That of the stage `cmp`, the plugin for Argo CD. */
  readonly pluginName: string;
  /** Runs buildah on the same storage. */
  buildah(words: readonly string[], input?: string): string;
  /** The command line of `buildah`, for scripts. */
  readonly command: readonly string[];
}

/** `directory` receives storage and image; it must be removed with what runs in it. */
export function buildImage(directory: string, { buildah, busybox }: ImageTools): BuiltImage {
  const storage = buildahStorage(directory);
  const command = [buildah, ...storage];
  const run = (words: readonly string[], input = ''): string =>
    execFileSync(buildah, [...storage, ...words], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  const root = join(directory, 'node-image');
  fillNodeImage(root, busybox);
  const container = run(['from', 'scratch']).trim();
  run(['copy', '-q', container, root, '/']);
  run(['commit', '-q', container, 'localhost/node-stand-in']);
  run(['rm', container]);
  const name = 'localhost/kmmc-fn:test';
  const pluginName = 'localhost/kmmc-cmp:test';
  const file = join(repositoryRoot, 'Dockerfile');
  const build = [
    'bud',
    '-q',
    '--isolation',
    'chroot',
    '--pull-never',
    '--build-arg',
    'NODE_IMAGE=localhost/node-stand-in',
  ];
  const context = buildContext(join(directory, 'context'));
  run([...build, '-t', name, '-f', file, context]);
  run([...build, '--target', 'cmp', '-t', pluginName, '-f', file, context]);
  return { name, pluginName, buildah: run, command };
}

/** `npm ci` cannot reach a registry here: it unpacks the programs that were built already. */
function fillNodeImage(root: string, busybox: string): void {
  const put = (from: string, to: string): void => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    copyFileSync(realpathSync(from), join(root, to));
    chmodSync(join(root, to), 0o755);
  };
  const script = (name: string, text: string): void => {
    writeFileSync(join(root, 'usr/local/bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  };
  const libraries = sharedLibraries(process.execPath);
  const loader = libraries.find((path) => path.includes('/ld-')) ?? '';
  put(busybox, 'bin/busybox');
  for (const applet of applets) symlinkSync('busybox', join(root, 'bin', applet));
  put(process.execPath, 'usr/local/bin/node');
  for (const library of libraries) put(library, library);
  script('ldd', `exec ${loader} --list "$@"`);
  script('npm', 'cp -r /prebuilt/dist dist');
  mkdirSync(join(root, 'tmp'));
  cpSync(join(repositoryRoot, 'dist'), join(root, 'prebuilt/dist'), { recursive: true });
}

function sharedLibraries(program: string): string[] {
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /^[^/]*(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}

function buildContext(directory: string): string {
  mkdirSync(directory);
  for (const name of ['package.json', 'package-lock.json', '.dockerignore', pluginFile]) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    copyFileSync(join(repositoryRoot, name), join(directory, name));
  }
  return directory;
}
