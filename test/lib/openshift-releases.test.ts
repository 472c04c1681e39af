import assert from 'node:assert/strict';
import { findReleaseKernels, knownReleases, type ReleaseKernel } from '../../src/lib/openshift-releases.ts';

function kernelsOf(version: string): readonly ReleaseKernel[] {
  const found = findReleaseKernels(version);
  assert.ok(!('fault' in found), version);
  return found;
}

describe('findReleaseKernels', () => {
  it('takes one release exactly', () => {
    assert.deepEqual(kernelsOf('4.18.13'), [
      { release: '4.18.13', kernel: '5.14.0-427.68.1.el9_4.x86_64', architecture: 'amd64', realtime: false },
    ]);
  });

  it('takes all of a minor release, those whose patch release is not known as well', () => {
    assert.deepEqual(kernelsOf('4.20'), [
      {
        release: '4.20',
        kernel: '5.14.0-570.51.1.el9_6.x86_64',
        architecture: 'amd64',
        realtime: false,
        rhcos: '9.6.20250930-0',
      },
    ]);
    const found = kernelsOf('4.18');
    const plain = found.filter(({ realtime, architecture }) => !realtime && architecture === 'amd64');
    assert.deepEqual(
      plain.map(({ release }) => release),
      [...Array.from({ length: 13 }, (_, index) => `4.18.${index + 1}`), '4.18', '4.18'],
    );
    assert.ok(found.some(({ architecture }) => architecture === 's390x'));
    assert.deepEqual(
      found.filter(({ realtime }) => realtime).map(({ kernel }) => kernel),
      ['5.14.0-427.68.1.el9_4.x86_64+rt', '5.14.0-427.81.1.el9_4.x86_64+rt'],
    );
  });

  it('gives each (release, kernel, architecture) once, and an unknown patch release only what no known one has', () => {
    for (const version of ['4.12', '4.14', '4.15', '4.18']) {
      const found = kernelsOf(version);
      const keys = found.map(({ release, kernel, architecture }) => `${release} ${kernel} ${architecture}`);
      assert.equal(new Set(keys).size, keys.length);
      const named = new Set(found.filter(({ release }) => release !== version).map(({ kernel }) => kernel));
      assert.deepEqual(
        found.filter(({ release, kernel }) => release === version && named.has(kernel)),
        [],
      );
    }
  });

  it('takes what is not released by its full name, or where nothing else is known', () => {
    assert.deepEqual(
      kernelsOf('4.12.0-rc.4').map(({ kernel }) => kernel),
      ['4.18.0-372.36.1.rt7.193.el8_6.x86_64'],
    );
    assert.ok(kernelsOf('4.12').every(({ release }) => !release.includes('-')));
    assert.deepEqual(
      kernelsOf('4.23').map(({ release, stream }) => [release, stream]),
      [['4.23', 'nightly']],
    );
    assert.deepEqual(
      kernelsOf('4.7').map(({ release }) => release),
      ['4.7.8'],
    );
  });

  it('knows the Driver Toolkit of some', () => {
    const image = kernelsOf('4.12.13')[0]?.driverToolkit ?? '';
    assert.match(image, /@sha256:[0-9a-f]{64}$/);
  });

  it('names the nearest release where it does not know one', () => {
    const nearest = {
      '4.18.99': '4.18.13',
      '4.12.0': '4.12.6',
      '4.17.3': '4.17',
      '4.21': '4.20',
      '4.22.7': '4.23',
      '5.1': '5.0',
      '3.11': '4.6',
      '4.15.24-rc.1': '4.15.25',
    };
    for (const [version, release] of Object.entries(nearest)) {
      assert.deepEqual(findReleaseKernels(version), { fault: 'unknown', nearest: release }, version);
      assert.ok(Array.isArray(findReleaseKernels(release)), release);
    }
  });

  it('refuses what is no version', () => {
    for (const text of ['', '4', 'v4.20', '4.20.', '4.20.x', '4.20.3-0', '4.20.3 ', 'latest', '4.20.3-rc.1.2']) {
      assert.deepEqual(findReleaseKernels(text), { fault: 'no-version' }, text);
    }
  });

  it('answers for every release that it knows, in order', () => {
    const known = knownReleases();
    assert.deepEqual(known.slice(0, 2), ['4.6.4', '4.6.16']);
    assert.deepEqual(known.slice(-2), ['4.23', '5.0']);
    assert.ok(known.indexOf('4.12.0-rc.4') < known.indexOf('4.12.6'));
    for (const release of known) assert.ok(kernelsOf(release).length > 0, release);
  });
});
