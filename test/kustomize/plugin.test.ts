/** The plugin for Argo CD: which directories it takes, what it prints for them, and that its sidecar fits the repo server. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parseObjects } from '../function/canonical-objects.ts';
import {
  configText,
  inventoryText,
  kernels,
  moduleText,
  otherText,
  resourceFiles,
} from '../function/example-package.ts';
import { type Outcome, openWorkbench, type Workbench } from '../function/workbench.ts';
import { repositoryRoot, requireTool } from '../lab/tools.ts';

interface Command {
  readonly command: readonly string[];
  readonly args: readonly string[];
}

const directory = join(repositoryRoot, 'kustomize', 'argocd', 'plugin');
const { spec } = load(readFileSync(join(directory, 'plugin.yaml'), 'utf8')) as {
  spec: { generate: Command; discover: { find: Command } };
};

/** As in the manifests of Argo CD, as far as the sidecar depends on it. */
const repoServer = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: argocd-repo-server
spec:
  template:
    spec:
      containers:
      - name: argocd-repo-server
        image: registry.example.com/argocd:1
        volumeMounts:
        - {name: plugins, mountPath: /home/argocd/cmp-server/plugins}
        - {name: tmp, mountPath: /tmp}
      volumes:
      - {name: var-files, emptyDir: {}}
      - {name: plugins, emptyDir: {}}
      - {name: tmp, emptyDir: {}}
