#!/bin/bash
# Builds what a full QEMU node boots: a disk with Debian, systemd, podman and containerd, and two kernels to choose from.
# usage: build-node.sh [--check] OUT
# Writes OUT/disk.qcow2, OUT/releases (one kernel a line, the first is the default) and, for each, OUT/<release>/vmlinuz,
# initrd.gz and modules/*.ko (unsigned; below modules/replacement one with the name of an in-tree module). Nothing is done
# when they are current; --check only asks that. Needs root.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules="$here/../../test/lab/modules"
replacement="$here/../../test/lab/modules-replacement"
check=
if [ "$1" = --check ]; then
  check=1
  shift
fi
out=$1

# Two kernels of one source, which do not take each other's modules. Both names stay when Debian publishes the next version.
flavours=(cloud-amd64 amd64)

packages=(
  systemd systemd-sysv udev dbus kmod mount util-linux procps iproute2 iptables ca-certificates
  usr-is-merged                                 # instead of a program that merges /usr later, and needs Perl
  podman netavark catatonit crun                # containers before there is a kubelet
  containerd runc containernetworking-plugins   # for a kubelet; nothing starts them
)

# What nobody reads in a test.
unused=(
  '/usr/share/doc/*' '/usr/share/man/*' '/usr/share/locale/*' '/usr/share/zoneinfo/*' '/usr/lib/*/gconv/*'
  '/lib/udev/hwdb.d/*'
)

# Of each kernel's modules: containers, their networks, and QEMU's devices. Globs below kernel/.
kept_modules=(
  arch/x86/crypto crypto lib net/802 net/bridge net/core net/ipv4 net/ipv6 net/llc net/netfilter net/sched
  'fs/mbcache.ko*' fs/autofs fs/configfs fs/efivarfs fs/ext4 fs/fat fs/fuse fs/jbd2 fs/nls fs/overlayfs
  drivers/virtio 'drivers/block/loop.ko*' 'drivers/block/virtio_blk.ko*' 'drivers/char/virtio_console.ko*'
  'drivers/char/hw_random/rng-core.ko*' 'drivers/char/hw_random/virtio-rng.ko*' 'drivers/net/dummy.ko*'
  'drivers/net/net_failover.ko*' 'drivers/net/tun.ko*' 'drivers/net/veth.ko*' 'drivers/net/virtio_net.ko*'
)
# What the initramfs loads before there is a disk.
boot_modules=(virtio_pci virtio_blk ext4 virtio_console virtio_rng)

