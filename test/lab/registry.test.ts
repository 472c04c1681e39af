/** The registry of the other suites: what they take for granted when they blame a build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerConfig, type Registry, type RegistryOptions, robotAccount, startRegistry } from './registry.ts';
import { requireTool } from './tools.ts';

describe('the registry of the tests', function () {
  this.timeout(60_000);
  let directory: string;
  let buildah: string;
  let program: string;
  const registries: Registry[] = [];

  before(function () {
    program = requireTool(this, 'docker-registry');
    buildah = requireTool(this, 'buildah');
    directory = mkdtempSync(join(tmpdir(), 'kmmc-registry-test-'));
    // two layers: the second one takes a file of the first away
    const first = join(directory, 'first');
    mkdirSync(join(first, 'etc'), { recursive: true });
    writeFileSync(join(first, 'etc/kept'), 'kept');
    writeFileSync(join(first, 'etc/taken-away'), 'taken away');
    const container = run('from', 'scratch').stdout.trim();
    run('copy', container, first, '/');
    run('commit', '--rm', container, 'first');
    const next = run('from', '--pull-never', 'first').stdout.trim();
    rmSync(join(run('mount', next).stdout.trim(), 'etc/taken-away'));
    run('config', '--label', 'example.com/made-for=tests', next);
    run('commit', '--rm', next, 'image');
  });

  afterEach(async () => {
    for (const registry of registries.splice(0)) await registry.stop();
  });

  after(() => {
    if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
  });

  const buildahCall = (...args: string[]) => {
    const stores = ['--storage-driver', 'vfs', '--root', join(directory, 'store'), '--runroot', join(directory, 'run')];
    return spawnSync(buildah, [...stores, ...args], { encoding: 'utf8' });
  };
  const run = (...args: string[]) => {
    const outcome = buildahCall(...args);
    assert.equal(outcome.status, 0, `buildah ${args.join(' ')}: ${outcome.stderr}`);
    return outcome;
  };
  const start = async (options?: RegistryOptions) => {
    const registry = await startRegistry(program, options);
    registries.push(registry);
    return registry;
  };
  const push = (registry: Registry, tag: string, ...args: string[]) =>
    buildahCall('push', '--tls-verify=false', ...args, 'image', `${registry.host}/lab/image:${tag}`);
  const succeeds = ({ status, stderr }: { status: number | null; stderr: string }) => assert.equal(status, 0, stderr);

  it('tells tags, digest, configuration and files of what was pushed', async () => {
    const registry = await start();
    assert.deepEqual(await registry.tags('lab/image'), []);
    assert.equal(await registry.digest('lab/image:one'), undefined);
    const digestFile = join(directory, 'digest');
    succeeds(push(registry, 'two'));
    succeeds(push(registry, 'one', '--digestfile', digestFile));
    assert.deepEqual(await registry.tags('lab/image'), ['one', 'two']);
    assert.equal(await registry.digest(`${registry.host}/lab/image:one`), readFileSync(digestFile, 'utf8'));
    const { config } = await registry.config('lab/image:one');
    assert.equal(config?.Labels?.['example.com/made-for'], 'tests');
    const files = join(directory, 'files');
    await registry.files('lab/image:one', files);
    assert.deepEqual(readdirSync(join(files, 'etc')), ['kept']);
    assert.equal(readFileSync(join(files, 'etc/kept'), 'utf8'), 'kept');
    assert.match(registry.log(), /"PUT \/v2\/lab\/image\/manifests\/one /);
  });

  it('asks for the account', async () => {
    const registry = await start({ account: robotAccount });
    const authFile = join(directory, 'config.json');
    assert.notEqual(push(registry, 'one').status, 0);
    writeFileSync(authFile, dockerConfig(registry.host, { ...robotAccount, password: 'another' }));
    assert.notEqual(push(registry, 'one', '--authfile', authFile).status, 0);
    assert.deepEqual(await registry.tags('lab/image'), []);
    writeFileSync(authFile, dockerConfig(registry.host, robotAccount));
    succeeds(push(registry, 'one', '--authfile', authFile));
    assert.deepEqual(await registry.tags('lab/image'), ['one']);
  });

  it('speaks HTTPS with a certificate that clients have to be told of', async () => {
    const registry = await start({ tls: true });
    const trusted = join(directory, 'trusted');
    mkdirSync(trusted);
    const pushTo = (...args: string[]) => buildahCall('push', ...args, 'image', `${registry.host}/lab/image:one`);
    const { status, stderr } = pushTo();
    assert.notEqual(status, 0);
    assert.match(stderr, /certificate/);
    assert.deepEqual(await registry.tags('lab/image'), []);
    succeeds(pushTo('--tls-verify=false'));
    copyFileSync(registry.certificate ?? '', join(trusted, 'registry.crt'));
    succeeds(pushTo('--cert-dir', trusted));
    assert.deepEqual(await registry.tags('lab/image'), ['one']);
  });

  it('keeps its images and its place when it becomes read-only, and refuses new ones', async () => {
    const registry = await start();
    const { host } = registry;
    succeeds(push(registry, 'one'));
    await registry.restart({ readOnly: true });
    assert.equal(registry.host, host);
    const { status, stderr } = push(registry, 'two');
    assert.notEqual(status, 0);
    assert.match(stderr, /405|unsupported/i);
    assert.deepEqual(await registry.tags('lab/image'), ['one']);
    succeeds(buildahCall('pull', '--tls-verify=false', '--policy', 'always', `${host}/lab/image:one`));
    await registry.restart({});
    succeeds(push(registry, 'two'));
  });

  it('fails when its disk is full', async () => {
    const registry = await start({ diskMegabytes: 2 });
    succeeds(push(registry, 'one'));
    registry.fillDisk();
    const { status, stderr } = push(registry, 'two');
    assert.notEqual(status, 0, stderr);
    assert.match(registry.log(), /no space left on device/);
    assert.deepEqual(await registry.tags('lab/image'), ['one']);
  });

  it('is gone when it was stopped', async () => {
    const registry = await start();
    await registry.stop();
    assert.throws(() => process.kill(registry.processId, 0), { code: 'ESRCH' });
  });
});
