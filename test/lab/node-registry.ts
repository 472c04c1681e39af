/** Files by which a node takes images of registry.example.com from a registry on the host's loopback. */
import type { GuestFile } from './cpio.ts';

/** The host as a node of the lab sees it: QEMU's name for the loopback of this machine. */
export function seenFromNode(host: string): string {
  return host.replace(/^127\.0\.0\.1:/, '10.0.2.2:');
}

/** `host` is `127.0.0.1:PORT`, as a Registry tells it. */
export function registryFiles(host: string): Record<string, GuestFile> {
  const address = seenFromNode(host);
  const podman = `[[registry]]\nprefix = "registry.example.com"\nlocation = "${address}"\ninsecure = true\n`;
  const containerd = `server = "http://${address}"\n[host."http://${address}"]\n  capabilities = ["pull", "resolve"]\n`;
  return {
    '/etc/containers/registries.conf.d/lab.conf': { content: podman },
    '/etc/containerd/certs.d/registry.example.com/hosts.toml': { content: containerd },
  };
}