fingerprint=$(cat "${BASH_SOURCE[0]}" "$modules"/* "$replacement"/* | sha256sum | cut -d' ' -f1)
if [ -e "$out/disk.qcow2" ] && [ "$(cat "$out/fingerprint" 2>/dev/null)" = "$fingerprint" ]; then
  exit 0
fi
[ -z "$check" ] || exit 1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
root=$work/root
built=$work/out

# The packages come from where this machine's own come from, by the same rules.
debian() {
  local options=(--variant=minbase --mode=root --format=directory --dpkgopt=force-unsafe-io) setting path
  options+=(--hook-dir=/usr/share/mmdebstrap/hooks/merged-usr)
  while read -r setting; do options+=("--aptopt=${setting%;}"); done < <(
    echo 'Acquire::Languages "none";'
    apt-config dump | grep -E '^Acquire::(Check-|Retries|https?::)' || true
  )
  for path in "${unused[@]}"; do options+=("--dpkgopt=path-exclude=$path"); done
  # shellcheck disable=SC2016  # apt fills these in
  apt-get indextargets --format 'deb $(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
    mmdebstrap "${options[@]}" --include="$(IFS=,; echo "${packages[*]}")" bookworm "$root" -
}

# compile SOURCE HEADERS TARGET: the modules of a folder
compile() {
  local build
  build=$(mktemp -d -p "$work")
  cp "$1"/* "$build/"
  make -s -C "$2" M="$build" modules
  strip --strip-debug "$build"/*.ko
  mkdir -p "$3"
  cp "$build"/*.ko "$3/"
}

# kernel FLAVOUR: its image, its part of the root, our modules for it, and an initramfs
kernel() {
  local package release headers tree pattern
  package=$(apt-cache depends "linux-image-$1" | awk '/Depends:/ { print $2; exit }')
  release=${package#linux-image-}
  headers=/usr/src/linux-headers-$release
  [ -d "$headers" ] || { echo "build-node: $headers is missing; install linux-headers-$release" >&2; return 1; }
  tree=$work/$1
  mkdir "$tree" "$tree.apt"
  # apt downloads as its own user, who may not enter our folder
  chown _apt "$tree.apt" 2>/dev/null || true
  (cd "$tree.apt" && apt-get download -qq "$package")
  dpkg -x "$tree.apt"/*.deb "$tree"

  local all=$tree/lib/modules/$release here=$root/lib/modules/$release
  mkdir -p "$here"
  (
    cd "$all"
    cp modules.builtin modules.builtin.modinfo modules.order "$here/"
    for pattern in "${kept_modules[@]}"; do
      # shellcheck disable=SC2086  # a glob; what one kernel has built in is no file
      cp -r --parents kernel/$pattern "$here/" 2>/dev/null || true
    done
  )

  compile "$modules" "$headers" "$built/$release/modules"
  compile "$replacement" "$headers" "$built/$release/modules/replacement"
  install -D -m 644 "$built/$release/modules/kmmc_intree.ko" "$here/kernel/drivers/misc/kmmc_intree.ko"
  depmod -b "$root" "$release"

  cp "$tree/boot/vmlinuz-$release" "$built/$release/vmlinuz"
  initramfs "$release"
  echo "$release" >>"$built/releases"
}

# Finds the disk, adds what the test gave (archives may be concatenated, so that it only appends its own), and hands over.
initramfs() {
  local release=$1 ramfs=$work/initramfs-$1 file
  mkdir -p "$ramfs"/{bin,m,proc,sys,dev}
  cp /bin/busybox "$ramfs/bin/"
  for file in "${boot_modules[@]}"; do modprobe -d "$root" -S "$release" --show-depends "$file"; done |
    # one that asks for a newer processor than QEMU is told to be
    awk '$1 == "insmod" && !/crc32c-intel/ && !seen[$2]++ { print $2 }' |
    while read -r file; do
      cp "$file" "$ramfs/m/"
      basename "$file"
    done >"$ramfs/order"
  cat >"$ramfs/init" <<'INIT'
#!/bin/busybox sh
/bin/busybox mkdir -p /sbin /new
/bin/busybox --install -s /sbin
export PATH=/sbin:/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
while read -r module; do insmod "/m/$module"; done </order
tries=0
while [ ! -b /dev/vda ] && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
mount -t ext4 -o noatime /dev/vda /new || reboot -f
# files only: directories that are there keep their modes
[ ! -d /inject ] || (cd /inject && find . -type f) | while read -r file; do
  mkdir -p "/new/${file%/*}"
  cp -p "/inject/$file" "/new/$file"
done
for verb in enable mask; do
  [ ! -e "/$verb" ] || SYSTEMD_OFFLINE=1 chroot /new /bin/systemctl -q "$verb" $(cat "/$verb") || echo "initramfs: cannot $verb"
done
# systemd mounts it for writing, when its units say so
mount -o remount,ro /new
umount /proc /sys
mount --move /dev /new/dev
exec switch_root /new /sbin/init
INIT
  chmod 755 "$ramfs/init"
  (cd "$ramfs" && find . -print0 | sort -z | cpio -0 -o -H newc -R 0:0 --quiet | gzip -1) >"$built/$release/initrd.gz"
}

# file PATH: stdin becomes that file of the root
file() {
  mkdir -p "$(dirname "$root$1")"
  cat >"$root$1"
}

settings() {
  local system=/etc/systemd/system unit
  echo node | file /etc/hostname
  # one identity for all boots of a disk: by it the journal finds the boots before
  echo 6b6d6d6300000000000000000000001b | file /etc/machine-id
  echo '127.0.0.1 localhost node' | file /etc/hosts
  # names of the world outside lead nowhere, and at once
  echo 'nameserver 127.0.0.1' | file /etc/resolv.conf
  echo '/dev/vda / ext4 noatime 0 0' | file /etc/fstab
  # networkd is what makes network-pre.target and network-online.target mean something
  file /etc/systemd/network/10-lab.network <<'E'
[Match]
Name=en* eth*
[Network]
DHCP=ipv4
LinkLocalAddressing=no
E
  file /etc/systemd/journald.conf.d/lab.conf <<'E'
[Journal]
Storage=persistent
SyncIntervalSec=1s
RateLimitIntervalSec=0
E
  mkdir -p "$root$system/multi-user.target.wants" "$root$system/network-online.target.wants"
  ln -sf /lib/systemd/system/multi-user.target "$root$system/default.target"
  ln -sf /lib/systemd/system/systemd-networkd.service "$root$system/multi-user.target.wants/"
  ln -sf /lib/systemd/system/systemd-networkd-wait-online.service "$root$system/network-online.target.wants/"
  # timers and services without use here, then what only makes the boot longer: each unit costs a tenth of a second
  for unit in getty.target apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer \
    e2scrub_reap.service fstrim.timer podman.service podman.socket podman-auto-update.service podman-auto-update.timer \
    podman-restart.service systemd-pstore.service systemd-random-seed.service systemd-update-utmp.service \
    systemd-update-utmp-runlevel.service modprobe@.service dev-hugepages.mount dev-mqueue.mount sys-kernel-debug.mount \
    sys-kernel-tracing.mount sys-kernel-config.mount sys-fs-fuse-connections.mount; do
    ln -sf /dev/null "$root$system/$unit"
  done
  rm -f "$root$system/multi-user.target.wants/containerd.service" "$root"/etc/cni/net.d/*
}

# Runs what the test asks for. It answers when the early units are done, but does not wait for those that need the network.
agent() {
  file /usr/local/bin/lab-agent <<'E'
#!/bin/bash
# "<id> <seconds> <base64 script>" from the host is answered by "<id> <status> <base64 output>"
exec 3<>/dev/virtio-ports/lab.agent
while :; do
  # read fails while no host is connected
  while read -r id seconds script <&3; do
    base64 -d <<<"$script" >/run/lab-script
    status=0
    timeout --kill-after=5 "$seconds" bash /run/lab-script >/run/lab-output 2>&1 </dev/null 3>&- || status=$?
    echo "$id $status $(base64 -w0 /run/lab-output)" >&3
  done
  sleep 0.2
done
E
  chmod 755 "$root/usr/local/bin/lab-agent"
  echo 'SUBSYSTEM=="virtio-ports", TAG+="systemd"' | file /etc/udev/rules.d/99-lab.rules
  file /etc/systemd/system/lab-agent.service <<'E'
[Unit]
After=network.target dev-virtio\x2dports-lab.agent.device
Requires=dev-virtio\x2dports-lab.agent.device
[Service]
Environment=HOME=/root
ExecStart=/usr/local/bin/lab-agent
E
  ln -sf ../lab-agent.service "$root/etc/systemd/system/multi-user.target.wants/"
}

container_settings() {
  # with CNI's files beside it, podman would not choose this by itself
  printf '[network]\nnetwork_backend = "netavark"\n' | file /etc/containers/containers.conf
  file /etc/containerd/config.toml <<'E'
version = 2
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "registry.example.com/lab/pause:1"
  registry.config_path = "/etc/containerd/certs.d"
  cni.bin_dir = "/usr/lib/cni"
  containerd.runtimes.runc.runtime_type = "io.containerd.runc.v2"
  containerd.runtimes.runc.options.SystemdCgroup = true
E
  file /etc/cni/net.d/10-lab.conflist <<'E'
{"cniVersion":"1.0.0","name":"lab","plugins":[{"type":"bridge","bridge":"cni0","isGateway":true,"ipMasq":true,"ipam":{"type":"host-local","ranges":[[{"subnet":"10.244.0.0/24"}]],"routes":[{"dst":"0.0.0.0/0"}]}}]}
E
}

debian
for flavour in "${flavours[@]}"; do kernel "$flavour"; done
settings
agent
container_settings
truncate -s 4G "$work/disk.ext4"
mkfs.ext4 -q -F -m 0 -N 65536 -J size=8 -E lazy_itable_init=0,lazy_journal_init=0 -d "$root" "$work/disk.ext4"
qemu-img convert -c -O qcow2 -o compression_type=zstd "$work/disk.ext4" "$built/disk.qcow2"
echo "$fingerprint" >"$built/fingerprint"
rm -rf "$out"
mkdir -p "$(dirname "$out")"
cp -r "$built" "$out"
