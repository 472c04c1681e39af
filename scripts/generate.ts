/** Writes what is generated from `schemas/`, from the catalogue of diagnostics, from `src/data` and from the health checks for Argo CD; with `--check` only tells what is stale. Run by `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateArgoCDChecks } from './generate-argocd-checks.ts';
import { generateDiagnosticPages } from './generate-diagnostic-pages.ts';
import { generateOpenshiftReleases } from './generate-openshift-releases.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';

const root = new URL('../', import.meta.url);

const files = new Map<string, string>([
  ...(await generateTypes(root)),
  ...(await generateValidators(root)),
  ...generateDiagnosticPages(root),
  ...generateOpenshiftReleases(root),
  ...generateArgoCDChecks(root),
]);
const stale = [...files].filter(([path, text]) => current(path) !== text).map(([path]) => path);

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Stale, run "npm run generate":\n  ${stale.join('\n  ')}`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) writeFileSync(new URL(path, root), files.get(path) ?? '');
  console.error(stale.length === 0 ? 'Nothing to do.' : `Wrote ${stale.join(', ')}`);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
  } catch {
    return undefined;
  }
}
