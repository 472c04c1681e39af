/** Builds `dist/`: the self-contained programs, the library and its types. Run by `npm ci` through `prepare`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/**
 * A program must run under any name and in any directory, as CommonJS or as an ES module, whatever Node makes of its
 * name: it uses neither `require` nor `import` and takes Node's own modules from the process.
 */
const builtinsFromProcess: Plugin = {
  name: 'builtins-from-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: 'builtin' } : undefined));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  define: { KMMC_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

async function buildProgram(entry: string, name: string): Promise<void> {
  const outfile = `dist/${name}.js`;
  await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'iife',
    minify: true,
    keepNames: false,
    plugins: [builtinsFromProcess],
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(outfile, 0o755);
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
await buildProgram('src/cli/bin.ts', 'kmmc');
await buildProgram('functions/main.ts', 'kmmc-fn');
await build({ ...common, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', format: 'esm', packages: 'bundle', external: ['node:*'] });
const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
