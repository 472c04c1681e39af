/** Day 1 on a node of the lab: rendered MachineConfigs by what they are called there, and what the node did with them. */
import assert from 'node:assert/strict';
import { type BootParameters, produceMachineConfig } from '../../src/produce-machine-config.ts';
import { type MachineConfig, readMachineConfigs } from './ignite.ts';
import type { BootChanges, NodeMachine, Patience } from './node-machine.ts';

/** For the kernel's command line: podman works a little less on an emulated processor when it collects garbage seldom. */
export const seldomGarbage = 'systemd.setenv=GOGC=400';

export interface Day1Module {
  readonly config: MachineConfig;
  /** Names of its services. */
  readonly load: string;
  readonly pull: string;
  /** Its images on the node. */
  readonly store: string;
  /** What it keeps from boot to boot. */
  readonly state: string;
}

export interface Day1Values {
  /** The second part of `99-lab-demo`. */
  name: string;
  /** `demo` for registry.example.com/lab/demo; the name if none is given. */
  image?: string;
  module: string;
  workerImage: string;
  inTree?: readonly string[];
  firmware?: string;
  options?: BootParameters[7];
}

export function day1Module({ name, image = name, module, workerImage, ...more }: Day1Values): Day1Module {
  const { inTree = [], firmware = '', options = {} } = more;
  const repository = `registry.example.com/lab/${image}`;
  const words = [`99-lab-${name}`, 'worker', repository, module, inTree, firmware, workerImage, options] as const;
  return readDay1Module(produceMachineConfig(...words));
}

/** Of a text with one MachineConfig. */
export function readDay1Module(text: string): Day1Module {
  const [config, ...more] = readMachineConfigs(text);
  assert.ok(config && more.length === 0, text);
  const { name } = config.metadata;
  return {
    config,
    load: `${name}-replace-kernel-module.service`,
    pull: `${name}-pull-kernel-module-image.service`,
    store: `/var/lib/containers/kmmc/${name}`,
    state: `/var/lib/kmmc/${name}`,
  };
}

/** A service in the boot that is looked at. Times are microseconds since the boot. */
export interface ServiceReport {
  result: string;
  status: number;
  started: number;
  exited: number;
  /** What its script said, without the words of podman and systemd. */
  said: string;
}

export interface BootReport {
  /** Of systemd: `running`, or `degraded` with a failed unit. */
  state: string;
  failed: readonly string[];
  /** How often the node booted; its journal counts them. */
  boots: number;
  /** How often the node itself asked for a reboot. */
  reboots: number;
  /** Those of the lab that are in the kernel. */
  modules: readonly string[];
  /** What they said when they were loaded and unloaded, with the microseconds since the boot. */
  kernel: readonly { time: number; text: string }[];
  networkStarted: number;
  services: Readonly<Record<string, ServiceReport>>;
  /** What the scripts said in the boot before. */
  saidBefore: Readonly<Record<string, string>>;
}

/** Reboots the node as an administrator does. */
export async function reboot(node: NodeMachine, changes: BootChanges & Patience = {}): Promise<void> {
  // it may be gone before it can answer
  await node.run('systemctl reboot').catch(() => {});
  await node.awaitReboot(changes);
}

/** Waits until the node has no more to do, and did not reboot. */
export async function reportBoot(
  node: NodeMachine,
  modules: readonly Day1Module[],
  { timeoutSeconds = 400 }: Patience = {},
): Promise<BootReport> {
  const units = modules.flatMap(({ load, pull }) => [load, pull]);
  const { status, output } = await node.run(reportScript(units), { timeoutSeconds });
  assert.equal(status, 0, output);
  const [, ...parts] = output.split(/^--- (.+)\n/m);
  const section = (name: string) => parts[parts.indexOf(name) + 1] ?? assert.fail(`no ${name} in ${output}`);
  const lines = (name: string) => section(name).split('\n').filter(Boolean);
  return {
    state: section('state').trim(),
    failed: lines('failed').map((line) => line.split(' ', 1)[0] ?? ''),
    boots: Number(section('boots')),
    reboots: node.console().split('reboot: Restarting system').length - 1,
    modules: lines('modules').map((path) => path.replace('/sys/module/', '')),
    kernel: lines('kernel').map((line) => {
      const [, seconds, text = ''] = /^\[ *([0-9.]+)\] (.*)$/.exec(line) ?? assert.fail(line);
      return { time: Number(seconds) * 1e6, text };
    }),
    networkStarted: Number(section('network')),
    services: readServices(section('services'), readSaid(units, lines('said'))),
    saidBefore: readSaid(units, lines('said before')),
  };
}

