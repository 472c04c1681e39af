/**
 * Every example and every golden case: the tree that `kmmc render` writes, and what it says, compared byte for byte.
 * UPDATE_GOLDEN=1 rewrites what is expected and fails, so that a rewrite is never taken for a pass.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { functionKinds, onlyReports } from '../src/model/kinds.ts';
import { appliedObjects, type PlainObject, parseObjects } from './function/canonical-objects.ts';
import { openWorkbench, readFiles, type Workbench, writeFiles } from './function/workbench.ts';
import { repositoryRoot } from './lab/tools.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';
const folders = globSync(['functions/*/examples/*/input', 'fixtures/cases/*/*/input'], { cwd: repositoryRoot })
  .map(dirname)
  .sort();

describe('golden cases', function () {
  this.timeout(60_000);
  let bench: Workbench;

  before(() => {
    bench = openWorkbench();
  });

  after(() => bench.remove());

  const render = (cwd: string, ...paths: readonly string[]) => {
    const tree = mkdtempSync(join(bench.directory, 'tree-'));
    const { code, stderr } = bench.run('kmmc', ['render', ...paths, '-o', tree], { cwd });
    assert.ok(code === 0 || code === 1, stderr);
    return { tree, files: readFiles(tree), diagnostics: diagnosticsOf(stderr), code };
  };

  it('are there', () => {
    assert.ok(folders.length >= 20, `only ${folders.length}`);
  });

  for (const folder of folders) {
    const path = join(repositoryRoot, folder);

    describe(folder, () => {
      it('says what it proves', () => {
        assert.ok(existsSync(join(path, 'README.md')), 'README.md is missing');
      });

      it('compiles to the expected tree and diagnostics', () => {
        const { files, diagnostics } = render(path, 'input');
        if (update) rewrite(path, files, diagnostics);
        const expected = readExpected(path);
        assert.deepEqual(Object.keys(files), Object.keys(expected.files), 'other files');
        assert.deepEqual(files, expected.files);
        assert.equal(diagnostics, expected.diagnostics);
        assert.equal(update, false, 'the expectation was rewritten; read the difference and run again');
      });

      it('does not depend on the order of documents', () => {
        const shuffled = bench.put({ 'all.yaml': shuffledDocuments(readFiles(join(path, 'input'))) });
        assert.deepEqual(generatedOf(render(bench.directory, shuffled).files), generatedOf(readExpected(path).files));
      });

      const { files } = readExpected(path);
      if (Object.keys(files).length > 0)
        it('changes nothing when its own result is compiled again', () => {
          const steering = bench.put({ 'steering.yaml': steeringDocuments(readFiles(join(path, 'input'))) });
          const result = bench.put(files);
          const again = render(bench.directory, steering, result);
          assert.equal(again.code, 0, again.diagnostics);
          assert.deepEqual(again.files, files);
        });

      const [, name = ''] = /^functions\/([^/]+)/.exec(folder) ?? [];
      if (name !== '')
        it(`is what the function ${name} answers`, () => {
          const expected = readExpected(path);
          const { code, stdout, stderr } = bench.run('kmmc', ['fn', name], {
            input: resourceList(readFiles(join(path, 'input'))),
          });
          const failed = /^kmmc: .*\berrors?\b/m.test(expected.diagnostics);
          assert.equal(code, failed ? 1 : 0, stderr);
          assert.deepEqual(codesOf(stderr), codesOf(expected.diagnostics));
          if (failed || onlyReports(name)) return;
          const objects = (JSON.parse(JSON.stringify(parseObjects(stdout))) as PlainObject[]).filter(
            ({ kind }) => kind !== 'Node',
          );
          assert.deepEqual(
            appliedObjects(objects.map(withoutPatchMarks)),
            appliedObjects(parseObjects(yamlOf(expected.files))),
          );
        });

      for (const [command, name] of [
        ['explain', 'expected-explanation.txt'],
        ['preflight', 'expected-preflight.txt'],
      ] as const) {
        const answer = join(path, name);
        if (!existsSync(answer)) continue;
        it(`is what kmmc ${command} tells people`, () => {
          const { stdout } = bench.run('kmmc', [command, 'input'], { cwd: path });
          if (update) writeFileSync(answer, stdout);
          assert.equal(stdout, readFileSync(answer, 'utf8'));
        });
      }
    });
  }
});

