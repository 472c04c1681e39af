/** The example of a pipeline, compared byte for byte for each provider. `UPDATE_GOLDEN=1` rewrites what is expected. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { expectGolden } from '../diagnostics/expect-golden.ts';
import { runExample } from '../diagnostics/run-example.ts';
import { readImages } from './read-images.ts';

const example = 'functions/compile-modules/examples/gpu-driver-built-in-ci';

describe('the example of a pipeline', () => {
  for (const provider of ['github', 'gitlab', 'tekton'] as const) {
    it(`prints what is expected for ${provider}`, async () => {
      const inputs = [`${example}/ci`, `${example}/input/inventory.yaml`];
      const { exitCode, stdout, stderr } = await runExample({ arguments: ['render', ...inputs, '--ci', provider] });
      assert.deepEqual([exitCode, stderr], [0, '']);
      mkdirSync(`${example}/expected-pipeline`, { recursive: true });
      expectGolden(`${example}/expected-pipeline/${provider}.yaml`, stdout);
    });

    it(`makes for ${provider} the images that the cluster's package loads`, async () => {
      const inputs = [`${example}/ci`, `${example}/input/inventory.yaml`];
      const printed = await runExample({ arguments: ['render', ...inputs, '--ci', provider] });
      const made = readImages(provider, printed.stdout).map(({ image }) => image);
      const { stdout } = await runExample({ arguments: ['render', `${example}/input`, '--generated'] });
      const loaded = new Set(stdout.match(/registry\.example\.com\/gpu\/\S+/g));
      assert.deepEqual(made.sort(), [...loaded].sort());
      assert.ok(made.length > 1);
      assert.doesNotMatch(stdout, /^kind: (Build|Job|ImageStream)$/m);
    });
  }
});
