/** A plan to Kubernetes objects, in the order in which they are needed: namespaces, images, loaders, plugins, day 1, checks. */
import type { Generated } from '../model/generated.ts';
import type { LoaderPlan, Plan } from '../model/plan.ts';
import type { DeviceClassPlan, PluginPlan } from '../model/plugin-plan.ts';
import { generateBuild } from './build.ts';
import { renderDeviceClass } from './device-class.ts';
import { renderDevicePlugin } from './device-plugin.ts';
import { generateDockerfile } from './dockerfile-config-map.ts';
import { renderDraDriver } from './dra-driver.ts';
import { generateImageStream } from './image-stream.ts';
import { generateMachineConfig } from './machine-config.ts';
import { generateMachineConfigPool } from './machine-config-pool.ts';
import { generateMachineConfiguration } from './machine-configuration.ts';
import { renderModuleLoader } from './module-loader.ts';
import { renderNamespaceObjects } from './namespace-objects.ts';
import { generatePreflight } from './preflight-job.ts';
import { generateVerification } from './verify-job.ts';

export function render(plan: Plan): readonly Generated[] {
  return [
    ...plan.namespaces.flatMap(renderNamespaceObjects),
    ...plan.imageStreams.map(generateImageStream),
    ...plan.dockerfiles.map(generateDockerfile),
    ...plan.builds.map(generateBuild),
    ...plan.verifications.map(generateVerification),
    ...plan.loaders.map(generateModuleLoader),
    ...plan.plugins.map(generatePlugin),
    ...plan.deviceClasses.map(generateDeviceClass),
    ...(plan.disruptionPolicy === undefined ? [] : [generateMachineConfiguration(plan.disruptionPolicy)]),
    ...plan.pools.map(generateMachineConfigPool),
    ...plan.machineConfigs.map(generateMachineConfig),
    ...plan.preflights.map(generatePreflight),
  ];
}

function generateModuleLoader(plan: LoaderPlan): Generated {
  const {
    name,
    kernel,
    kernelLabel,
    architecture,
    containerImage,
    workerConfig,
    inputHash,
    after,
    follows = [],
    lane,
    pod,
  } = plan;
  const waits = [...(after === undefined ? [] : [after]), ...follows];
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    namespace: pod.namespace,
    name,
    owner: pod.owner,
    stage: 'Load',
    ...(waits.length === 0 ? {} : { after: waits }),
    ...(lane === undefined ? {} : { lane }),
    kernel,
    architecture,
    shape: pod,
    values: {
      name,
      kernel,
      kernelLabel,
      architecture,
      containerImage,
      ...(workerConfig === undefined ? {} : { workerConfig }),
      ...(inputHash === undefined ? {} : { inputHash }),
    },
    build: (values) => renderModuleLoader({ ...plan, ...values }),
  };
}

function generatePlugin(plan: PluginPlan): Generated {
  const { name, namespace, owner, lane } = plan;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    namespace,
    name,
    owner,
    stage: 'Plugin',
    ...(lane === undefined ? {} : { lane }),
    shape: plan,
    values: {},
    build: () => (plan.role === 'dra' ? renderDraDriver(plan) : renderDevicePlugin(plan)),
  };
}

function generateDeviceClass(plan: DeviceClassPlan): Generated {
  return {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceClass',
    name: plan.name,
    owner: plan.owner,
    stage: 'Plugin',
    shape: plan,
    values: {},
    build: () => renderDeviceClass(plan),
  };
}
