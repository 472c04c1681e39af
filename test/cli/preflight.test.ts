/** `kmmc preflight`: which kernels are not covered, in every output, and how fast. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownReleases } from '../../src/lib/openshift-releases.ts';
import { type Outcome, runExample } from '../diagnostics/run-example.ts';
import { repositoryRoot } from '../lab/tools.ts';
import { readXml } from '../lib/read-xml.ts';

const rhel4 = '5.14.0-427.68.1.el9_4.x86_64';
const rhel6 = '5.14.0-570.51.1.el9_6.x86_64';

const moduleText = (name: string, regexp: string, rest = '') => `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, namespace: drivers}
spec:
  selector: {no-node: has-this}
  moduleLoader:
    container:
      modprobe: {moduleName: gpu}
      kernelMappings:
      - regexp: '${regexp}'
        containerImage: "registry.example.com/${name}:\${KERNEL_FULL_VERSION}"
${rest}`;
const old = moduleText('old', '^5\\.14\\.0-427\\..+\\.el9_4\\.x86_64$');
const fresh = moduleText('fresh', '^5\\.14\\.0-\\d+\\..+$');

interface Result {
  readonly module: { readonly namespace: string; readonly name: string };
  readonly kernel: string;
  readonly architecture: string;
  readonly release: string | null;
  readonly releases: readonly string[];
  readonly status: string;
  readonly reason: { readonly code: string; readonly message: string; readonly hint: string } | null;
  readonly containerImage: string | null;
  readonly origin: object;
}

describe('kmmc preflight', () => {
  let directory = '';
  let packages = 0;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'kmmc-'));
  });
  after(() => rmSync(directory, { recursive: true }));

  const put = (files: Readonly<Record<string, string>>): string => {
    packages += 1;
    const path = join(directory, `p${packages}`);
    mkdirSync(path);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  };
  const run = (...words: readonly string[]): Promise<Outcome> => runExample({ arguments: ['preflight', ...words] });
  const results = async (...words: readonly string[]): Promise<readonly Result[]> =>
    JSON.parse((await run(...words, '-o', 'json')).stdout).results;
  const brief = (found: readonly Result[]) =>
    found.map(({ module, kernel, status, reason }) => [module.name, kernel, status, reason?.code ?? '']);

  it('says yes in one line', async () => {
    const path = put({ 'old.yaml': old, 'fresh.yaml': fresh });
    const { exitCode, stdout, stderr } = await run(path, '--kernel', rhel4);
    assert.deepEqual([exitCode, stdout, stderr], [0, 'Both Modules cover the kernel.\n', '']);
  });

  it('names each gap with its line and what to write, once for all kernels that part at one point', async () => {
    const path = put({ 'old.yaml': old, 'fresh.yaml': fresh });
    const words = ['--openshift', '4.20', '--openshift', '4.15.25', '--openshift', '4.15.26', '--openshift', '4.15.0'];
    const { exitCode, stdout, stderr } = await run(path, ...words);
    assert.deepEqual([exitCode, stderr], [1, '']);
    assert.equal(
      stdout,
      `Module drivers/old
  ${path}/old.yaml:1:1

  5.14.0-570.51.1.el9_6.x86_64, amd64  (OpenShift 4.20)
    no image  No mapping matches this kernel.
    nearest   [0] regexp ^5\\.14\\.0-427\\..+\\.el9_4\\.x86_64$
              ${path}/old.yaml:10:17
              The kernel matches up to ^5\\.14\\.0- but not what follows:
              427\\..+\\.el9_4\\.x86_64$
    to fix    Widen that regexp, or add to kernelMappings:
              - literal: 5.14.0-570.51.1.el9_6.x86_64
                containerImage: registry.example.com/old:\${KERNEL_FULL_VERSION}

  5.14.0-284.77.1.el9_2.x86_64, amd64  (OpenShift 4.15.25, 4.15.26)
  5.14.0-284.54.1.el9_2.x86_64, amd64  (OpenShift 4.15.0)
    no image  No mapping matches these kernels.
    nearest   [0] regexp ^5\\.14\\.0-427\\..+\\.el9_4\\.x86_64$
              ${path}/old.yaml:10:17
              The kernel matches up to ^5\\.14\\.0- but not what follows:
              427\\..+\\.el9_4\\.x86_64$
    to fix    Widen that regexp, or add to kernelMappings:
              - literal: 5.14.0-284.77.1.el9_2.x86_64
                containerImage: registry.example.com/old:\${KERNEL_FULL_VERSION}

1 of 2 Modules does not cover all 3 kernels: 3 gaps.
`,
    );
  });

  it('counts long lists instead of printing them', async () => {
    const path = put({ 'old.yaml': old });
    const { stdout } = await run(path, '--openshift', '4.14');
    assert.match(stdout, /^ {2}all 20 kernels$/m);
    const { stdout: mixed } = await run(path, '--openshift', '4.14', '--openshift', '4.18');
    assert.match(mixed, /^ {2}and 15 more$/m);
    assert.match(mixed, /^1 of 1 Module does not cover all \d\d kernels: 20 gaps\.$/m);
  });

  it('prints results as JSON, one for each Module and kernel', async () => {
    const path = put({ 'old.yaml': old });
    const words = [path, '--openshift', '4.20', '--openshift', '4.18.2', '--openshift', '4.18.3', '-o', 'json'];
    const report = JSON.parse((await run(...words)).stdout);
    assert.deepEqual([report.apiVersion, report.kind], ['kmmc.dev/v1alpha1', 'PreflightReport']);
    const module = { namespace: 'drivers', name: 'old', origin: { file: `${path}/old.yaml`, line: 1, column: 1 } };
    const message = `No mapping of Module "old" matches kernel "${rhel6}"; nearest is \`kernelMappings[0]\` (regexp "^5\\.14\\.0-427\\..+\\.el9_4\\.x86_64$").`;
    assert.deepEqual(report.results, [
      {
        module,
        kernel: rhel6,
        architecture: 'amd64',
        release: '4.20',
        releases: ['4.20'],
        status: 'Failure',
        reason: {
          code: 'kernel-without-mapping',
          message,
          hint: `Add a mapping, such as \`literal: ${rhel6}\`, or widen the nearest one.`,
        },
        containerImage: null,
        origin: { file: `${path}/old.yaml`, line: 10, column: 17 },
      },
      {
        module,
        kernel: '5.14.0-427.57.1.el9_4.x86_64',
        architecture: 'amd64',
        release: '4.18.2',
        releases: ['4.18.2', '4.18.3'],
        status: 'Success',
        reason: null,
        containerImage: 'registry.example.com/old:5.14.0-427.57.1.el9_4.x86_64',
        origin: { file: `${path}/old.yaml`, line: 10, column: 9 },
      },
    ]);
    assert.deepEqual(report.statuses[0], {
      kernel: rhel6,
      architecture: 'amd64',
      status: {
        modules: [
          {
            name: 'old',
            namespace: 'drivers',
            verificationStatus: 'Failure',
            verificationStage: 'Done',
            statusReason: message,
          },
        ],
      },
    });
    assert.equal(report.statuses[1].status.modules[0].verificationStatus, 'Success');
  });

  it('prints JUnit: a suite for each Module, a case for each kernel', async () => {
    const path = put({ 'old.yaml': old, 'fresh.yaml': fresh });
    const { exitCode, stdout } = await run(path, '--openshift', '4.20', '--kernel', rhel4, '-o', 'junit');
    assert.equal(exitCode, 1);
    const root = readXml(stdout);
    const counts = { tests: '4', failures: '1', errors: '0', skipped: '0', time: '0' };
    assert.deepEqual([root.name, root.attributes], ['testsuites', { name: 'kmmc preflight', ...counts }]);
    assert.deepEqual(
      root.children.map(({ attributes }) => [attributes['name'], attributes['tests'], attributes['failures']]),
      [
        ['drivers/fresh', '2', '0'],
        ['drivers/old', '2', '1'],
      ],
    );
    const [failed, passed] = root.children[1]?.children ?? [];
    assert.deepEqual(failed?.attributes, {
      name: `${rhel6} amd64 (OpenShift 4.20)`,
      classname: 'drivers/old',
      time: '0',
      file: `${path}/old.yaml`,
      line: '10',
    });
    const [failure] = failed?.children ?? [];
    assert.deepEqual([failure?.name, failure?.attributes['type']], ['failure', 'kernel-without-mapping']);
    assert.match(failure?.attributes['message'] ?? '', /^No mapping of Module "old" matches kernel/);
    assert.match(failure?.text ?? '', /old\.yaml:10:17\nAdd a mapping, such as `literal: /);
    assert.deepEqual(passed?.children, [
      { name: 'system-out', attributes: {}, children: [], text: `registry.example.com/old:${rhel4}` },
    ]);
  });

  it('keeps JUnit readable whatever a Module is called', async () => {
    const path = put({ 'odd.yaml': old.replace('{name: old,', '{name: "a<&>\\"\\e[31m]]>\\u0000",') });
    const { stdout } = await run(path, '--kernel', rhel4, '-o', 'junit');
    assert.equal(readXml(stdout).children[0]?.attributes['name'], 'drivers/a<&>"\\u001b[31m]]>\\u0000');
  });

  it('reads a list of kernels, from a file or from stdin', async () => {
    const path = put({ 'fresh.yaml': fresh });
    const list = join(directory, 'kernels.txt');
    writeFileSync(
      list,
      `\ufeff# what we support\r\n${rhel4}\r\n\n  5.14.0-427.68.1.el9_4.aarch64\t# by its name\n6.8.0-38-generic arm64\n`,
    );
    const found = await results(path, '--kernels', list);
    assert.deepEqual(
      found.map(({ kernel, architecture }) => `${kernel} ${architecture}`),
      [`${rhel4} amd64`, '5.14.0-427.68.1.el9_4.aarch64 arm64', '6.8.0-38-generic arm64'],
    );
    const [first] = await results(path, '--kernels', list, '--arch', 'ppc64le');
    assert.equal(first?.architecture, 'ppc64le');
    const { stdout } = spawnSync('dist/kmmc.js', ['preflight', path, '--kernels', '-'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
      input: `${rhel4}\n${rhel6}`,
    });
    assert.equal(stdout, 'The Module covers both kernels.\n');
  });

  it('refuses a list with wrong lines, all of them with their place, with 2', async () => {
    const path = put({ 'fresh.yaml': fresh });
    const list = join(directory, 'wrong.txt');
    writeFileSync(list, `${rhel4}\n5.14.0 amd64 more\nkernel\u00fc\n6.8.0-38-generic x86_64\n`);
    const { exitCode, stdout, stderr } = await run(path, '--kernels', list);
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.deepEqual(
      [...stderr.matchAll(/^error\[(.*?)\].*\n {2}--> (.*)$/gm)].map(([, code, place]) => [code, place]),
      [
        ['invalid-kernel', `${list}:2:1`],
        ['invalid-kernel', `${list}:3:1`],
        ['unknown-architecture', `${list}:4:18`],
      ],
    );
    assert.match(stderr, /hint: Write `KERNEL` or `KERNEL ARCH`, one a line/);
  });

  it('is refused without kernels, or with options that make no sense', async () => {
    const path = put({ 'fresh.yaml': fresh });
    const empty = join(directory, 'empty.txt');
    writeFileSync(empty, '# nothing\n');
    const wrong: readonly (readonly [words: readonly string[], message: RegExp])[] = [
      [[], /^kmmc: kernels are needed: --kernel, --kernels FILE, --openshift VERSION, or a/],
      [['--kernels', empty], /empty\.txt" lists no kernel/],
      [['--kernels', join(directory, 'nowhere')], /nowhere" does not exist/],
      [['--kernel', 'a b'], /"a b" is no kernel/],
      [['--openshift', '4.21'], /the nearest that is known is 4\.20/],
      [['--kernel', rhel4, '--arch', 'amd64', '--arch', 'arm64'], /--arch counts for all kernels/],
      [['--kernel', rhel4, '--realtime'], /--realtime needs --openshift/],
      [['--kernel', rhel4, '-o', 'xml'], /choose text, json, junit/],
    ];
    for (const [words, message] of wrong) {
      const { exitCode, stdout, stderr } = await run(path, ...words);
      assert.deepEqual([exitCode, stdout], [2, ''], words.join(' '));
      assert.match(stderr, message);
    }
  });

  it('counts a Module with errors as a gap, and prints its errors', async () => {
    const path = put({ 'old.yaml': old, 'wrong.yaml': fresh.replace('moduleName', 'modulName') });
    const { exitCode, stdout, stderr } = await run(path, '--kernel', rhel4);
    assert.equal(exitCode, 1);
    assert.match(stdout, /^Module drivers\/fresh\n.*\n\n.*\n {4}no image {2}[^[]*\[unknown-field\]/m);
    assert.match(stdout, /^1 of 2 Modules does not cover the kernel: 1 gap\.$/m);
    assert.match(stderr, /^error\[unknown-field\]/m);
  });

  it('says what stands in the way of an image, and the hint for it', async () => {
    const path = put({
      'template.yaml': moduleText('template', '^5\\.14\\..+$').replace('KERNEL_FULL_VERSION', 'KERNEL_FULL_VERSON'),
      'short.yaml': moduleText('short', '^5'),
    });
    const found = await results(path, '--kernel', rhel4, '--kernel', '5.14', '--kernel', `5.14.0-${'x'.repeat(57)}`);
    assert.deepEqual(brief(found), [
      ['short', rhel4, 'Success', ''],
      ['short', '5.14', 'Failure', 'kernel-too-short'],
      ['short', `5.14.0-${'x'.repeat(57)}`, 'Failure', 'kernel-label-invalid'],
      ['template', rhel4, 'Failure', 'unknown-variable'],
      ['template', '5.14', 'Failure', 'kernel-without-mapping'],
      ['template', `5.14.0-${'x'.repeat(57)}`, 'Failure', 'unknown-variable'],
    ]);
    assert.match(found[3]?.reason?.hint ?? '', /Did you mean "\$\{KERNEL_FULL_VERSION\}"/);
    assert.deepEqual(found[3]?.origin, { file: `${path}/template.yaml`, line: 11, column: 25 });
    assert.ok(found.every(({ status, reason }) => status === 'Success' || reason?.hint !== ''));
    const { stdout } = await run(path, '--kernel', rhel4);
    assert.match(stdout, /no image {2}"KERNEL_FULL_VERSON" in[\s\S]*\[unknown-variable\][\s\S]*to fix {4}Did you mean/);
  });

  it('asks only Modules with a module loader, and fails where there is no Module at all', async () => {
    const plugin = 'spec:\n  selector: {a: b}\n  devicePlugin: {container: {image: "registry.example.com/plugin:1"}}\n';
    const path = put({ 'plugin.yaml': old.slice(0, old.indexOf('spec:')) + plugin });
    const { exitCode, stdout } = await run(path, '--kernel', rhel4);
    assert.deepEqual([exitCode, stdout], [0, 'No Module has a module loader: there is nothing to cover.\n']);
    const none = await run(put({}), '--kernel', rhel4);
    assert.deepEqual([none.exitCode, none.stderr], [1, 'kmmc: there is no Module.\n']);
  });

  it('says nothing about inventories and mappings that it was not asked about', async () => {
    const inventory =
      'apiVersion: kmmc.dev/v1alpha1\nkind: KernelInventory\nmetadata: {name: prod}\nspec: {platform: Kubernetes, nodePools: []}\n';
    const path = put({ 'old.yaml': old, 'inventory.yaml': inventory });
    const { exitCode, stderr } = await run(path, '--kernel', rhel4);
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('asks the versions that a rollout keeps, too', async () => {
    const own = 'apiVersion: kmmc.dev/v1alpha1';
    const local = 'annotations: {config.kubernetes.io/local-config: "true"}';
    const rollout = `${own}\nkind: ModuleRollout\nmetadata: {name: fresh, namespace: drivers, ${local}}\nspec: {moduleRef: {name: fresh}, versions: ["1.0"]}\n`;
    const state = old
      .slice(old.indexOf('spec:\n') + 6)
      .replace(/^/gm, '  ')
      .trimEnd();
    const revision = `${own}\nkind: ModuleRevision\nmetadata: {name: fresh-1.0, namespace: drivers, ${local}}\nspec:\n  moduleRef: {name: fresh}\n  version: "1.0"\n  moduleSpec:\n${state}\n`;
    const present = fresh.replace('modprobe:', 'version: "1.1"\n      modprobe:');
    const path = put({ 'fresh.yaml': present, 'rollout.yaml': rollout, 'revision.yaml': revision });
    const { stdout, stderr } = await run(path, '--kernel', rhel6);
    assert.equal(stderr, '');
    assert.match(stdout, /^Module drivers\/fresh, version 1\.0\n {2}.*revision\.yaml:\d+:\d+\n\n/);
    assert.match(stdout, /revision\.yaml:13:19/);
    const report = JSON.parse((await run(path, '--kernel', rhel6, '-o', 'json')).stdout);
    assert.deepEqual(
      report.results.map(({ module, status }: { module: { version?: string }; status: string }) => [
        module.version,
        status,
      ]),
      [
        [undefined, 'Success'],
        ['1.0', 'Failure'],
      ],
    );
    assert.deepEqual(
      report.statuses[0].status.modules.map(
        ({ verificationStatus }: { verificationStatus: string }) => verificationStatus,
      ),
      ['Failure'],
    );
    const suites = readXml((await run(path, '--kernel', rhel6, '-o', 'junit')).stdout).children;
    assert.deepEqual(
      suites.map(({ attributes }) => attributes['name']),
      ['drivers/fresh', 'drivers/fresh 1.0'],
    );
  });

  it('is fast: all releases for 40 Modules', function () {
    this.timeout(60_000);
    const patterns = ['^5\\.14\\.0-427\\..+$', '^5\\.14\\.0-.+\\.el9_\\d\\.x86_64$', '^4\\.18\\.0-372\\..+\\.x86_64$'];
    const text = Array.from({ length: 40 }, (_, index) => moduleText(`m${index}`, patterns[index % 3] ?? '')).join(
      '---\n',
    );
    const many = put({ 'modules.yaml': text });
    const one = put({ 'old.yaml': old });
    const releases = knownReleases().flatMap((release) => ['--openshift', release]);
    const time = (...words: readonly string[]): number => {
      const start = process.hrtime.bigint();
      const { status } = spawnSync(process.execPath, ['dist/kmmc.js', ...words], { cwd: repositoryRoot });
      assert.ok(status === 0 || status === 1);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    const best = (...words: readonly string[]): number => Math.min(...[1, 2, 3, 4, 5].map(() => time(...words)));
    const render = best('render', one, '--kernel', rhel4);
    const asked = best('preflight', many, ...releases, '--realtime');
    const pairs = 40 * 66;
    assert.ok(asked < 1.5 * render + 0.3 * pairs, `${asked} ms for ${pairs} pairs, ${render} ms for one render`);
  });
});