/** The service is done, and the module in the kernel, before anything brings the network up. */
export function assertLoadedBeforeNetwork(report: BootReport, { load }: Day1Module, module: string): void {
  const { result, status, exited } = report.services[load] ?? assert.fail();
  assert.deepEqual({ result, status }, { result: 'success', status: 0 });
  const loaded = report.kernel.findLast(({ text }) => text.startsWith(`${module}: `) && text.endsWith('loaded'));
  assert.ok(loaded, `${module} said nothing`);
  assert.ok(report.modules.includes(module));
  assert.ok(0 < loaded.time && loaded.time < report.networkStarted, `${loaded.time}, ${report.networkStarted}`);
  assert.ok(0 < exited && exited < report.networkStarted, `${exited}, ${report.networkStarted}`);
}

const times = ['ExecMainStartTimestampMonotonic', 'ExecMainExitTimestampMonotonic'];

/** Few programs, for each takes the emulated processor a while. */
function reportScript(units: readonly string[]): string {
  const journal = `journalctl -o json --output-fields=MESSAGE,_SYSTEMD_UNIT _SYSTEMD_UNIT={${['none', ...units].join(',')}}`;
  const words = `2>/dev/null | grep '"MESSAGE":"kmmc: '`;
  const properties = ['Id', 'Result', 'ExecMainStatus', ...times].map((name) => `-p ${name}`).join(' ');
  return `
echo '--- state'; systemctl is-system-running --wait
echo '--- failed'; systemctl list-units --failed --plain --no-legend
echo '--- boots'; journalctl --list-boots | grep -c '[0-9a-f]\\{32\\}'
echo '--- modules'; ls -d /sys/module/kmmc_*
echo '--- kernel'; dmesg | grep 'kmmc_[a-z]*: '
echo '--- network'; systemctl show -P ${times[0]} systemd-networkd.service
echo '--- services'; systemctl show ${properties} ${units.join(' ')}
echo '--- said'; ${journal} -b 0 ${words}
echo '--- said before'; ${journal} -b -1 ${words}
true`;
}

function readSaid(units: readonly string[], lines: readonly string[]): Record<string, string> {
  const entries = lines.map((line) => JSON.parse(line) as { MESSAGE: string; _SYSTEMD_UNIT: string });
  const saidBy = (unit: string) => entries.filter(({ _SYSTEMD_UNIT: its }) => its === unit);
  return Object.fromEntries(
    units.map((unit) => [
      unit,
      saidBy(unit)
        .map(({ MESSAGE: text }) => `${text}\n`)
        .join(''),
    ]),
  );
}

function readServices(text: string, said: Readonly<Record<string, string>>): Record<string, ServiceReport> {
  const services = text
    .trim()
    .split('\n\n')
    .map((properties) => {
      const value = (name: string) =>
        new RegExp(`^${name}=(.*)$`, 'm').exec(properties)?.[1] ?? assert.fail(properties);
      const unit = value('Id');
      const report = {
        result: value('Result'),
        status: Number(value('ExecMainStatus')),
        started: Number(value('ExecMainStartTimestampMonotonic')),
        exited: Number(value('ExecMainExitTimestampMonotonic')),
        said: said[unit] ?? '',
      };
      return [unit, report] as const;
    });
  return Object.fromEntries(services);
}
