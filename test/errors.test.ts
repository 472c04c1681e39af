/**
 * Each code of the catalogue has an example in `fixtures/errors/<code>/` and a page in `docs/diagnostics/`. Each example
 * prints what its `expected-diagnostics.txt` says, fails, and writes nothing. `UPDATE_GOLDEN=1` rewrites those files.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { finish } from '../src/diagnostics/catalogue/finish.ts';
import { type Code, catalogue } from '../src/diagnostics/catalogue/index.ts';
import { patches } from '../src/diagnostics/catalogue/patches.ts';
import { pipeline } from '../src/diagnostics/catalogue/pipeline.ts';
import { plan } from '../src/diagnostics/catalogue/plan.ts';
import { read } from '../src/diagnostics/catalogue/read.ts';
import { resolve } from '../src/diagnostics/catalogue/resolve.ts';
import { resolvePreflight } from '../src/diagnostics/catalogue/resolve-preflight.ts';
import { validate } from '../src/diagnostics/catalogue/validate.ts';
import { expectGolden } from './diagnostics/expect-golden.ts';
import { type Outcome, runExample } from './diagnostics/run-example.ts';

const codes = Object.keys(catalogue).sort() as Code[];
const examples = 'fixtures/errors';

describe('the catalogue', () => {
  it('defines each code once', () => {
    const all = [read, validate, resolve, resolvePreflight, plan, finish, patches, pipeline].flatMap((part) =>
      Object.keys(part),
    );
    assert.deepEqual(all.sort(), codes);
    const texts = readdirSync('src/diagnostics/catalogue').map((file) =>
      readFileSync(`src/diagnostics/catalogue/${file}`, 'utf8'),
    );
    for (const code of codes) {
      const definitions = texts.filter((text) => text.includes(`\n  '${code}': entry`)).length;
      assert.equal(definitions, 1, `${code} is defined ${definitions} times`);
    }
  });

  it('has an example and a page for each code', () => {
    const pages = readdirSync('docs/diagnostics').filter((name) => name !== 'README.md');
    assert.deepEqual(readdirSync(examples).sort(), codes);
    assert.deepEqual(pages.sort(), codes.map((code) => `${code}.md`).sort());
  });

  it('has every code that the ledger of lints names', () => {
    const links = readFileSync('docs/lint-coverage.md', 'utf8').matchAll(/\(diagnostics\/([a-z0-9-]+)\.md\)/g);
    const unknown = [...links].map(([, code]) => String(code)).filter((code) => !Object.hasOwn(catalogue, code));
    assert.deepEqual(unknown, []);
  });

  it('writes whole sentences', () => {
    for (const [code, { title, explanation }] of Object.entries(catalogue)) {
      assert.match(title, /^[\w`]/, code);
      assert.doesNotMatch(title, /\.$/, code);
      assert.match(explanation, /[.)]$/, code);
      assert.doesNotMatch(`${title} ${explanation}`, /\bshould\b/, code);
    }
  });
});

describe('an example of each code', () => {
  before(() => {
    process.env['NO_COLOR'] = '1';
  });

  for (const code of codes) {
    it(`provokes ${code}`, async () => {
      const { exitCode, stdout, stderr } = await run(code, 'text');
      expectGolden(`${examples}/${code}/expected-diagnostics.txt`, stderr);
      assert.equal(exitCode, 1);
      assert.equal(stdout, '');
      const own = stderr.slice(stderr.search(new RegExp(`^(error|info)\\[${code}\\]`, 'm')));
      assert.match(own, /^.*\n {2}--> ([^ ]+:|line )\d+:\d+/, 'file, line and column');
      assert.match(own, /^(.*\n){2,4} {2}= hint: \S/, 'hint');
    });

    it(`prints ${code} as JSON and for GitHub`, async () => {
      const lines = (await run(code, 'json')).stderr.trimEnd().split('\n');
      const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const allowed = ['code', 'severity', 'message', 'hint', 'resourceRef', 'field', 'file', 'line', 'column'];
      for (const object of objects) {
        const fields = allowed.filter((field) => field !== 'resourceRef' || 'resourceRef' in object);
        assert.deepEqual(Object.keys(object), fields);
      }
      const found = objects.find((object) => object['code'] === code);
      assert.ok(String(found?.['file']).startsWith(`${examples}/${code}/`));
      assert.equal(typeof found?.['line'], 'number');
      assert.equal(typeof found?.['column'], 'number');
      const github = (await run(code, 'github')).stderr;
      assert.match(github, new RegExp(`^::(error|notice) file=[^,]+,line=\\d+,col=\\d+,title=${code}::`, 'm'));
    });
  }
});

describe('the built programs', () => {
  for (const code of ['unknown-field', 'invalid-setting'] as const) {
    it(`print ${code} as the sources do`, () => {
      const { status, stdout, stderr } = spawnSync('dist/kmmc.js', ['render', `${examples}/${code}`], spawnOptions());
      assert.deepEqual([status, stdout], [1, '']);
      assert.equal(stderr, readFileSync(`${examples}/${code}/expected-diagnostics.txt`, 'utf8'));
    });
  }

  it('give the ResourceList back when the function fails', () => {
    const input = readFileSync(`${examples}/stale-object-kept/input.yaml`, 'utf8');
    const { status, stdout, stderr } = spawnSync('dist/kmmc-fn.js', { ...spawnOptions(), input });
    assert.equal(status, 1);
    assert.ok(stdout.includes('kmmc-old-driver') && stdout.includes('results:'));
    assert.match(stderr, /^error\[stale-object-kept\]: /);
  });

  it('know that the pages are current', function () {
    this.timeout(30_000);
    execFileSync(process.execPath, ['scripts/generate.ts', '--check'], { stdio: 'pipe' });
  });
});

function spawnOptions() {
  return { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const;
}

function run(code: Code, format: 'text' | 'json' | 'github'): Promise<Outcome> {
  const path = `${examples}/${code}`;
  return runExample({ arguments: ['render', path, ...extraArguments(path), '--format', format] });
}

/** Findings of an option have it in `arguments.txt`, separated by blanks. */
function extraArguments(path: string): readonly string[] {
  const file = `${path}/arguments.txt`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : [];
}