`;

describe('the plugin for Argo CD', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  /** As the server of the plugin runs it, in the directory of the application; the paths are those of the image. */
  const run = ({ command, args }: Command, files: Readonly<Record<string, string>>, env = {}): Outcome => {
    const here: Readonly<Record<string, string>> = {
      '/usr/bin/node': process.execPath,
      '/usr/lib/kmmc/kmmc.js': join(repositoryRoot, 'dist', 'kmmc.js'),
    };
    const [program = '', ...words] = [...command, ...args].map((word) => here[word] ?? word);
    return bench.run(program, words, { cwd: bench.put(files), env });
  };

  for (const [what, files, isTaken] of [
    ['a package with an inventory', resourceFiles, true],
    ['a package with settings', { 'kmmc.yaml': configText(), 'module.yaml': moduleText }, true],
    ['a package in directories', { 'a/b/inventory.yml': inventoryText(), 'a/module.yaml': moduleText }, true],
    [
      'an inventory as JSON',
      { 'a.json': '{\n  "apiVersion": "kmmc.dev/v1alpha1", "kind": "KernelInventory"\n}\n' },
      true,
    ],
    [
      'settings in one line',
      { 'a.yaml': '{kind: CompileModules, apiVersion: kmmc.dev/v1alpha1, metadata: {name: a}}\n' },
      true,
    ],
    ['an inventory behind other documents', { 'a.yaml': `${otherText}---\n${inventoryText()}` }, true],
    ['a Module that no kernel is known for', { 'module.yaml': moduleText }, false],
    [
      'a directory of other manifests',
      { 'other.yaml': otherText, 'README.md': 'apiVersion: kmmc.dev/v1alpha1' },
      false,
    ],
    [
      'a rendered tree',
      { 'a.yaml': otherText.replace('name: settings', 'name: a\n  annotations: {kmmc.dev/owner: a}') },
      false,
    ],
    ['an empty directory', {}, false],
    ['what kustomize builds', { ...resourceFiles, 'kustomization.yaml': 'resources: [module.yaml]\n' }, false],
    ['what kpt renders', { ...resourceFiles, Kptfile: 'apiVersion: kpt.dev/v1\nkind: Kptfile\n' }, false],
    ['a chart', { ...resourceFiles, 'Chart.yaml': 'name: a\n' }, false],
  ] as const)
    it(`${isTaken ? 'takes' : 'leaves'} ${what}`, () => {
      const { code, stdout, stderr } = run(spec.discover.find, files);
      assert.deepEqual([code, stderr], [0, '']);
      assert.equal(stdout !== '', isTaken, stdout);
    });

  it('prints what is applied, and nothing else, whatever the environment says', () => {
    const plain = run(spec.generate, resourceFiles);
    assert.equal(plain.code, 0, plain.stderr);
    const objects = parseObjects(plain.stdout);
    assert.equal(objects.filter(({ kind }) => kind === 'DaemonSet').length, kernels.length);
    assert.ok(objects.every(({ apiVersion }) => !apiVersion.startsWith('kmmc.dev/')));
    const env = {
      ARGOCD_ENV_GITOPS: 'ArgoCD',
      KUBE_VERSION: '1.31',
      ARGOCD_APP_NAME: 'a',
      PARAM_VERIFY: 'true',
      TZ: 'Asia/Tokyo',
    };
    assert.equal(run(spec.generate, resourceFiles, env).stdout, plain.stdout);
  });

  it('fails with the reason, and prints nothing that Argo CD could apply', () => {
    const { code, stdout, stderr } = run(spec.generate, {
      ...resourceFiles,
      'module.yaml': moduleText.replace("'^5", "'[^5"),
    });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^error\[invalid-regexp\]: .*\n {2}--> module\.yaml:\d+:\d+ /);
    const empty = run(spec.generate, { 'kmmc.yaml': configText('CompileModules', undefined, '{gitops: Argo}') });
    assert.notEqual(empty.code, 0);
    assert.equal(empty.stdout, '');
  });

  it('has a sidecar that fits the Deployment of the repo server', function () {
    requireTool(this, 'kustomize');
    const base = bench.put({
      'install/repo-server.yaml': repoServer,
      'install/kustomization.yaml': 'resources: [repo-server.yaml]\ncomponents: [../plugin]\n',
      ...Object.fromEntries(
        ['kustomization.yaml', 'sidecar.yaml'].map((name) => [
          `plugin/${name}`,
          readFileSync(join(directory, name), 'utf8'),
        ]),
      ),
    });
    const { code, stdout, stderr } = bench.run('kustomize', ['build', join(base, 'install')]);
    assert.equal(code, 0, stderr);
    const [deployment] = parseObjects(stdout) as unknown as { spec: { template: { spec: Pod } } }[];
    const pod = deployment?.spec.template.spec ?? { containers: [], volumes: [] };
    assert.deepEqual(pod.containers.map(({ name }) => name).sort(), ['argocd-repo-server', 'kmmc']);
    const sidecar = pod.containers.find(({ name }) => name === 'kmmc');
    const volumes = pod.volumes.map(({ name }) => name);
    assert.deepEqual(volumes.sort(), ['kmmc-tmp', 'plugins', 'tmp', 'var-files']);
    assert.deepEqual(
      sidecar?.volumeMounts.map(({ name, mountPath }) => `${name} ${mountPath}`),
      ['var-files /var/run/argocd', 'plugins /home/argocd/cmp-server/plugins', 'kmmc-tmp /tmp'],
    );
    assert.deepEqual(sidecar?.command, ['/var/run/argocd/argocd-cmp-server']);
    assert.equal(sidecar?.securityContext.runAsUser, 999);
  });

  it('has the same sidecar for OpenShift, whose user OpenShift picks', () => {
    const patch = load(readFileSync(join(directory, 'sidecar.yaml'), 'utf8')) as { spec: { template: { spec: Pod } } };
    const { containers, volumes } = patch.spec.template.spec;
    const argo = load(readFileSync(join(directory, 'openshift-gitops.yaml'), 'utf8')) as {
      spec: { repo: { sidecarContainers: Container[]; volumes: object[] } };
    };
    const [{ securityContext, ...rest } = { securityContext: {} }] = containers;
    const { runAsUser: _, ...context } = securityContext as Container['securityContext'];
    assert.deepEqual(argo.spec.repo.sidecarContainers, [{ ...rest, securityContext: context }]);
    assert.deepEqual(argo.spec.repo.volumes, volumes);
  });
});

interface Container {
  readonly name: string;
  readonly command: readonly string[];
  readonly securityContext: { readonly runAsUser?: number };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

interface Pod {
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
}
