/**
 * Adds releases of OpenShift to `src/data/openshift-releases.tsv`, from files that somebody saved; docs/preflight.md tells
 * how. `node scripts/refresh-releases.ts [--table FILE] RELEASE.json TOOLKIT.json…` needs no network.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addReleases } from './add-releases.ts';
import { readReleaseTable, writeReleaseTable } from './release-table.ts';

const { values, positionals } = parseArgs({ options: { table: { type: 'string' } }, allowPositionals: true });
const table = values.table ?? fileURLToPath(new URL('../src/data/openshift-releases.tsv', import.meta.url));

if (positionals.length === 0) {
  console.error('usage: node scripts/refresh-releases.ts [--table FILE] RELEASE.json TOOLKIT.json…');
  process.exitCode = 2;
} else {
  try {
    const files = positionals.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    const { rows, changed } = addReleases(readReleaseTable(readFileSync(table, 'utf8')), files);
    if (changed > 0) writeFileSync(table, writeReleaseTable(rows));
    const next = changed > 0 && values.table === undefined ? ' Run "npm run generate".' : '';
    console.error(`${changed} ${changed === 1 ? 'row is' : 'rows are'} new or better known.${next}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
