#!/bin/bash
# Builds what a QEMU test guest boots: Debian's kernel and an initramfs with an image tree and small real modules.
# usage: build-guest.sh [--check] OUT
# Writes OUT/vmlinuz, OUT/initrd.gz, OUT/kernel-release and OUT/modules (the built ones, unsigned); nothing is done when they are current. --check only asks that.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules="$here/../../test/lab/modules"
check=
if [ "$1" = --check ]; then
  check=1
  shift
fi
out=$1
flavour=linux-image-cloud-amd64

# Programs of an ordinary kmod image: a POSIX shell that has no modprobe of its own, coreutils, findutils, kmod.
image_programs=(cmp dash cat chmod cp cut env find grep id kmod ls mkdir mv rm rmdir sed sleep sort test touch tr true uname xargs)
# Programs of the guest itself, beside busybox: what a container runtime needs.
guest_programs=(unshare nsenter setpriv kmod)

fingerprint=$(cat "${BASH_SOURCE[0]}" "$modules"/* | sha256sum | cut -d' ' -f1)
if [ -e "$out/initrd.gz" ] && [ "$(cat "$out/fingerprint" 2>/dev/null)" = "$fingerprint" ]; then
  exit 0
fi
[ -z "$check" ] || exit 1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package=$(apt-cache depends "$flavour" | awk '/Depends:/ { print $2; exit }')
release=${package#linux-image-}
headers=/usr/src/linux-headers-$release
[ -d "$headers" ] || { echo "build-guest: $headers is missing; install linux-headers-$release" >&2; exit 1; }

# apt downloads as its own user, who may not enter our folder
mkdir "$work/apt"
chmod 755 "$work"
chown _apt "$work/apt" 2>/dev/null || true
(cd "$work/apt" && apt-get download -qq "$package")
dpkg -x "$work"/apt/*.deb "$work/kernel"

mkdir "$work/modules"
cp "$modules"/* "$work/modules/"
if ! make -s -C "/lib/modules/$release/build" M="$work/modules" modules >"$work/make.log" 2>&1; then
  cat "$work/make.log" >&2
  exit 1
fi
strip --strip-debug "$work"/modules/*.ko

# put ROOT PROGRAM...: programs with the libraries that they load
put() {
  local root=$1 program path file
  shift
  mkdir -p "$root/usr/bin" "$root/usr/sbin"
  for program in "$@"; do
    path=$(readlink -f "$(type -P "$program")")
    cp "$path" "$root/usr/bin/$program"
    { ldd "$path" || true; } | grep -o '/[^ ]*' | while read -r file; do
      [ -e "$root$file" ] || install -D "$(readlink -f "$file")" "$root$file"
    done
  done
}

# index ROOT: an ordinary module tree for this kernel at ROOT/lib/modules
index() {
  cp "$work/kernel/lib/modules/$release"/modules.{builtin,builtin.modinfo,order} "$1/lib/modules/$release/"
  depmod -b "$1" "$release"
}

guest=$work/guest
mkdir -p "$guest"/{proc,sys,dev,tmp,run,etc,images,lab,var/lib}
install -D /bin/busybox "$guest/bin/busybox"
put "$guest" "${guest_programs[@]}"
mkdir -p "$guest/lib/modules/$release/kernel/drivers/misc"
cp "$work/modules/kmmc_intree.ko" "$guest/lib/modules/$release/kernel/drivers/misc/"
index "$guest"

# image NAME: a container image's root file system
image() {
  local root=$guest/images/$1
  mkdir -p "$root"/{proc,sys,dev,tmp,etc}
  ln -s usr/bin "$root/bin"
  ln -s usr/sbin "$root/sbin"
  mkdir -p "$root/usr/bin" "$root/usr/sbin" "$root/lib/modules"
}
tools() {
  local root=$guest/images/$1 name
  put "$root" "${image_programs[@]}"
  ln -s dash "$root/usr/bin/sh"
  for name in modprobe lsmod rmmod insmod modinfo depmod; do ln -s ../bin/kmod "$root/usr/sbin/$name"; done
}
payload() {
  local root=$guest/images/$1/opt
  mkdir -p "$root/lib/modules/$release/extra"
  cp "$work"/modules/{kmmc_demo,kmmc_second,kmmc_base,kmmc_firmware}.ko "$root/lib/modules/$release/extra/"
  index "$root"
  mkdir -p "$guest/images/$1/firmware/kmmc"
  echo 'demo firmware' >"$guest/images/$1/firmware/kmmc/demo.bin"
}
image kmod; tools kmod; payload kmod # modules and modprobe: what the default loader expects
image worker; tools worker           # modprobe, no modules
image files; payload files           # modules and just enough to copy them
put "$guest/images/files" dash cp mkdir uname
ln -s dash "$guest/images/files/usr/bin/sh"

cat >"$guest/init" <<'INIT'
#!/bin/busybox sh
/bin/busybox mkdir -p /bin /sbin
/bin/busybox --install -s /bin
export PATH=/bin:/usr/bin:/sbin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mount -t tmpfs tmp /tmp
. /lab/run
echo end >/dev/ttyS1
sync
reboot -f
INIT
chmod 755 "$guest/init"

# the same libraries are in every image: stored once, as hard links
declare -A first=()
while read -r sum file; do
  if [ -n "${first[$sum]:-}" ]; then ln -f "${first[$sum]}" "$file"; else first[$sum]=$file; fi
done < <(find "$guest" -type f -size +8k -exec sha256sum {} +)

mkdir -p "$out"
rm -f "$out/fingerprint"
(cd "$guest" && find . -print0 | sort -z | cpio -0 -o -H newc -R 0:0 --quiet | gzip -1) >"$work/initrd.gz"
cp "$work/kernel/boot/vmlinuz-$release" "$out/vmlinuz"
cp "$work/initrd.gz" "$out/initrd.gz"
mkdir -p "$out/modules"
cp "$work"/modules/*.ko "$out/modules/"
echo "$release" >"$out/kernel-release"
echo "$fingerprint" >"$out/fingerprint"
