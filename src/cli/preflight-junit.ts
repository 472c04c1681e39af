/** The answer of `kmmc preflight -o junit`: a test suite for each Module, a test case for each kernel. */
import { element, writeXml, type XmlElement } from '../lib/xml.ts';
import type { Origin } from '../model/origin.ts';
import { formatOrigin } from './explain-text.ts';
import type { PreflightReport, PreflightResult } from './preflight-report.ts';

/** Times are given as zero: nothing ran, and many readers want them. */
export function preflightJunit({ results }: PreflightReport): string {
  const suites = [...groupByModule(results)].map(([name, ofModule]) => {
    const { origin } = ofModule[0]?.module ?? {};
    return element('testsuite', { name, ...counts(ofModule), ...fileOf(origin) }, ...ofModule.map(testCase));
  });
  return writeXml(element('testsuites', { name: 'kmmc preflight', ...counts(results) }, ...suites));
}

function groupByModule(results: readonly PreflightResult[]): ReadonlyMap<string, readonly PreflightResult[]> {
  const groups = new Map<string, PreflightResult[]>();
  for (const result of results) {
    const name = nameOf(result);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [result]);
    else group.push(result);
  }
  return groups;
}

function nameOf({ module: { namespace, name, version } }: PreflightResult): string {
  return `${namespace}/${name}${version === undefined ? '' : ` ${version}`}`;
}

function counts(results: readonly PreflightResult[]) {
  const failures = results.filter(({ status }) => status === 'Failure').length;
  return { tests: results.length, failures, errors: 0, skipped: 0, time: 0 };
}

function testCase(result: PreflightResult): XmlElement {
  const { kernel, architecture, releases, reason, origin, containerImage } = result;
  const releaseText = releases.length === 0 ? '' : ` (OpenShift ${releases.join(', ')})`;
  const attributes = {
    name: `${kernel} ${architecture}${releaseText}`,
    classname: nameOf(result),
    time: 0,
    ...fileOf(origin),
    line: origin.line,
  };
  if (reason === null) return element('testcase', attributes, element('system-out', {}, containerImage ?? ''));
  const text = [reason.message, formatOrigin(origin), reason.hint].filter((line) => line !== '').join('\n');
  return element('testcase', attributes, element('failure', { message: reason.message, type: reason.code }, text));
}

function fileOf(origin: Origin | undefined): { readonly file?: string } {
  return origin === undefined || origin.file === '' ? {} : { file: origin.file };
}
