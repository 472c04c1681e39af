/** A QEMU node with a kubelet, its control plane and a registry with images of modules: where rendered loaders really load. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ControlPlane, startControlPlane } from './control-plane.ts';
import { requireControllers, startControllers } from './controllers.ts';
import { pushKmodImage, pushPauseImage, requireImageTools } from './day1-images.ts';
import { containerLog, nodeName, nodeUser, startKubeletNode, untilNodeReady } from './kubelet-node.ts';
import { labelNode } from './kwok.ts';
import { type LoaderPod, type LoaderWatch, watchLoaders } from './loader-watch.ts';
import type { NodeMachine } from './node-machine.ts';
import { type Registry, startRegistry } from './registry.ts';
import { type NodeImage, type NodeKernel, requireNode, requireTool } from './tools.ts';

export interface LoaderLab {
  readonly controlPlane: ControlPlane;
  readonly node: NodeMachine;
  readonly kernels: NodeImage['kernels'];
  readonly watch: LoaderWatch;
  /** Changes labels of the node; `null` takes one away. */
  label(labels: Readonly<Record<string, string | null>>): Promise<void>;
  /** What a script on the node prints; an error where it fails. */
  output(script: string): Promise<string>;
  /** The kernel's messages of this boot about our modules, without the ones before the last `forget`. */
  kernelSaid(): Promise<string[]>;
  forget(): Promise<void>;
  /** The one loader of a Module with such an image tag, as soon as the node has it. */
  loader(module: string, tag: string): Promise<LoaderPod>;
  /** Waits until it is ready, or gone. */
  untilReady(pod: LoaderPod): Promise<void>;
  untilGone(pod: LoaderPod): Promise<void>;
  /** Waits until a container of it says so, and tells all that it said. */
  untilSaid(pod: { uid: string }, container: string, words: RegExp): Promise<string>;
  /** The pod of a Module's device plugin that is there to stay, as soon as there is one. */
  plugin(module: string): Promise<{ uid: string }>;
  stop(): Promise<void>;
}

export interface LabImage {
  /** Of registry.example.com/lab/kmods. */
  tag: string;
  kernel: NodeKernel;
}

const modules = ['kmmc_base', 'kmmc_demo', 'kmmc_second'];
/** In seconds: longer than a loader waits for one that vanished, on an emulated processor that is shared with others. */
const patience = 180;

/** By the rules of requireTool. `images` says which ones there are; each has all modules of the lab for one kernel. */
export async function startLoaderLab(
  context: Mocha.Context,
  images: (kernels: NodeImage['kernels']) => readonly LabImage[],
): Promise<LoaderLab> {
  const image = requireNode(context);
  requireControllers(context);
  const tools = requireImageTools(context);
  const kubelet = requireTool(context, 'kubelet');
  const busybox = requireTool(context, 'busybox');
  const registryProgram = requireTool(context, 'docker-registry');
  const started: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const one of started.splice(0).reverse()) await one.stop();
  };
  const keep = <One extends { stop(): Promise<void> }>(one: One): One => {
    started.push(one);
    return one;
  };
  try {
    const registry: Registry = keep(await startRegistry(registryProgram));
    const controlPlane = keep(await startControlPlane([nodeUser]));
    startControllers(controlPlane);
    await controlPlane.installDefinitions();
    const holder = readFileSync(join(image.kernels[0].modules, 'kmmc_demo.ko'));
    const files = { '/root/kmmc_demo.ko': { content: holder } };
    const node = keep(await startKubeletNode(image, { controlPlane, kubelet, registry: registry.host, files }));
    pushPauseImage(tools, busybox, registry.host);
    const pulls: string[] = [];
    for (const { tag, kernel } of images(image.kernels)) {
      const name = pushKmodImage(tools, registry.host, { name: 'kmods', tag, kernel, modules });
      pulls.push(`ctr -n k8s.io images pull --hosts-dir /etc/containerd/certs.d ${name}`);
    }
    await untilNodeReady(controlPlane);
    // pods that shall meet must not have to wait for their image meanwhile
    const { status, output } = await node.run(pulls.join(' && '), { timeoutSeconds: 120 });
    assert.equal(status, 0, output);
    const watch = await watchLoaders(controlPlane);
    started.push({ stop: async () => watch.stop() });
    return { ...helpers(controlPlane, node, watch), controlPlane, node, kernels: image.kernels, watch, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function helpers(controlPlane: ControlPlane, node: NodeMachine, watch: LoaderWatch) {
  const output = async (script: string) => {
    const { status, output } = await node.run(script);
    assert.equal(status, 0, `${script}: ${output}`);
    return output;
  };
  const current = (pod: { uid: string }) => watch.pods().find(({ uid }) => uid === pod.uid);
  let forgotten = 0;
  const messages = async () =>
    (await output('dmesg --notime')).split('\n').filter((line) => /^kmmc_\w+: (loaded|unloaded|hello)$/.test(line));
  return {
    label: (labels: Readonly<Record<string, string | null>>) => labelNode(controlPlane, nodeName, labels),
    output,
    kernelSaid: async () => (await messages()).slice(forgotten),
    forget: async () => {
      forgotten = (await messages()).length;
    },
    loader: async (module: string, tag: string) => {
      const find = () => watch.pods().find((pod) => pod.module === module && pod.tag === tag && !pod.terminating);
      await watch.until(() => find()?.node !== undefined, patience);
      return find() ?? assert.fail();
    },
    untilReady: (pod: LoaderPod) => watch.until(() => current(pod)?.ready === true, patience),
    untilGone: (pod: LoaderPod) => watch.until(() => current(pod) === undefined, patience),
    plugin: async (module: string) => {
      const limit = Date.now() + patience * 1000;
      for (;;) {
        const found = await pluginPod(controlPlane, module);
        if (found !== undefined) return found;
        if (Date.now() > limit) throw new Error(`no pod of the device plugin of ${module}`);
        await sleep(300);
      }
    },
    untilSaid: async (pod: { uid: string }, container: string, words: RegExp) => {
      const limit = Date.now() + patience * 1000;
      for (;;) {
        const log = await containerLog(node, pod.uid, container);
        if (words.test(log)) return log;
        if (Date.now() > limit) {
          controlPlane.check();
          throw new Error(`${container} did not say ${words} but:\n${log}\n${JSON.stringify(current(pod))}`);
        }
        await sleep(300);
      }
    },
  };
}

async function pluginPod(controlPlane: ControlPlane, module: string): Promise<{ uid: string } | undefined> {
  const [namespace, name] = module.split('/');
  const labels = `app.kubernetes.io/component=device-plugin,kmm.node.kubernetes.io/module.name=${name}`;
  const path = `/api/v1/namespaces/${namespace}/pods?labelSelector=${encodeURIComponent(labels)}`;
  const { items } = await controlPlane.get<{ items: { metadata: { uid: string; deletionTimestamp?: string } }[] }>(
    path,
  );
  return items.map(({ metadata }) => metadata).find(({ deletionTimestamp }) => deletionTimestamp === undefined);
}
