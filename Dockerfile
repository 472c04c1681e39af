# The image of the KRM function, for kustomize and kpt in container mode. It holds Node, the libraries that Node needs
# and the two programs; there is no shell and no package manager in it.
#   docker build -t registry.example.com/kmmc-fn:0.1.0 .
#   buildah bud --isolation chroot -t registry.example.com/kmmc-fn:0.1.0 .
# The stage `cmp` is the same with the configuration of the plugin for Argo CD, to be run beside its repo server:
#   docker build --target cmp -t registry.example.com/kmmc-cmp:0.1.0 .
# The current LTS of Node; any image with node, npm, sh and ldd will do. Pin it by digest where builds must be repeatable.
ARG NODE_IMAGE=docker.io/library/node:26-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund
# An empty image needs Node's shared libraries, and names for the users that orchestrators run it as.
RUN set -eu; \
    node=$(readlink -f "$(command -v node)"); \
    mkdir -p /image/etc /image/usr/bin /image/usr/lib/kmmc; \
    cp "$node" /image/usr/bin/node; \
    ldd "$node" | sed -n 's|^[^/]*\(/[^ ]*\).*|\1|p' | while read -r library; do \
      mkdir -p "/image${library%/*}"; \
      cp -L "$library" "/image$library"; \
    done; \
    cp dist/kmmc-fn.js dist/kmmc.js /image/usr/lib/kmmc/; \
    { echo 'nobody:x:65534:65534:nobody:/:/none'; echo 'argocd:x:999:999:argocd:/:/none'; } >/image/etc/passwd; \
    { echo 'nogroup:x:65534:'; echo 'argocd:x:999:'; } >/image/etc/group

FROM scratch AS cmp
COPY --from=build /image/ /
COPY --from=build /source/kustomize/argocd/plugin/plugin.yaml /home/argocd/cmp-server/config/plugin.yaml
# The user of Argo CD, whose repo server talks to the plugin through a socket.
USER 999:999
# Argo CD brings its own server along, in a volume: see kustomize/argocd/plugin.
ENTRYPOINT ["/var/run/argocd/argocd-cmp-server"]

FROM scratch
COPY --from=build /image/ /
# Works as any other user too: it reads stdin, writes stdout and touches no file.
USER 65534:65534
ENTRYPOINT ["/usr/bin/node", "/usr/lib/kmmc/kmmc-fn.js"]
