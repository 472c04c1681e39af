/** The image of the function: what is in it, and that it runs where there is nothing else. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseObjects } from '../function/canonical-objects.ts';
import { asContainer, kernels, kptContainer, kptPackage, kustomizePackage } from '../function/example-package.ts';
import { type BuiltImage, buildImage } from '../function/image-build.ts';
import { exampleFiles, resourceList } from '../function/resource-list.ts';
import { openWorkbench, readFiles, type Workbench } from '../function/workbench.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

describe('the Dockerfile', () => {
  const text = readFileSync(join(repositoryRoot, 'Dockerfile'), 'utf8');
  const instructions = text.split('\n').filter((line) => /^[A-Z]+ /.test(line));

  it('ends in an empty image with the programs, run by nobody, without a shell', () => {
    const last = instructions.slice(instructions.indexOf('FROM scratch'));
    assert.deepEqual(last, [
      'FROM scratch',
      'COPY --from=build /image/ /',
      'USER 65534:65534',
      'ENTRYPOINT ["/usr/bin/node", "/usr/lib/kmmc/kmmc-fn.js"]',
    ]);
  });

  it('lets the builder choose the image of Node', () => {
    assert.ok(instructions[0]?.startsWith('ARG NODE_IMAGE='));
    assert.ok(instructions.includes('FROM ${NODE_IMAGE} AS build'));
  });
});

describe('the function image', function () {
  this.timeout(240_000);
  let bench: Workbench;
  let image: BuiltImage;
  let container: string;

  before(function () {
    const tools = { buildah: requireTool(this, 'buildah'), busybox: requireTool(this, 'busybox') };
    bench = openWorkbench();
    image = buildImage(bench.directory, tools);
    container = image.buildah(['from', '--pull-never', image.name]).trim();
    // the stand-in docker runs what an orchestrator asks for in the built image
    const run = [...image.command, 'run', '--isolation', 'chroot', container, '--', ...config().Entrypoint];
    writeFileSync(
      join(bench.bin, 'docker'),
      `#!/bin/sh\ncase "$1" in\n  run) exec ${run.map((word) => `'${word}'`).join(' ')} ;;\n  version) echo 27.0.0 ;;\nesac\n`,
      { mode: 0o755 },
    );
  });

  after(() => bench?.remove());

  const config = (): { User: string; Entrypoint: string[] } => {
    const found = JSON.parse(image.buildah(['inspect', '--type', 'image', image.name])) as {
      OCIv1: { config: { User: string; Entrypoint: string[] } };
    };
    return found.OCIv1.config;
  };

  it('runs as nobody', () => {
    assert.equal(config().User, '65534:65534');
  });

  it('holds Node, its libraries and the programs, and nothing else', () => {
    const root = image.buildah(['mount', container]).trim();
    const names = Object.keys(readNames(root));
    const own = names.filter((name) => !/^(lib|lib64|usr\/lib\/[a-z0-9_]+-linux-gnu)\/.*\.so/.test(name));
    assert.deepEqual(own, [
      'etc/group',
      'etc/passwd',
      'usr/bin/node',
      'usr/lib/kmmc/kmmc-fn.js',
      'usr/lib/kmmc/kmmc.js',
    ]);
  });

  it('is a container function for kustomize', function () {
    requireTool(this, 'kustomize');
    const words = ['build', '--enable-alpha-plugins', bench.put(kustomizePackage(asContainer))];
    const { code, stdout, stderr } = bench.run('kustomize', words);
    assert.equal(code, 0, stderr);
    assert.equal(parseObjects(stdout).filter(({ kind }) => kind === 'DaemonSet').length, kernels.length);
  });

  it('is a container function for kpt', function () {
    requireTool(this, 'kpt');
    const directory = bench.put(kptPackage(kptContainer));
    const { code, stderr } = bench.run('kpt', ['fn', 'render', directory]);
    assert.equal(code, 0, stderr);
    assert.equal(parseObjects(readFiles(directory)['kmmc_drivers_acme.yaml'] ?? '').length, kernels.length);
  });

  it('gives the same bytes as the program', () => {
    const input = resourceList(exampleFiles);
    const inImage = bench.run(join(bench.bin, 'docker'), ['run'], { input });
    assert.equal(inImage.code, 0, inImage.stderr);
    assert.equal(inImage.stdout, bench.run('kmmc-fn', [], { input }).stdout);
  });

  it('holds the command line too', () => {
    const words = [
      'run',
      '--isolation',
      'chroot',
      container,
      '--',
      '/usr/bin/node',
      '/usr/lib/kmmc/kmmc.js',
      '--version',
    ];
    assert.match(image.buildah(words), /^\d+\.\d+\.\d+\n$/);
  });

  const readNames = (root: string): Record<string, string> => {
    const { stdout } = bench.run('find', [root, '-type', 'f', '-o', '-type', 'l']);
    const names = stdout.split('\n').filter((name) => name !== '');
    return Object.fromEntries(
      names
        .map((name) => name.slice(root.length + 1))
        .sort()
        .map((name) => [name, '']),
    );
  };
});
