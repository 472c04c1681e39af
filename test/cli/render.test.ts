/** Uses `kmmc render` as a user does: trees, checks, streams that break, disks that fill, signals. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kmmc = join(process.cwd(), 'dist/kmmc.js');

const inventory = (kernels: readonly string[]): string => `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: prod, annotations: {config.kubernetes.io/local-config: "true"}}
spec:
  platform: OpenShift
  nodePools:
${kernels.map((kernel, index) => `  - {name: pool-${index}, kernel: ${kernel}, architecture: amd64, nodes: 2, labels: {gpu: "true"}}`).join('\n')}
`;
const moduleText = (name: string, tag = '1.0'): string => `# ${name}
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, namespace: drivers}
spec:
  selector: {gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: ${name.replaceAll('-', '_')}}
      kernelMappings:
      - regexp: '^.+$'
        containerImage: registry.example.com/${name}:${tag}-$KERNEL_FULL_VERSION
`;
const kernels = ['5.14.0-570.19.1.el9_6.x86_64', '5.14.0-427.68.1.el9_4.x86_64'];

let root: string;
let input: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kmmc-render-'));
  input = join(root, 'input');
  output = join(root, 'output');
  mkdirSync(input);
  writeFileSync(join(input, 'inventory.yaml'), inventory(kernels));
  writeFileSync(join(input, 'module.yaml'), moduleText('gpu'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(words: readonly string[], options: { input?: string; cwd?: string } = {}) {
  return spawnSync(process.execPath, [kmmc, ...words], { encoding: 'utf8', cwd: root, ...options });
}

function tree(directory: string): Record<string, string> {
  if (!existsSync(directory)) return {};
  const names = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'utf8')]),
  );
}

describe('kmmc render', () => {
  it('prints what should be applied: Modules and generated objects, no inventory', () => {
    const { stdout, status, stderr } = run(['render', 'input']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.ok(stdout.startsWith('# gpu\napiVersion: kmm.sigs.x-k8s.io/v1beta1\nkind: Module\n'));
    assert.equal(stdout.match(/^kind: DaemonSet$/gm)?.length, 2);
    assert.doesNotMatch(stdout, /KernelInventory/);
    assert.doesNotMatch(run(['render', 'input', '--generated']).stdout, /^kind: Module$/m);
  });

  it('reads stdin, and takes kernels from the command line', () => {
    const words = [
      'render',
      '-',
      '--generated',
      '--kernel',
      '6.8.0-1063-azure',
      '--kernel',
      '6.1.0-28-arm64',
      '--arch',
      'arm64',
    ];
    const { stdout, status } = run(words, { input: moduleText('gpu') });
    assert.equal(status, 0);
    assert.match(stdout, /6\.8\.0-1063-azure"\n +kubernetes.io\/arch: amd64/);
    assert.match(stdout, /6\.1\.0-28-arm64"\n +kubernetes.io\/arch: arm64/);
  });

  it('takes out of captured Modules what the API server put in', () => {
    const live = moduleText('gpu').replace(
      'namespace: drivers}',
      'namespace: drivers, uid: 1-2, resourceVersion: "7", generation: 2, finalizers: [x/y], labels: {team: a}}',
    );
    const { stdout, status, stderr } = run(['render', '-', '--kernel', kernels[0] ?? ''], {
      input: `${live}status:\n  moduleLoader: {desiredNumber: 2}\n`,
    });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^metadata:\n {2}name: gpu\n {2}namespace: drivers\n {2}labels:\n {4}team: a\nspec:\n/m);
    assert.doesNotMatch(stdout, /resourceVersion|uid|finalizers|desiredNumber/);
  });

  it('writes a tree that kustomize can build, once, and then changes nothing', () => {
    const first = run(['render', 'input', '-o', 'output']);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stderr, /1 Module, 2 module loaders\n {2}drivers\/gpu {2}2 kernels {2}4 nodes/);
    const before = tree(output);
    const files = Object.keys(before);
    assert.ok(files.includes('kustomization.yaml') && files.includes('shared/kustomization.yaml'));
    assert.ok(files.some((path) => path.startsWith(`kernels/amd64/${kernels[0]}/drivers_daemonset_gpu-`)));
    assert.match(run(['render', 'input', '-o', 'output']).stderr, /nothing changed/);
    assert.deepEqual(tree(output), before);
    assert.equal(run(['render', 'input', '-o', 'output', '--check']).status, 0);
  });

  it('removes what an earlier run wrote and nothing else', () => {
    run(['render', 'input', '-o', 'output']);
    writeFileSync(join(output, 'kernels/README.md'), 'mine');
    writeFileSync(join(input, 'inventory.yaml'), inventory(kernels.slice(0, 1)));
    assert.match(run(['render', 'input', '-o', 'output']).stderr, /0 new, 1 changed, 2 removed/);
    const files = Object.keys(tree(output));
    assert.ok(!files.some((path) => path.includes(kernels[1] ?? '?')));
    assert.ok(files.includes('kernels/README.md'));
  });

  it('--check lists what is missing, different and stale, and writes nothing', () => {
    run(['render', 'input', '-o', 'output']);
    const before = tree(output);
    writeFileSync(join(input, 'module.yaml'), moduleText('gpu', '2.0'));
    writeFileSync(join(input, 'inventory.yaml'), inventory([kernels[0] ?? '', '6.8.0-1063-azure']));
    const { status, stdout } = run(['render', 'input', '-o', 'output', '--check']);
    assert.equal(status, 1);
    assert.match(stdout, /^missing {2}kernels\/amd64\/6\.8\.0-1063-azure\//m);
    assert.match(stdout, /^differs {2}kernels\/amd64\/5\.14\.0-570/m);
    assert.match(stdout, /^stale {4}kernels\/amd64\/5\.14\.0-427/m);
    assert.deepEqual(tree(output), before);
  });

  it('refuses to replace a file that it did not write, and leaves everything as it was', () => {
    mkdirSync(join(output, 'shared'), { recursive: true });
    writeFileSync(join(output, 'shared/kustomization.yaml'), 'mine: true\n');
    const { status, stderr } = run(['render', 'input', '-o', 'output']);
    assert.equal(status, 1);
    assert.match(stderr, /shared\/kustomization\.yaml" was not written by kmmc/);
    assert.deepEqual(tree(output), { 'shared/kustomization.yaml': 'mine: true\n' });
  });

  it('does not read its own output directory inside the input', () => {
    const first = run(['render', '-o', 'rendered'], { cwd: input });
    assert.equal(first.status, 0, first.stderr);
    const before = tree(join(input, 'rendered'));
    const second = run(['render', '-o', 'rendered'], { cwd: input });
    assert.equal(second.status, 0, second.stderr);
    assert.deepEqual(tree(join(input, 'rendered')), before);
    const clash = run(['render', 'input', '-o', 'input']);
    assert.equal(clash.status, 2);
    assert.match(clash.stderr, /lies in the output directory/);
  });

  it('does not read a tree that it wrote into the input with another call, nor a file twice', () => {
    assert.equal(run(['render', 'input', '-o', 'input/rendered']).status, 0);
    const { status, stdout, stderr } = run(['render', 'input', 'input/module.yaml']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout.match(/^kind: Module$/gm)?.length, 1);
  });

  it('takes --kernel for a pool that every selector matches, but for what the kernel itself decides', () => {
    const arm = moduleText('gpu').replace('{gpu: "true"}', '{gpu: "true", kubernetes.io/arch: arm64}');
    const { stderr, stdout } = run(['render', '-', '--generated', '--kernel', kernels[0] ?? ''], { input: arm });
    assert.match(stderr, /module-selects-no-nodes/);
    assert.doesNotMatch(stdout, /DaemonSet/);
  });

  it('honours .krmignore, follows no link out of the package, reads a linked file once', () => {
    writeFileSync(join(root, 'outside.yaml'), moduleText('outside'));
    symlinkSync('../outside.yaml', join(input, 'outside.yaml'));
    symlinkSync('module.yaml', join(input, 'same.yaml'));
    mkdirSync(join(input, 'drafts'));
    writeFileSync(join(input, 'drafts/a.yaml'), 'broken: [');
    writeFileSync(join(input, '.krmignore'), 'drafts/\n');
    const { status, stdout, stderr } = run(['render', 'input']);
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout, /outside/);
    assert.equal(stdout.match(/^kind: Module$/gm)?.length, 1);
  });

  it('prints errors in three formats, exits 1 and writes nothing', () => {
    writeFileSync(join(input, 'module.yaml'), moduleText('gpu').replace('$KERNEL_FULL_VERSION', '$KERNEL_FULL_VERSON'));
    const text = run(['render', 'input', '-o', 'output']);
    assert.deepEqual([text.status, text.stdout, existsSync(output)], [1, '', false]);
    assert.match(
      text.stderr,
      /^error\[unknown-variable\]: .*\n {2}--> input\/module\.yaml:12:\d+ {2}spec\.moduleLoader/,
    );
    assert.match(text.stderr, /hint: .*KERNEL_FULL_VERSION/);
    const json = JSON.parse(run(['render', 'input', '--format', 'json']).stderr.split('\n')[0] ?? '');
    assert.deepEqual(
      [json.code, json.severity, json.file, json.line],
      ['unknown-variable', 'error', 'input/module.yaml', 12],
    );
    assert.match(
      run(['render', 'input', '--format', 'github']).stderr,
      /^::error file=input\/module\.yaml,line=12,col=\d+,title=unknown-variable::/,
    );
  });

  it('explains wrong usage with exit code 2', () => {
    for (const [words, expected] of [
      [['rendr'], /did you mean "render"/],
      [['render', '--kernal', 'x'], /did you mean "--kernel"/],
      [['render', '--format', 'xml'], /choose text, json, github/],
      [['render', '-o'], /needs a value/],
      [['render', '-o', ''], /needs a value/],
      [['render', 'nowhere'], /"nowhere" does not exist/],
      [['render', '--check'], /--check needs -o/],
      [['render', 'input', '--config', 'nowhere.yaml'], /"nowhere.yaml" does not exist/],
      [['render', 'input', '--arch', 'arm64'], /--arch stands after/],
      [['fn', 'compile-module'], /did you mean "compile-modules"/],
      [['completion', 'ksh'], /bash, zsh or fish/],
    ] as const) {
      const { status, stderr } = run(words);
      assert.equal(status, 2, `${words.join(' ')}: ${stderr}`);
      assert.match(stderr, expected);
      assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/);
    }
  });

  it('says when a file cannot be read or is no text', () => {
    writeFileSync(join(input, 'latin.yaml'), Buffer.from('a: 1\nb: caf\xe9\n', 'latin1'));
    const latin = run(['render', 'input']);
    assert.deepEqual([latin.status, latin.stdout], [1, '']);
    assert.match(latin.stderr, /not-utf8[\s\S]*input\/latin\.yaml:2:1/);
    rmSync(join(input, 'latin.yaml'));
    mkdirSync(join(input, 'dir.yaml'));
    assert.equal(run(['render', 'input']).status, 0);
    if (process.getuid?.() === 0) return;
    chmodSync(join(input, 'module.yaml'), 0);
    assert.match(run(['render', 'input']).stderr, /cannot read .*permission denied/);
  });

  it('does not exit 0 when stdout is closed early or full, and says so', () => {
    const shell = (script: string) => spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
    const many = Array.from({ length: 200 }, (_, index) => `5.14.0-570.${index}.1.el9_6.x86_64`);
    writeFileSync(join(input, 'inventory.yaml'), inventory(many));
    const closed = shell(`"${process.execPath}" "${kmmc}" render input | head -1 >/dev/null; exit \${PIPESTATUS[0]}`);
    assert.equal(closed.status, 1);
    assert.match(closed.stderr, /closed the pipe/);
    const full = shell(`"${process.execPath}" "${kmmc}" render input >/dev/full`);
    assert.equal(full.status, 1);
    assert.match(full.stderr, /no space is left/);
    const version = shell(`"${process.execPath}" "${kmmc}" --version >/dev/full`);
    assert.equal(version.status, 1);
    assert.match(version.stderr, /no space is left/);
    for (const { stderr } of [closed, full, version]) assert.doesNotMatch(stderr, /\bat .*:\d+:\d+/);
  });

  it('leaves the old tree where the new one cannot be written', () => {
    run(['render', 'input', '-o', 'output']);
    const before = tree(output);
    writeFileSync(join(input, 'module.yaml'), moduleText('gpu', '2.0'));
    const script = `trap '' XFSZ; ulimit -f 1; exec "${process.execPath}" "${kmmc}" render input -o output`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /cannot write into "output" \(the old files are as they were\): the file would be too large/);
    assert.deepEqual(tree(output), before);
  });

  it('leaves the old tree or the new one, whenever a signal arrives', async function () {
    this.timeout(60_000);
    const many = Array.from({ length: 150 }, (_, index) => `5.14.0-570.${index}.1.el9_6.x86_64`);
    writeFileSync(join(input, 'inventory.yaml'), inventory(many));
    run(['render', 'input', '-o', 'output']);
    const old = tree(output);
    writeFileSync(join(input, 'module.yaml'), moduleText('gpu', '2.0'));
    run(['render', 'input', '-o', 'new']);
    const fresh = tree(join(root, 'new'));
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
      for (const delay of [60, 90, 110, 130, 160]) {
        rmSync(output, { recursive: true });
        cpSync(join(root, 'new'), output, { recursive: true });
        restore(output, old, fresh);
        const child = spawn(process.execPath, [kmmc, 'render', 'input', '-o', 'output'], {
          cwd: root,
          stdio: 'ignore',
        });
        setTimeout(() => child.kill(signal), delay);
        await ended(child);
        if (signal === 'SIGKILL') run(['render', 'input', '-o', 'output']);
        const now = tree(output);
        const whole = signal === 'SIGKILL' ? [fresh] : [old, fresh];
        assert.ok(
          whole.some((one) => JSON.stringify(one) === JSON.stringify(now)),
          `${signal} after ${delay} ms left a mixture of ${Object.keys(now).length} files`,
        );
      }
    }
  });

  it('finishes what a power cut interrupted between staging and moving', () => {
    run(['render', 'input', '-o', 'output']);
    const staging = join(output, '.kmmc-staging');
    mkdirSync(staging);
    writeFileSync(join(staging, '0'), 'half');
    run(['render', 'input', '-o', 'output']);
    assert.ok(!existsSync(staging));
    mkdirSync(staging);
    writeFileSync(join(staging, '0'), 'kind: Moved\n');
    writeFileSync(join(staging, 'journal.json'), JSON.stringify({ move: ['shared/moved.yaml'], remove: [] }));
    writeFileSync(
      join(output, '.kmmc-files'),
      `${readFileSync(join(output, '.kmmc-files'), 'utf8')}shared/moved.yaml\n`,
    );
    assert.match(run(['render', 'input', '-o', 'output']).stderr, /0 new, 0 changed, 1 removed/);
  });

  it('lays more than 500 objects out without a kustomization over all of them', () => {
    writeFileSync(
      join(input, 'inventory.yaml'),
      inventory(Array.from({ length: 510 }, (_, index) => `5.14.0-570.${index}.1.el9_6.x86_64`)),
    );
    const { status, stderr } = run(['render', 'input', '-o', 'output']);
    assert.equal(status, 0);
    assert.match(stderr, /More than 500 objects/);
    const files = Object.keys(tree(output));
    assert.ok(!files.includes('kustomization.yaml') && files.includes('shared/kustomization.yaml'));
  });
});

function restore(directory: string, old: Record<string, string>, fresh: Record<string, string>): void {
  for (const path of Object.keys(fresh)) rmSync(join(directory, path));
  for (const [path, text] of Object.entries(old)) writeFileSync(join(directory, path), text);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
