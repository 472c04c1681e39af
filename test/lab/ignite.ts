/** Puts rendered MachineConfigs on a node of the lab, as Ignition does: the same bytes in the same files, the same units. */
import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import type { BootChanges, GuestFile } from './node-machine.ts';

export interface MachineConfig {
  kind: 'MachineConfig';
  metadata: { name: string };
  spec: {
    config: {
      ignition: { version: string };
      storage: { files: IgnitionFile[] };
      systemd: { units: IgnitionUnit[] };
    };
  };
}

interface IgnitionFile {
  path: string;
  mode: number;
  overwrite: boolean;
  user: { name: string };
  contents: { source: string };
}

interface IgnitionUnit {
  name: string;
  enabled: boolean;
  contents: string;
}

/** What every node of a cluster has, and a node of the lab has not: credentials of the kubelet, of which there are none. */
const stubs: Readonly<Record<string, GuestFile>> = {
  '/var/lib/kubelet/config.json': { content: '{"auths":{}}\n', mode: 0o600 },
};

/** Those among the objects of a text, as printed. */
export function readMachineConfigs(text: string): readonly MachineConfig[] {
  const objects = parseAllDocuments(text).map((document) => document.toJS() as { kind: string });
  return objects.filter((object): object is MachineConfig => object.kind === 'MachineConfig');
}

/** For a boot of the node. What is not done here is refused, so that nothing that is rendered gets lost on the way. */
export function ignite(...configs: readonly MachineConfig[]): Required<Pick<BootChanges, 'files' | 'enable'>> {
  const files: Record<string, GuestFile> = { ...stubs };
  const enable: string[] = [];
  for (const { spec } of configs) {
    const { ignition, storage, systemd, ...more } = spec.config;
    assert.deepEqual([ignition, more], [{ version: '3.2.0' }, {}]);
    for (const file of storage.files) put(file.path, fileOf(file));
    for (const { name, enabled, contents, ...other } of systemd.units) {
      assert.deepEqual(other, {});
      put(`/etc/systemd/system/${name}`, { content: contents });
      if (enabled) enable.push(name);
    }
  }
  return { files, enable };

  function put(path: string, file: GuestFile): void {
    assert.ok(!(path in files), `${path} is there already`);
    files[path] = file;
  }
}

function fileOf({ path, mode, contents: { source, ...encoding }, user, overwrite, ...other }: IgnitionFile): GuestFile {
  assert.deepEqual([user, overwrite, encoding, other], [{ name: 'root' }, true, {}, {}], path);
  const [, base64, data = ''] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(source) ?? assert.fail(`${path}: ${source}`);
  return { content: base64 ? Buffer.from(data, 'base64') : decodeURIComponent(data), mode };
}
