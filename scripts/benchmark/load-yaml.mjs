/** What the output costs its next reader: one cold js-yaml load of a file. Plain JavaScript, so that every Node runs it. */
import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';

const documents = loadAll(readFileSync(process.argv[2], 'utf8'));
if (documents.length === 0) process.exitCode = 1;
