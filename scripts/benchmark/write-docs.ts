/** Puts the tables between the markers of docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { barTable, type Report, shapeTable } from './report.ts';

const markers = /(<!-- benchmark: begin -->\n)[\s\S]*(<!-- benchmark: end -->)/;

export function writeDocs(file: string, report: Report): void {
  const nodes = report.nodes.map(({ version }) => `Node ${version.slice(1)}`);
  const about =
    `Medians of ${report.runs} runs or more, taking turns, on ${report.machine}, which other work shared. ` +
    `${[...nodes, ...report.versions].join(', ')}.\n`;
  const text = `\n${about}\n${barTable(report)}\n${shapeTable(report)}\n`;
  const old = readFileSync(file, 'utf8');
  if (!markers.test(old)) throw new Error(`${file}: the markers of the benchmark are missing`);
  writeFileSync(
    file,
    old.replace(markers, (_, begin, end) => `${begin}${text}${end}`),
  );
}
