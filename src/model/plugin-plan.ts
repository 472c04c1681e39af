/** What stands beside a kernel module in a plan: the device plugin or DRA driver that uses it, and classes of its devices. */
import type { DeviceClass, PluginContainer, Volume } from './module.generated.ts';
import type { LanePlace } from './plan.ts';

type Labels = Readonly<Record<string, string>>;

export type PluginRole = 'device-plugin' | 'dra';

/** One DaemonSet: it runs on all nodes of a Module, or of one state of it, whatever their kernel. */
export interface PluginPlan {
  readonly role: PluginRole;
  readonly name: string;
  readonly module: string;
  readonly namespace: string;
  /** `<group>/<Kind>/<namespace>/<name>` of the Module. */
  readonly owner: string;
  /** Its place in a rollout, as that of the loaders on its nodes. */
  readonly lane?: LanePlace;
  readonly nodeSelector: Labels;
  /** As in the loaders on its nodes. */
  readonly excluded: readonly Labels[];
  readonly tolerations: readonly object[];
  readonly imagePullSecret?: string;
  /** Undefined: the namespace's default account. */
  readonly serviceAccount?: string;
  /** Whether the Module names it: then it is the user's. */
  readonly isAccountGiven: boolean;
  /** Absent: what the account says. */
  readonly mountsToken?: boolean;
  readonly container: PluginContainer;
  readonly initContainer?: PluginContainer;
  readonly volumes: readonly Volume[];
  /** Where the kubelet asks a DRA driver for its health; absent where the driver was told not to answer. */
  readonly healthPort?: number;
  /** Absent where the Module has no loader to wait for. */
  readonly gate?: PluginGate;
}

/** What keeps a plugin from starting before its module is loaded. */
export interface PluginGate {
  readonly image: string;
  /** What the loader announces when it has loaded the state of the Module that this plugin is for. */
  readonly state: string;
  /** Name below /sys/module; absent when rawArgs hide it. */
  readonly sysModule?: string;
  /** Whether the loader is told that the plugin runs; where it is not, nothing orders their ends. */
  readonly marks: boolean;
}

export interface DeviceClassPlan {
  readonly name: string;
  readonly module: string;
  readonly namespace: string;
  readonly owner: string;
  readonly selectors: DeviceClass['selectors'];
  readonly config: DeviceClass['config'];
}

export interface PluginPlans {
  readonly plugins: readonly PluginPlan[];
  readonly deviceClasses: readonly DeviceClassPlan[];
}