/** stderr up to the line that counts the diagnostics; after it comes the summary of the tree. */
function diagnosticsOf(stderr: string): string {
  return /^[\s\S]*?^kmmc: \d+ (?:error|warning|info).*\n/m.exec(stderr)?.[0] ?? '';
}

/** As kustomize and kpt call a function: the package as one list, its settings beside it. */
function resourceList(files: Readonly<Record<string, string>>): string {
  const objects = parseObjects(yamlOf(files));
  const isSettings = ({ kind }: PlainObject): boolean => Object.hasOwn(functionKinds, kind);
  const items = objects.filter((one) => !isSettings(one));
  const functionConfig = objects.find(isSettings);
  return JSON.stringify({ apiVersion: 'config.kubernetes.io/v1', kind: 'ResourceList', items, functionConfig });
}

/** Only a function that patches the objects of others writes down what it did to them. */
function withoutPatchMarks(object: PlainObject): PlainObject {
  const { 'kmmc.dev/patched': _, ...annotations } = object.metadata.annotations ?? {};
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function yamlOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .filter(([name]) => /\.ya?ml$/.test(name))
    .map(([, text]) => text)
    .join('---\n');
}

/**
 * `error[code]`, without order: a list has other positions than files. Only functions, which never drop an item, ask for
 * the annotation that keeps captured nodes from being applied.
 */
function codesOf(diagnostics: string): string[] {
  return [...diagnostics.matchAll(/^(?:error|warning|info)\[[a-z-]+\]/gm)]
    .map(([head]) => head)
    .filter((head) => head !== 'warning[local-config-missing]')
    .sort();
}

interface Expected {
  readonly files: Readonly<Record<string, string>>;
  readonly diagnostics: string;
}

/** Without `expected/` nothing is written: the input has errors. */
function readExpected(path: string): Expected {
  const tree = join(path, 'expected');
  return {
    files: existsSync(tree) ? readFiles(tree) : {},
    diagnostics: readFiles(path)['expected-diagnostics.txt'] ?? '',
  };
}

function rewrite(path: string, files: Readonly<Record<string, string>>, diagnostics: string): void {
  rmSync(join(path, 'expected'), { recursive: true, force: true });
  rmSync(join(path, 'expected-diagnostics.txt'), { force: true });
  writeFiles(join(path, 'expected'), files);
  if (diagnostics !== '') writeFileSync(join(path, 'expected-diagnostics.txt'), diagnostics);
}

function documentsOf(files: Readonly<Record<string, string>>): string[] {
  return Object.values(files).flatMap((text) => text.split(/^---.*\n/m));
}

/** Reversed, and each second document to the front: no two neighbours keep their order. */
function shuffledDocuments(files: Readonly<Record<string, string>>): string {
  const documents = documentsOf(files).reverse();
  const odd = documents.filter((_, index) => index % 2 === 1);
  const even = documents.filter((_, index) => index % 2 === 0);
  return [...odd, ...even].join('---\n');
}

/** What is not part of the result: settings, inventories and captured nodes. */
function steeringDocuments(files: Readonly<Record<string, string>>): string {
  return documentsOf(files)
    .filter((text) => /^apiVersion: kmmc\.dev\//m.test(text) || /^ *kind: Node$/m.test(text))
    .join('---\n');
}

/** Inputs keep the names that the order of their documents gives them; everything else must not move. */
function generatedOf(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('inputs/')));
}
