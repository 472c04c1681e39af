/** Walks the imports of src and functions and proves that they point in one direction only. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const files = ['src', 'functions'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(root, name)),
);

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** What each folder may import besides itself; a stage never imports another stage. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/data': [],
  'src/lib': ['src/model', 'src/data'],
  'src/diagnostics': ['src/model', 'src/lib'],
  'src/scripts': ['src/model', 'src/lib'],
  'src/1-read': ['src/model', 'src/lib', 'src/diagnostics'],
  'src/2-validate': ['src/model', 'src/lib', 'src/diagnostics'],
  'src/3-resolve': ['src/model', 'src/lib', 'src/diagnostics'],
  'src/4-plan': ['src/model', 'src/lib', 'src/diagnostics', 'src/scripts'],
  'src/5-render': ['src/model', 'src/lib', 'src/scripts'],
  'src/6-finish': ['src/model', 'src/lib', 'src/diagnostics'],
  'src/7-write': ['src/model', 'src/lib'],
  'src/pipeline': ['src/model', 'src/lib', 'src/diagnostics', 'src/scripts', 'src/7-write'],
};

/** Where the stages are put together, and what stands around that. */
const roads = [
  'src/compile.ts',
  'src/preflight.ts',
  'src/compile-texts.ts',
  'src/boot-documents.ts',
  'src/produce-machine-config.ts',
  'src/index.ts',
  'src/cli/',
  'src/function/',
  'functions/',
];

/** Packages that may be bundled into what runs; everything else is for development. */
const runtimePackages = ['js-yaml', 'yaml', 're2js', 'ignore', 'ajv', '@noble', 'dockerfile-ast', 'fast-json-patch'];

describe('architecture', () => {
  it('finds the source files', () => {
    assert.ok(files.length > 50, `only ${files.length} files`);
  });

  for (const [folder, others] of Object.entries(allowed)) {
    it(`${folder} imports only ${['itself', ...others].join(', ')}`, () => {
      const wrong = [...imports]
        .filter(([file]) => file.startsWith(`${folder}/`))
        .flatMap(([file, targets]) =>
          targets
            .filter((target) => target.startsWith('src/') || target.startsWith('functions/'))
            .filter((target) => ![folder, ...others].some((one) => target.startsWith(`${one}/`)))
            .map((target) => `${file} -> ${target}`),
        );
      assert.deepEqual(wrong, []);
    });
  }

  it('knows the place of every file', () => {
    const places = [...Object.keys(allowed).map((folder) => `${folder}/`), ...roads];
    assert.deepEqual(
      files.filter((file) => !places.some((place) => file.startsWith(place))),
      [],
    );
    assert.deepEqual(
      places.filter((place) => !files.some((file) => file.startsWith(place))),
      [],
    );
  });

  it('only compile.ts and the roads around it know more than one stage', () => {
    const wrong = [...imports]
      .filter(([, targets]) => new Set(targets.map(stageOf).filter((stage) => stage !== undefined)).size > 1)
      .map(([file]) => file)
      .filter((file) => !roads.some((road) => file.startsWith(road)));
    assert.deepEqual(wrong, []);
  });

  it('stages, and what they print with, touch no file, clock, environment, network or randomness', () => {
    const impure =
      /node:(fs|net|http|https|child_process|dgram|os|worker_threads)|process\.|Date\.now|new Date\(|Math\.random|fetch\(/;
    const pure = /^src\/(\d-[a-z]+|model|data|scripts|pipeline|diagnostics)\//;
    const wrong = files.filter((file) => pure.test(file) && impure.test(withoutComments(file)));
    assert.deepEqual(wrong, []);
  });

  it('has no import cycles', () => {
    assert.deepEqual(findCycle(), []);
  });

  it('bundles few packages, and never the Kubernetes client', () => {
    const packages = [...imports.values()].flat().filter((target) => !/^(src|functions|node:|schemas)/.test(target));
    const roots = [...new Set(packages.map((name) => name.split('/')[0]))].sort();
    assert.deepEqual(
      roots.filter((name) => !runtimePackages.includes(name ?? '')),
      [],
    );
  });

  it('has small files', () => {
    const large = files
      .filter((file) => !file.includes('.generated.'))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
    assert.deepEqual(large, []);
  });

  it('says at the head of each file what it is for', () => {
    const silent = files.filter((file) => !/^\/\*[*\s]/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(silent, []);
  });
});

function importsOf(file: string): string[] {
  const text = withoutComments(file);
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found]
    .map(([, a, b, c]) => a ?? b ?? c ?? '')
    .map((target) => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target));
}

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
}

function stageOf(path: string): string | undefined {
  return /^src\/(\d-[a-z]+)\//.exec(path)?.[1];
}

function findCycle(): string[] {
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (file: string): string[] => {
    if (open.includes(file)) return [...open.slice(open.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    open.push(file);
    for (const target of runtimeImports(file)) {
      const cycle = visit(target);
      if (cycle.length > 0) return cycle;
    }
    open.pop();
    return [];
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** Type imports vanish when the code runs, and a lazily loaded module may know the one that loads it. */
function runtimeImports(file: string): string[] {
  const text = withoutComments(file);
  const found = text.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)[^'"`;]*?from\s+'(\.[^']+)'/g);
  return [...found]
    .map(([, target]) => normalize(join(dirname(file), target ?? '')))
    .filter((target) => imports.has(target));
}
