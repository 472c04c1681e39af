/** Files by which a node takes images of registry.example.com from a registry on the host's loopback. */
import type { GuestFile } from './cpio.ts';

/** `host` is `127.0.0.1:PORT`, as a Registry tells it. */
export function registryFiles(host: string): Record<string, GuestFile> {
  // QEMU's name for the host
  const address = host.replace(/^127\.0\.0\.1:/, '10.0.2.2:');
  const podman = `[[registry]]\nprefix = "registry.example.com"\nlocation = "${address}"\ninsecure = true\n`;
  const containerd = `server = "http://${address}"\n[host."http://${address}"]\n  capabilities = ["pull", "resolve"]\n`;
  return {
    '/etc/containers/registries.conf.d/lab.conf': { content: podman },
    '/etc/containerd/certs.d/registry.example.com/hosts.toml': { content: containerd },
  };
}
