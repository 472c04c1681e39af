/** Builds `dist/`: the self-contained programs, the library and its types. Run by `npm ci` through `prepare`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BuildOptions, build } from 'esbuild';
import { builtinsFromProcess, defineKeptText, type KeptTexts, keptAsText } from './bundle-plugins.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Whoever runs `dist/` meanwhile sees the old programs or the new ones. */
const target = '.dist-new';

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // V8 reads a text of one-byte characters faster than one with a single other character.
  charset: 'ascii',
  legalComments: 'none',
  define: { KMMC_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
};

const program: BuildOptions = { ...common, minify: true, plugins: [builtinsFromProcess] };

async function buildProgram(entry: string, name: string): Promise<void> {
  const texts: KeptTexts = new Map();
  // Readers of odd input, what few packages ask for, and everything but the answer to `--version`.
  const packages = keptAsText(/^(yaml|re2js|ignore|dockerfile-ast|fast-json-patch\/.*)$/, program, texts);
  const inner = { ...program, plugins: [packages, builtinsFromProcess] };
  const main = keptAsText(/^\.\/(main|function-main)\.ts$/, inner, texts);
  const { outputFiles } = await build({
    ...program,
    entryPoints: [entry],
    write: false,
    format: 'iife',
    plugins: [main, packages, builtinsFromProcess],
  });
  const outfile = `${target}/${name}.js`;
  mkdirSync(target, { recursive: true });
  writeFileSync(outfile, `#!/usr/bin/env node\n${defineKeptText(texts)}${outputFiles?.[0]?.text ?? ''}`);
  chmodSync(outfile, 0o755);
}

rmSync(target, { recursive: true, force: true });
await buildProgram('src/cli/bin.ts', 'kmmc');
await buildProgram('functions/main.ts', 'kmmc-fn');
await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outfile: `${target}/index.mjs`,
  format: 'esm',
  packages: 'bundle',
  plugins: [builtinsFromProcess],
});
const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/package.json').replace('package.json', 'bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--outDir', `${target}/types`], {
  stdio: 'inherit',
});
// Programs start faster as CommonJS; copied elsewhere they run as whatever they find.
writeFileSync(`${target}/package.json`, '{"type":"commonjs"}\n');
rmSync('dist', { recursive: true, force: true });
renameSync(target, 'dist');
