/** Entry of the bundle `kmmc.js`: answers `--version` by itself, loads everything else on demand. */
import { writeFully } from '../lib/write-fully.ts';
import { version } from './version.ts';

async function run(words: readonly string[]): Promise<number> {
  if (words[0] === '--version') {
    try {
      writeFully(1, [`${version}\n`]);
      return 0;
    } catch {
      // main fails in the same way, and says why
    }
  }
  const { main } = await import('./main.ts');
  return main(words);
}

run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode ??= exitCode;
});
