/** What people are told about images that are made: in the summary of a tree, and by `explain`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runExample } from '../diagnostics/run-example.ts';

const examples = 'functions/compile-modules/examples';
const cases = 'fixtures/cases/builds';

describe('images that are made', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kmmc-images-'));
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const summary = (input: string): string => {
    // In a process of its own: each run listens for signals until it ends.
    const words = ['src/cli/bin.ts', 'render', input, '-o', join(directory, 'tree')];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stderr;
  };

  const explanation = async (...words: readonly string[]): Promise<string> =>
    (await runExample({ arguments: ['explain', ...words] })).stdout;

  /** The name of each step and its hash, in the order in which they are told. */
  const names = (text: string): readonly string[] => [
    ...new Set([...text.matchAll(/[a-z0-9-]+-(build|sign|verify)-[a-z0-9-]+-[0-9a-f]{8}\b/g)].map(([name]) => name)),
  ];

  describe('in the summary', () => {
    it('are counted by what happens to them, and by what does it', () => {
      assert.match(
        summary(`${examples}/gpu-driver-built-on-openshift/input`),
        /^4 images built \(OpenShift Build\), 1 ImageStream$/m,
      );
      assert.match(
        summary(`${examples}/build-and-sign-on-single-node/input`),
        /^1 image built and signed \(OpenShift Build\)$/m,
      );
      assert.match(
        summary(`${examples}/built-by-jobs-and-verified/input`),
        /^2 images built and verified \(Buildah Job\)$/m,
      );
      assert.match(summary(`${cases}/kaniko-builder/input`), /^1 image built and signed \(Kaniko Job\)$/m);
      assert.match(summary(`${cases}/sign-without-build/input`), /^1 image signed \(OpenShift Build\)$/m);
      assert.match(
        summary(`${examples}/build-and-sign-ordered-for-argocd/input`),
        /^1 image built, signed and verified \(OpenShift Build\), 1 ImageStream$/m,
      );
    });

    it('are not said to be built where only the image to sign lies in an ImageStream', () => {
      const input = join(directory, 'input');
      cpSync(`${cases}/sign-without-build/input`, input, { recursive: true });
      const [file = ''] = readdirSync(input).filter((name) =>
        /unsignedImage/.test(readFileSync(join(input, name), 'utf8')),
      );
      const text = readFileSync(join(input, file), 'utf8');
      const internal = 'image-registry.openshift-image-registry.svc:5000/drivers/unsigned:1';
      writeFileSync(join(input, file), text.replace(/unsignedImage: .*/, `unsignedImage: ${internal}`));
      assert.match(summary(input), /^1 image signed \(OpenShift Build\)$/m);
    });

    it('that two Modules share count once, pre-built ones not at all', () => {
      assert.match(summary(`${cases}/one-image-two-modules/input`), /^1 image built \(Buildah Job\)$/m);
      assert.doesNotMatch(summary(`${examples}/prebuilt-image/input`), /^\d+ images? /m);
    });

    it('name the Secrets that must exist, with the keys that are read', () => {
      const secrets = (text: string): string[] =>
        text
          .split(/^Secrets to create.*\n/m)[1]
          ?.split('\n')
          .slice(0, -1) ?? [];
      assert.deepEqual(secrets(summary(`${examples}/build-and-sign-on-single-node/input`)), [
        '  kmm-tests/kmm-ci-signing-cert (with the data key "cert")',
        '  kmm-tests/kmm-ci-signing-key (with the data key "key")',
        '  kmm-tests/labs-robot-pull-secret (with the data key ".dockerconfigjson")',
      ]);
      assert.deepEqual(secrets(summary(`${cases}/sign-without-build/input`)), [
        '  drivers/signing (with the data keys "cert" and "key")',
      ]);
      assert.deepEqual(secrets(summary(`${examples}/built-by-jobs-and-verified/input`)), [
        '  fpga/fpga-registry (with the data key ".dockerconfigjson")',
        '  fpga/fpga-source-token',
      ]);
      assert.doesNotMatch(summary(`${examples}/prebuilt-image/input`), /Secret/);
    });

    it('are told apart from those that preflight Jobs check', () => {
      const text = summary('functions/check-preflight/examples/before-an-upgrade-images-in-the-cluster/input');
      assert.match(text, /^1 image built \(OpenShift Build\)\n1 image checked in the cluster \(preflight Job\)$/m);
      assert.match(text, /^ {2}checks {4}to-openshift-4\.20: 1 image$/m);
      assert.match(text, /^ {2}drivers\/dgpu-registry \(with the data key "\.dockerconfigjson"\)$/m);
    });

    it('name no Secret that the package brings, sealed or not', () => {
      const input = join(directory, 'input');
      cpSync(`${cases}/sign-without-build/input`, input, { recursive: true });
      for (const [kind, apiVersion] of [
        ['Secret', 'v1'],
        ['SealedSecret', 'bitnami.com/v1alpha1'],
      ]) {
        const secret = { apiVersion, kind, metadata: { name: 'signing', namespace: 'drivers' } };
        const data = kind === 'Secret' ? { stringData: { key: 'k', cert: 'c' } } : {};
        writeFileSync(join(input, 'secret.yaml'), JSON.stringify({ ...secret, ...data }));
        assert.doesNotMatch(summary(input), /Secrets to create/);
      }
    });
  });

  describe('in an explanation', () => {
    it('tell the Dockerfile, its arguments, each step and what it waits for', async () => {
      const text = await explanation(`${examples}/build-and-sign-on-single-node/input`);
      const [build = '', sign = ''] = names(text);
      assert.match(build, /^kmm-ci-a-build-5-14-0-/);
      assert.match(sign, /^kmm-ci-a-sign-5-14-0-/);
      assert.match(
        text,
        /^ {4}build {5}Dockerfile of ConfigMap kmm-ci-a-dockerfile\n {14}\S+\/dockerfile\.yaml:7:\d+$/m,
      );
      assert.match(text, /^ {4}arguments DTK_AUTO=registry\.example\.com\/ocp\/driver-toolkit@sha256:\w+$/m);
      assert.ok(text.includes(`    by        Build ${build}\n    pushes    quay.example.com/labs/kmm-ci-a:`));
      assert.ok(text.includes(`    by        Build ${sign}\n    after     Build ${build}\n    pushes    quay.`));
      assert.match(text, new RegExp(`^ {4}loader {4}DaemonSet kmm-ci-a-\\S+\n {4}after {5}Build ${sign}$`, 'm'));
      const hash = build.slice(-8);
      assert.match(text, new RegExp(`^ {4}pushes {4}\\S+-final_${hash}_kmm-tests_kmm-ci-a_kmm_unsigned$`, 'm'));
    });

    it('tell the verification that the loader waits for', async () => {
      const text = await explanation(`${examples}/built-by-jobs-and-verified/input`, '--kernel', '6.8.0-38-generic');
      const [build, verify] = names(text);
      assert.ok(text.includes(`    verify    Job ${verify}\n    after     Job ${build}\n`));
      assert.match(text, new RegExp(`^ {4}loader .*\n {4}after {5}Job ${verify}$`, 'm'));
    });

    it("tell another Module's build that makes the image", async () => {
      const text = await explanation(`${cases}/one-image-two-modules/input`, '--module', 'nic-b');
      assert.match(text, /^ {4}by {8}Buildah Job nic-a-build-\S+ of Module\n {14}drivers\/nic-a$/m);
    });

    it('tell nothing of the kind where an image is pre-built', async () => {
      assert.doesNotMatch(await explanation(`${examples}/prebuilt-image/input`), /^ {4}(build|by|loader|after) /m);
    });
  });
});
