import { pluginVolumesFit } from '../../../src/2-validate/rules/plugin-volumes-fit.ts';
import { expectFindings, expectValid, withSpec } from './expect-rule.ts';

const volume = (name: string) => ({ name, hostPath: { path: '/dev' } });
const mount = (name: string, mountPath = `/${name}`) => ({ name, mountPath });
const plugin = (volumes: readonly object[], volumeMounts: readonly object[], initMounts: readonly object[] = []) => ({
  container: { image: 'i:1', volumeMounts },
  initContainer: { image: 'i:1', volumeMounts: initMounts },
  volumes,
});
const device = (...parts: Parameters<typeof plugin>) => withSpec({ devicePlugin: plugin(...parts) });
const dra = (...parts: Parameters<typeof plugin>) => withSpec({ dra: { driverName: 'a', ...plugin(...parts) } });

describe('plugin-volumes-fit', () => {
  it('accepts volumes that are mounted in either container, and those that each plugin has', () =>
    expectValid(
      pluginVolumesFit,
      device([volume('a'), volume('b')], [mount('a')], [mount('b'), mount('kubelet-device-plugins')]),
    ));
  it('accepts for a device plugin what only DRA drivers have', () =>
    expectValid(pluginVolumesFit, device([volume('cdi')], [mount('cdi', '/var/run/cdi')])));
  it('refuses a volume that each DRA driver has', () =>
    expectFindings(pluginVolumesFit, dra([volume('cdi')], []), ['volume-repeated spec.dra.volumes[0].name']));
  it('refuses the volume of the gate only where there is a gate', async () => {
    const object = device([volume('module-state')], []);
    await expectFindings(pluginVolumesFit, object, ['volume-repeated spec.devicePlugin.volumes[0].name']);
    const alone = withSpec({ moduleLoader: undefined, devicePlugin: plugin([volume('module-state')], []) });
    await expectValid(pluginVolumesFit, alone);
  });
  it('refuses two volumes of one name', () =>
    expectFindings(pluginVolumesFit, device([volume('a'), volume('a')], []), [
      'volume-repeated spec.devicePlugin.volumes[1].name',
    ]));
  it('refuses a mount without a volume', () =>
    expectFindings(pluginVolumesFit, device([], [mount('a')], [mount('b')]), [
      'mount-without-volume spec.devicePlugin.container.volumeMounts[0].name',
      'mount-without-volume spec.devicePlugin.initContainer.volumeMounts[0].name',
    ]));
  it('refuses two mounts at one path, in the same container', () =>
    expectFindings(
      pluginVolumesFit,
      dra(
        [volume('a')],
        [mount('a', '/x'), mount('a', '/x'), mount('a', '/var/run/cdi')],
        [mount('a', '/var/run/cdi')],
      ),
      [
        'mount-path-repeated spec.dra.container.volumeMounts[1].mountPath',
        'mount-path-repeated spec.dra.container.volumeMounts[2].mountPath',
      ],
    ));
});
