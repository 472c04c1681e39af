/** `--openshift` beside `--kernel`, as `render` and `explain` take them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, runExample } from '../diagnostics/run-example.ts';

const module = `apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: gpu, namespace: drivers}
spec:
  selector: {gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: gpu}
      kernelMappings:
      - regexp: '^5\\.14\\.0-.+\\.el9_\\d\\.(x86_64|s390x)(\\+rt)?$'
        containerImage: "registry.example.com/gpu/driver:\${KERNEL_FULL_VERSION}"
`;

describe('--openshift', () => {
  let directory = '';
  let file = '';
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'kmmc-'));
    file = join(directory, 'module.yaml');
    writeFileSync(file, module);
  });
  after(() => rmSync(directory, { recursive: true }));

  const run = (command: string, ...words: readonly string[]): Promise<Outcome> =>
    runExample({ arguments: [command, file, ...words] });
  const targets = async (...words: readonly string[]) => {
    const { stdout } = await run('explain', '-o', 'json', ...words);
    const explained = JSON.parse(stdout).targets as { kernel: string; architecture: string; nodePools: string[] }[];
    return explained.map(({ kernel, architecture, nodePools }) => [kernel, architecture, nodePools.join(', ')]);
  };

  it('stands in for an inventory, as --kernel does', async () => {
    const kernel = '5.14.0-427.68.1.el9_4.x86_64';
    const [one, other] = [
      await run('render', '--generated', '--openshift', '4.18.13'),
      await run('render', '--generated', '--kernel', kernel),
    ];
    assert.deepEqual([one.exitCode, one.stderr], [0, '']);
    const names = ({ stdout }: Outcome) => stdout.match(/^ {2}name: gpu-.*$/gm);
    assert.equal(names(one)?.length, 1);
    assert.deepEqual(names(one), names(other));
    // A kernel alone does not tell that its loaders need a binding to SecurityContextConstraints.
    assert.match(one.stdout, /kind: RoleBinding/);
    assert.doesNotMatch(other.stdout, /kind: RoleBinding/);
  });

  it('gives one target to releases with one kernel, and goes with --kernel', async () => {
    assert.deepEqual(await targets('--openshift', '4.18.2', '--kernel', '6.8.0-38-generic', '--openshift', '4.18.3'), [
      ['5.14.0-427.57.1.el9_4.x86_64', 'amd64', 'OpenShift 4.18.2, OpenShift 4.18.3'],
      ['6.8.0-38-generic', 'amd64', '6.8.0-38-generic'],
    ]);
    const { stdout } = await run('explain', '--openshift', '4.18.2', '--openshift', '4.18.3');
    assert.match(stdout, /^ {4}nodes {5}any \(OpenShift 4\.18\.2, 4\.18\.3\)$/m);
  });

  it('leaves out real-time kernels and other architectures, and says so', async () => {
    const note =
      'kmmc: OpenShift 4.18 has other kernels, which were left out: 2 real-time (--realtime), 1 for s390x (--arch).\n';
    assert.equal((await run('render', '--openshift', '4.18')).stderr, note);
    assert.equal((await run('render', '--openshift', '4.18', '--format', 'json')).stderr, '');
    const all = await targets('--openshift', '4.18', '--realtime', '--openshift', '4.18', '--arch', 's390x');
    assert.ok(all.some(([kernel]) => kernel === '5.14.0-427.81.1.el9_4.x86_64+rt'));
    assert.ok(all.some(([kernel, architecture]) => kernel?.endsWith('s390x') && architecture === 's390x'));
  });

  it('takes real-time kernels where no others are known', async () => {
    assert.deepEqual(await targets('--openshift', '4.9.7'), [
      ['4.18.0-305.25.1.rt7.97.el8_4.x86_64', 'amd64', 'OpenShift 4.9.7'],
    ]);
  });

  it('answers DTK_AUTO where the image of the release is known', async () => {
    const dockerfile = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: dockerfile, namespace: drivers}
data:
  dockerfile: |
    ARG DTK_AUTO
    FROM \${DTK_AUTO}
    RUN depmod -b /opt
`;
    const build = module.replace(/^( +)containerImage: .*$/m, '$&\n$1build: {dockerfileConfigMap: {name: dockerfile}}');
    const built = join(directory, 'built.yaml');
    writeFileSync(built, build + dockerfile);
    const explain = async (version: string) =>
      JSON.parse(
        (await runExample({ arguments: ['explain', built, '-o', 'json', '--openshift', version] })).stdout,
      ).targets.map((target: { build: { buildArgs: { name: string; value: string }[] } | null; reason: unknown }) => [
        target.build?.buildArgs.find(({ name }) => name === 'DTK_AUTO')?.value.slice(0, 13),
        (target.reason as { code: string } | null)?.code,
      ]);
    assert.deepEqual((await explain('4.18')).at(-1), ['quay.io/opens', undefined]);
    assert.deepEqual(await explain('4.18.2'), [[undefined, 'driver-toolkit-unknown']]);
  });

  it('is refused where its kernels are not known', async () => {
    const wrong: readonly (readonly [words: readonly string[], message: string])[] = [
      [
        ['--openshift', '4.21'],
        'the kernels of OpenShift 4.21 are not known; the nearest that is known is 4.20. Give its kernel by --kernel, or another release.',
      ],
      [['--openshift', 'v4.20'], '"v4.20" is no version of OpenShift; write it as 4.20, or as 4.20.3 for one release.'],
      [['--openshift', '4.20', '--arch', 'arm64'], 'no kernel of OpenShift 4.20 is known for arm64, only for amd64.'],
      [['--realtime', '--kernel', '6.8.0-38-generic'], '--realtime needs --openshift VERSION.'],
      [['--arch', 'arm64', '--openshift', '4.20'], '--arch stands after the --kernel or --openshift it belongs to.'],
    ];
    for (const [words, message] of wrong) {
      const { exitCode, stdout, stderr } = await run('render', ...words);
      assert.deepEqual([exitCode, stdout, stderr.split('\n')[0]], [2, '', `kmmc: ${message}`]);
    }
  });
});
