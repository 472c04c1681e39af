/** The two services of day 1 as unit files. What differs between MachineConfigs is names and environment alone. */
import { systemdAssignment } from '../lib/systemd-quote.ts';
import type { BootUnit, MachineConfigPlan } from '../model/plan.ts';
import { bootStateDirectory, bootStoreDirectory } from '../scripts/boot-common.ts';

/**
 * Before NetworkManager, which comes up after network-pre.target. The default dependencies are kept: file systems are
 * mounted and writable, and the service ends when the node goes down.
 */
export function loadUnitText(unit: BootUnit): string {
  return lines(
    '[Unit]',
    'Description=Load a kernel module before the network (kmmc)',
    'Wants=network-pre.target',
    'Before=network-pre.target',
    ...mounts,
    '',
    ...service(unit, 180),
  );
}

/** After the network and what its dispatcher sets up, such as name servers. */
export function pullUnitText(unit: MachineConfigPlan['pull']): string {
  return lines(
    '[Unit]',
    'Description=Pull the images of a kernel module that is loaded before the network (kmmc)',
    'Wants=network-online.target',
    'After=network-online.target NetworkManager-dispatcher.service',
    ...mounts,
    '',
    ...service(unit, 900, `ExecStartPre=${unit.waitScript}`),
  );
}

const mounts = [`RequiresMountsFor=${bootStoreDirectory} ${bootStateDirectory}`];

/**
 * Proxies are set by the operator, and only where there are any. podman keeps its locks in /dev/shm, one file for all
 * stores: without a /dev/shm of its own the service fails when another podman is just making that file, and frees the
 * locks of all others when it is the first one with its store in a boot.
 */
function service({ script, environment }: BootUnit, seconds: number, ...before: readonly string[]): readonly string[] {
  return [
    '[Service]',
    'Type=oneshot',
    'EnvironmentFile=-/etc/mco/proxy.env',
    ...environment.map(([name, value]) => `Environment=${systemdAssignment(name, value)}`),
    ...before,
    `ExecStart=${script}`,
    'PrivateTmp=yes',
    'TemporaryFileSystem=/dev/shm',
    'RemainAfterExit=no',
    `TimeoutSec=${seconds}`,
    '',
    '[Install]',
    'WantedBy=multi-user.target',
  ];
}

function lines(...texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
