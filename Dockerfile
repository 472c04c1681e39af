# The image of the KRM function, for kustomize and kpt in container mode. It holds Node, the libraries that Node needs
# and the two programs; there is no shell and no package manager in it.
#   docker build -t registry.example.com/kmmc-fn:0.1.0 .
#   buildah bud --isolation chroot -t registry.example.com/kmmc-fn:0.1.0 .
# The current LTS of Node; any image with node, npm, sh and ldd will do. Pin it by digest where builds must be repeatable.
ARG NODE_IMAGE=docker.io/library/node:26-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund
# An empty image needs Node's shared libraries, and a name for the user that orchestrators run functions as.
RUN set -eu; \
    node=$(readlink -f "$(command -v node)"); \
    mkdir -p /image/etc /image/usr/bin /image/usr/lib/kmmc; \
    cp "$node" /image/usr/bin/node; \
    ldd "$node" | sed -n 's|^[^/]*\(/[^ ]*\).*|\1|p' | while read -r library; do \
      mkdir -p "/image${library%/*}"; \
      cp -L "$library" "/image$library"; \
    done; \
    cp dist/kmmc-fn.js dist/kmmc.js /image/usr/lib/kmmc/; \
    echo 'nobody:x:65534:65534:nobody:/:/none' >/image/etc/passwd; \
    echo 'nogroup:x:65534:' >/image/etc/group

FROM scratch
COPY --from=build /image/ /
# Works as any other user too: it reads stdin, writes stdout and touches no file.
USER 65534:65534
ENTRYPOINT ["/usr/bin/node", "/usr/lib/kmmc/kmmc-fn.js"]
