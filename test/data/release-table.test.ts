/** The table of OpenShift's releases, and the script that adds to it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addReleases } from '../../scripts/add-releases.ts';
import { packReleases } from '../../scripts/generate-openshift-releases.ts';
import { readReleaseTable, writeReleaseTable } from '../../scripts/release-table.ts';
import { repositoryRoot } from '../lab/tools.ts';

const path = join(repositoryRoot, 'src/data/openshift-releases.tsv');
const text = readFileSync(path, 'utf8');
const table = readReleaseTable(text);
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const toolkitImage = `registry.example.com/release/toolkit@${digest}`;

const payload = (version: string, rhcos: string, ...tags: readonly string[]) =>
  JSON.stringify({
    image: `registry.example.com/release/release@${digest}`,
    digest,
    metadata: { kind: 'cincinnati-metadata-v0', version },
    displayVersions: { kubernetes: { Version: '1.33.5' }, 'machine-os': { Version: rhcos } },
    references: { kind: 'ImageStream', spec: { tags: tags.map((name) => ({ name, from: { name: toolkitImage } })) } },
  });
const toolkit = (kernel: string, realtime: string, rhel: string) =>
  JSON.stringify({ KERNEL_VERSION: kernel, RT_KERNEL_VERSION: realtime, RHEL_VERSION: rhel });

function add(...texts: readonly string[]) {
  return addReleases(
    table,
    texts.map((one, index) => ({ file: `${index}.json`, text: one })),
  );
}

describe('the table of releases', () => {
  it('is in order, and says where each row comes from', () => {
    assert.equal(writeReleaseTable(table), text);
    assert.ok(table.every(({ source }) => source.length > 10));
  });

  it('is refused where it contradicts itself', () => {
    const [head] = text.split('\n');
    const line = (release: string, rhcos: string, kernel: string, rt: string, architecture = 'amd64') =>
      `${head}\n${[release, '', rhcos, kernel, rt, architecture, '', 'a test'].join('\t')}\n`;
    const wrong = {
      [line('4.17', '418.94.202505062142-0', '5.14.0-427.el9_4.x86_64', '')]: /is of OpenShift 4\.18, not of 4\.17/,
      [line('4.18', '', '', '')]: /there is no kernel/,
      [line('4.18', '', '5.14.0-427.el9_4.x86_64+rt', '')]: /is a real-time kernel/,
      [line('4.18', '', '', '5.14.0-427.el9_4.x86_64')]: /is no real-time kernel/,
      [line('4.18', '', '5.14.0-427.el9_4.x86_64', '', 'x86_64')]: /line 2 of the table: "x86_64" is no value/,
      [`${head}\n4.18\n`]: /there are 1 columns, not 8/,
      'release\n': /the columns of the table must be release, stream/,
    };
    for (const [bad, reason] of Object.entries(wrong)) assert.throws(() => readReleaseTable(bad), reason);
  });
});

describe('adding releases', () => {
  it('reads a release and its Driver Toolkit', () => {
    const { rows, changed } = add(
      payload('4.20.3', '9.6.20251023-0', 'cli', 'driver-toolkit'),
      toolkit('5.14.0-570.55.1.el9_6.x86_64', '5.14.0-570.55.1.el9_6.x86_64+rt', '9.6'),
      toolkit('5.14.0-570.55.1.el9_6.aarch64', 'package kernel-rt-core is not installed', '9.6'),
    );
    assert.equal(changed, 2);
    const source = `oc adm release info 4.20.3, ${digest}`;
    const common = { release: '4.20.3', stream: '', rhcos: '9.6.20251023-0', driver_toolkit: toolkitImage, source };
    assert.deepEqual(rows.slice(table.length), [
      {
        ...common,
        kernel: '5.14.0-570.55.1.el9_6.x86_64',
        rt_kernel: '5.14.0-570.55.1.el9_6.x86_64+rt',
        architecture: 'amd64',
      },
      { ...common, kernel: '5.14.0-570.55.1.el9_6.aarch64', rt_kernel: '', architecture: 'arm64' },
    ]);
    assert.deepEqual(packReleases(rows.slice(table.length, table.length + 1)), [
      `5.14.0-570.55.1.el9_6.x86_64 amd64 ${toolkitImage} 4.20.3=9.6.20251023-0`,
      `5.14.0-570.55.1.el9_6.x86_64+rt amd64 ${toolkitImage} 4.20.3=9.6.20251023-0`,
    ]);
  });

  it('keeps two operating systems of one release apart', () => {
    const { rows } = add(
      payload('5.0.0-rc.1', '9.8.20260901-0', 'driver-toolkit', 'driver-toolkit-10'),
      toolkit('5.14.0-687.40.1.el9_8.x86_64', '', '9.8'),
      toolkit('6.12.0-211.50.1.el10_2.x86_64', '', '10.2'),
    );
    const added = rows.slice(table.length).map(({ release, stream, rhcos }) => [release, stream, rhcos]);
    assert.deepEqual(added, [
      ['5.0.0', 'rc.1', '9.8.20260901-0'],
      ['5.0.0', 'rc.1', ''],
    ]);
  });

  it('completes a row that is there, and changes nothing the second time', () => {
    const files = [
      payload('4.18.13', '418.94.202505062142-0', 'driver-toolkit'),
      toolkit('5.14.0-427.68.1.el9_4.x86_64', '', '9.4'),
    ];
    const { rows, changed } = add(...files);
    assert.deepEqual([rows.length, changed], [table.length, 1]);
    assert.equal(rows.find(({ release }) => release === '4.18.13')?.rhcos, '418.94.202505062142-0');
    const again = addReleases(
      rows,
      files.map((one) => ({ file: 'f', text: one })),
    );
    assert.equal(again.changed, 0);
  });

  it('refuses what it cannot believe', () => {
    const release = payload('4.18.13', '', 'driver-toolkit');
    const wrong: readonly (readonly [files: readonly string[], reason: RegExp])[] = [
      [
        [toolkit('5.14.0-427.68.1.el9_4.x86_64', '', '9.4')],
        /^Error: 0\.json: the file of its release must stand before/,
      ],
      [[release, '{}'], /^Error: 1\.json: it is neither/],
      [['no json'], /^Error: 0\.json: .*JSON/],
      [
        [release, toolkit('5.14.0-427.99.1.el9_4.x86_64', '', '9.4')],
        /the table says 5\.14\.0-427\.68\.1\.el9_4\.x86_64/,
      ],
      [[payload('4.19.0-okd', ''), toolkit('5.14.0-1.el9.x86_64', '', '9')], /"4\.19\.0-okd" is no version/],
      [[release, toolkit('5.14.0-427', '', '9.4')], /is no value of the column architecture/],
    ];
    for (const [files, reason] of wrong) assert.throws(() => add(...files), reason);
  });

  it('is a script', () => {
    const directory = mkdtempSync(join(tmpdir(), 'kmmc-releases-'));
    const copy = join(directory, 'table.tsv');
    copyFileSync(path, copy);
    const run = (...files: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/refresh-releases.ts', '--table', copy, ...files], {
        cwd: repositoryRoot,
        encoding: 'utf8',
      });
    const [release, kernels] = [join(directory, 'release.json'), join(directory, 'toolkit.json')];
    writeFileSync(release, payload('4.20.3', '9.6.20251023-0', 'driver-toolkit'));
    writeFileSync(kernels, toolkit('5.14.0-570.55.1.el9_6.x86_64', '', '9.6'));
    const { status, stderr } = run(release, kernels);
    assert.deepEqual([status, stderr], [0, '1 row is new or better known.\n']);
    assert.equal(readReleaseTable(readFileSync(copy, 'utf8')).length, table.length + 1);
    assert.equal(run(kernels).status, 1);
    assert.equal(run().status, 2);
    rmSync(directory, { recursive: true });
  });
});
