#!/bin/bash
# Installs the real systems that the tests run against: Debian packages, and what has to be compiled into .cache/tools.
# usage: install.sh [--benchmark]
#   --benchmark    helm too, which only the benchmark needs
# What is there already is kept; a second run does nothing. kpt and kubectl are expected on PATH.
# shellcheck disable=SC2317  # functions are called by name, through step
set -euo pipefail

kubernetes=1.36.3
etcd=3.6.13
kwok=v0.8.0
kustomize=v5.8.1
helm=v4.3.1
actionlint=v1.7.12
ignition=2.24.0
virt_firmware=26.10
packages=(
  buildah busybox-static cpio dash diffutils e2fsprogs gcc kmod linux-headers-amd64 linux-headers-cloud-amd64 make
  mmdebstrap openssl ovmf perl-base python3-venv qemu-system-x86 qemu-utils rsync shellcheck skopeo systemd xz-utils zstd
)

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools=$root/.cache/tools
bin=$tools/bin
logs=$tools/logs

benchmark=
for argument; do
  case $argument in
    --benchmark) benchmark=1 ;;
    *) sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

mkdir -p "$bin" "$logs"

# step NAME FUNCTION ARG…: one line with the time that it took, or the end of its log where it fails
step() {
  local name=$1 log since=$SECONDS
  log=$logs/${name//[^a-zA-Z0-9.]/-}.log
  shift
  if "$@" >"$log" 2>&1; then
    printf '%-40s %4d s\n' "$name" $((SECONDS - since))
  else
    printf '%s failed:\n' "$name" >&2
    tail -n 30 "$log" >&2
    return 1
  fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing_packages() {
  local package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "$@"
}

# built NAME VERSION: is that version of a program in the cache?
built() { [ -x "$bin/$1" ] && [ "$(cat "$bin/.$1.version" 2>/dev/null)" = "$2" ]; }

# go_build NAME VERSION MODULE PACKAGE [REPLACE-FUNCTION]: compiles PACKAGE in a module of its own
go_build() {
  local name=$1 version=$2 module=$3 package=$4 replacements=${5:-} work
  local flags="-s -w -X k8s.io/component-base/version.gitVersion=v$version"
  work=$(mktemp -d) &&
    { printf 'module lab\n\ngo 1.24\n\nrequire %s v%s\n' "$module" "$version"; ${replacements:+"$replacements" "$version"}; } >"$work/go.mod" &&
    (cd "$work" && CGO_ENABLED=0 GOFLAGS=-mod=mod nice go build -buildvcs=false -trimpath -ldflags "$flags" -o "$bin/$name.new" "$package") &&
    mv "$bin/$name.new" "$bin/$name" &&
    echo "$version" >"$bin/.$name.version" &&
    rm -rf "$work"
}

# go_install NAME VERSION PACKAGE: for programs that tell their version from how they were built
go_install() {
  local name=$1 version=$2 package=$3
  GOBIN=$bin nice go install -buildvcs=false -trimpath "$package@$version" && echo "$version" >"$bin/.$name.version"
}

# A program of our own that plays KMM's worker; static, so that an image needs nothing else for it.
worker_source=$root/test/lab/worker/main.go
worker_fingerprint=$(sha256sum "$worker_source" | cut -d' ' -f1)

build_worker() {
  CGO_ENABLED=0 nice go build -trimpath -ldflags '-s -w' -o "$bin/lab-worker" "$worker_source" &&
    echo "$worker_fingerprint" >"$bin/.lab-worker.version"
}

# What kwok shall make of nodes and pods is not in the program.
install_kwok() {
  go mod download "sigs.k8s.io/kwok@$kwok" &&
    rm -rf "$tools/kwok" &&
    cp -r "$(go env GOMODCACHE)/sigs.k8s.io/kwok@$kwok/kustomize/stage" "$tools/kwok" &&
    chmod -R u+w "$tools/kwok" &&
    go_install kwok "$kwok" sigs.k8s.io/kwok/cmd/kwok
}

# Kubernetes' own modules are published beside it under v0.x; its go.mod finds them by path only.
kubernetes_replacements() {
  local name
  for name in api apiextensions-apiserver apimachinery apiserver cli-runtime client-go cloud-provider cluster-bootstrap \
    code-generator component-base component-helpers controller-manager cri-api cri-client cri-streaming csi-translation-lib \
    dynamic-resource-allocation endpointslice externaljwt kms kube-aggregator kube-controller-manager kube-proxy \
    kube-scheduler kubectl kubelet metrics mount-utils pod-security-admission sample-apiserver sample-cli-plugin \
    sample-controller streaming; do
    printf 'replace k8s.io/%s => k8s.io/%s v0.%s\n' "$name" "$name" "${1#*.}"
  done
}

# Debian's package would start a registry of its own at every boot; the program alone is enough.
unpack_registry() {
  local work
  work=$(mktemp -d) && (
    cd "$work" && { apt-get download -qq docker-registry || { as_root apt-get update -qq && apt-get download -qq docker-registry; }; } &&
      dpkg -x docker-registry_*.deb . && mv usr/bin/docker-registry "$bin/docker-registry"
  ) && rm -rf "$work"
}

# A Python environment has its own path written into it: one that was moved does not start, and is made anew.
virt_firmware_works() { built virt-fw-vars "$virt_firmware" && "$bin/virt-fw-vars" --help >/dev/null 2>&1; }

install_virt_firmware() {
  rm -rf "$tools/virt-firmware" &&
    /usr/bin/python3 -m venv "$tools/virt-firmware" &&
    "$tools/virt-firmware/bin/pip" install --quiet --disable-pip-version-check "virt-firmware==$virt_firmware" &&
    ln -sf ../virt-firmware/bin/virt-fw-vars "$bin/virt-fw-vars" &&
    echo "$virt_firmware" >"$bin/.virt-fw-vars.version"
}

go_tools() {
  local name
  built kustomize "$kustomize" || step "kustomize $kustomize" go_install kustomize "$kustomize" sigs.k8s.io/kustomize/kustomize/v5
  built actionlint "$actionlint" || step "actionlint $actionlint" go_install actionlint "$actionlint" github.com/rhysd/actionlint/cmd/actionlint
  built ignition-validate "$ignition" || step "ignition-validate $ignition" go_build ignition-validate "$ignition" github.com/coreos/ignition/v2 github.com/coreos/ignition/v2/validate
  built lab-worker "$worker_fingerprint" || step 'stand-in for the worker' build_worker
  built etcd "$etcd" || step "etcd $etcd" go_build etcd "$etcd" go.etcd.io/etcd/server/v3 go.etcd.io/etcd/server/v3
  for name in kube-apiserver kube-controller-manager kube-scheduler kubelet; do
    built "$name" "$kubernetes" ||
      step "$name $kubernetes" go_build "$name" "$kubernetes" k8s.io/kubernetes "k8s.io/kubernetes/cmd/$name" kubernetes_replacements
  done
  built kwok "$kwok" || step "kwok $kwok" install_kwok
  [ -z "$benchmark" ] || built helm "$helm" || step "helm $helm" go_install helm "$helm" helm.sh/helm/v4/cmd/helm
}

system_tools() {
  local missing
  missing=$(missing_packages)
  # shellcheck disable=SC2086  # a list of words
  [ -z "$missing" ] || step 'Debian packages' apt_install $missing
  PATH=$bin:$PATH type -P docker-registry >/dev/null || step 'docker-registry' unpack_registry
  virt_firmware_works || step "virt-firmware $virt_firmware" install_virt_firmware
  "$root/scripts/lab/build-guest.sh" --check "$tools/guest" || step 'QEMU guest' "$root/scripts/lab/build-guest.sh" "$tools/guest"
  "$root/scripts/lab/build-node.sh" --check "$tools/node" || step 'QEMU node' as_root "$root/scripts/lab/build-node.sh" "$tools/node"
}

for program in go gcc; do
  type -P "$program" >/dev/null || { echo "install: $program is missing" >&2; exit 1; }
done
for program in kpt kubectl; do
  type -P "$program" >/dev/null || echo "install: $program is not on PATH and is not built here" >&2
done

# The compilers and the package manager do not need each other. Both run in the background, where set -e ends them at
# the first step that fails; in a condition it would not.
go_tools &
go_tools_job=$!
system_tools &
system_tools_job=$!
status=0
wait "$go_tools_job" || status=1
wait "$system_tools_job" || status=1
exit "$status"
