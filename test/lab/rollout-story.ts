/** One Module from step to step: what is written, rendered, and applied to a control plane. */
import type { ControlPlane } from './control-plane.ts';
import {
  inventoryObject,
  type ModuleValues,
  moduleObject,
  type NodePool,
  type RolloutPackage,
  rolloutObject,
  rolloutPackage,
} from './rollout-package.ts';
import { type Synced, syncTree } from './sync-tree.ts';

export interface StoryValues extends Omit<ModuleValues, 'version' | 'parameters'> {
  platform: 'OpenShift' | 'Kubernetes';
  pools: readonly NodePool[];
  /** Settings besides the platform. */
  settings?: object;
}

export class RolloutStory {
  readonly #values: StoryValues;
  #written: RolloutPackage | undefined;
  #synced: Synced = [];

  constructor(values: StoryValues) {
    this.#values = values;
  }

  /** On disk with the first step: a suite that is skipped leaves nothing there. */
  get #package(): RolloutPackage {
    const { platform, pools, settings } = this.#values;
    if (this.#written === undefined) {
      this.#written = rolloutPackage({ platform, ...settings });
      this.#written.write('inventory', inventoryObject(platform, pools));
    }
    return this.#written;
  }

  get namespace(): string {
    return this.#values.namespace;
  }

  /** As loaders are told apart by it: `<namespace>/<name>`. */
  get module(): string {
    return `${this.#values.namespace}/${this.#values.name}`;
  }

  /** The label by which a node asks for a version. */
  get versionLabel(): string {
    return `kmm.node.kubernetes.io/version-module.${this.#values.namespace}.${this.#values.name}`;
  }

  /** Writes the Module and what its ModuleRollout says. */
  write(version: string, rollout: object, parameters?: readonly string[]): void {
    const { namespace, name } = this.#values;
    const values = { ...this.#values, version, ...(parameters === undefined ? {} : { parameters }) };
    this.#package.write('module', moduleObject(values));
    this.#package.write('rollout', rolloutObject(namespace, name, rollout));
  }

  /** Keeps the state that was written last as a ModuleRevision. */
  keepRevision(): Promise<void> {
    return this.#package.keepRevision(this.#values.name, 'revision');
  }

  dropRevision(): void {
    this.#package.write('revision', undefined);
  }

  /** Renders the package over what it was before, and applies it. */
  async sync(controlPlane: ControlPlane): Promise<void> {
    await this.#package.render();
    await controlPlane.ensureNamespace(this.#values.namespace);
    this.#synced = await syncTree(controlPlane, this.#package.tree, this.#synced);
  }

  /** Takes the Module out of the package, and what was rendered of it from the cluster. */
  async withdraw(controlPlane: ControlPlane): Promise<void> {
    for (const name of ['module', 'rollout']) this.#package.write(name, undefined);
    await this.sync(controlPlane);
  }

  remove(): void {
    this.#written?.remove();
  }
}
