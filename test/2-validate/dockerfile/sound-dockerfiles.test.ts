/** Dockerfiles that build and load: no lint may say a word about them. */
import { expectLints, type TextOptions } from './lint-text.ts';

const sound: Readonly<Record<string, string | readonly [string, TextOptions]>> = {
  'two stages with the Driver Toolkit': `ARG DTK_AUTO
FROM \${DTK_AUTO} AS builder
ARG KERNEL_VERSION
WORKDIR /usr/src
RUN git clone --depth 1 https://git.example.com/drivers/demo.git
WORKDIR /usr/src/demo
RUN make -C /lib/modules/\${KERNEL_VERSION}/build M=$PWD modules

FROM registry.example.com/ubi9/ubi-minimal
ARG KERNEL_VERSION
RUN microdnf install -y kmod && microdnf clean all
COPY --from=builder /usr/src/demo/*.ko /opt/lib/modules/\${KERNEL_VERSION}/
RUN depmod -b /opt \${KERNEL_VERSION}
`,
  'one stage, the toolkit itself': `ARG DTK_AUTO
FROM $DTK_AUTO
ARG KERNEL_FULL_VERSION
RUN git clone https://git.example.com/demo.git && cd demo && \\
    make KDIR=/usr/src/kernels/\${KERNEL_FULL_VERSION} && \\
    mkdir -p /opt/lib/modules/\${KERNEL_FULL_VERSION} && \\
    cp *.ko /opt/lib/modules/\${KERNEL_FULL_VERSION}/ && \\
    depmod -b /opt "\${KERNEL_FULL_VERSION}"
`,
  'comments and blank lines between continued lines': `FROM registry.example.com/builder:1
ARG KERNEL_VERSION
RUN dnf install -y \\
    # what a module needs
    gcc make \\

    # and the headers
    kernel-devel-\${KERNEL_VERSION} && \\
    make modules_install INSTALL_MOD_PATH=/opt KVER=\${KERNEL_VERSION}
`,
  'heredocs in RUN and COPY': [
    `# syntax=docker/dockerfile:1
FROM registry.example.com/builder:1
ARG KERNEL_VERSION
COPY <<"EOF" /etc/depmod.d/demo.conf
# FROM is no instruction here
search updates \${KERNEL_VERSION} built-in
EOF
RUN <<-EOF
	set -e
	make install_modules
	depmod -b /opt $KERNEL_VERSION
	EOF
RUN cat <<A <<B > /etc/x
first
A
second
B
`,
    { platform: 'Kubernetes' },
  ],
  'a heredoc of an inner shell, in quotes': `FROM registry.example.com/builder:1
RUN bash -c 'cat <<EOF > /etc/demo'
RUN echo $((1<<4)) "x <<y"
USER 0
`,
  'another escape character':
    '# escape=`\nFROM registry.example.com/builder:1\nRUN make `\n  install\nENV A=C:\\\nUSER 0\n',
  'Windows line ends':
    'ARG DTK_AUTO\r\nFROM ${DTK_AUTO} AS b\r\nRUN make \\\r\n  # comment\r\n  all\r\nFROM x\r\nARG KERNEL_VERSION\r\nCOPY --from=b /demo.ko /opt/lib/modules/${KERNEL_VERSION}/\r\nRUN depmod -b /opt ${KERNEL_VERSION}\r\n',
  'lower case and tabs': `arg DTK_AUTO
from \${DTK_AUTO} as Builder
arg	KERNEL_VERSION
run	make -C /lib/modules/$KERNEL_VERSION/build
from scratch
arg KERNEL_VERSION
copy --from=builder /out/demo.ko /opt/lib/modules/$KERNEL_VERSION/
copy --from=BUILDER /out/modules.dep /opt/lib/modules/$KERNEL_VERSION/
`,
  'platform and proxy arguments': `FROM --platform=$BUILDPLATFORM registry.example.com/golang:1 AS tools
RUN curl --proxy "$HTTPS_PROXY" https://example.com && ./install.sh
FROM registry.example.com/base-\${TARGETARCH}
COPY --from=tools /out /
`,
  'defaults, quotes and arguments from arguments': [
    `ARG "REGISTRY=registry.example.com"
ARG IMAGE="\${REGISTRY}/ubi9"
ARG TAG
FROM \${IMAGE}:\${TAG:-latest} AS b
ARG VERSION='1.2'
ARG NAME=demo-\${VERSION} FILE="\${VERSION}.tar.gz"
ENV SOURCE=/src/$NAME OTHER=\${FILE}
WORKDIR $SOURCE
RUN make \${EXTRA:-} && make modules_install
LABEL version="$VERSION" quoted='\${KERNEL_VERSION} stays' escaped="\\\${KERNEL_VERSION}"
`,
    {},
  ],
  'variables that the shell of a RUN sets': `FROM registry.example.com/builder:1
RUN KERNEL_VERSION=$(ls /lib/modules | head -1) && make KVER=$KERNEL_VERSION && depmod -b /opt $KERNEL_VERSION
RUN for KERNEL_VERSION in /lib/modules/*; do make -C $KERNEL_VERSION/build; done
RUN . /etc/kernel.env && make KVER=\${KERNEL_FULL_VERSION}
RUN while read -r MOD_NAME; do echo $MOD_NAME; done < list
RUN ["make", "$KERNEL_VERSION"]
CMD echo $KERNEL_VERSION
`,
  'an ENV of the base stage': `FROM registry.example.com/builder:1 AS base
ARG KERNEL_VERSION
ENV KERNEL_VERSION=$KERNEL_VERSION
FROM base
RUN make -C /lib/modules/$KERNEL_VERSION/build && depmod -b /opt $KERNEL_VERSION
`,
  'stages chosen by an argument': `ARG VARIANT
FROM registry.example.com/base:1 AS final-debug
ARG KERNEL_VERSION
FROM registry.example.com/base:1 AS final-release
ARG KERNEL_VERSION
FROM final-\${VARIANT:-release}
RUN make KVER=$KERNEL_VERSION
`,
  'an optional part of an image': `ARG SUFFIX
FROM registry.example.com/base\${SUFFIX}
RUN make
`,
  'a relative destination': `FROM registry.example.com/builder:1 AS b
RUN make
FROM registry.example.com/base:1
ARG KERNEL_VERSION
WORKDIR /opt/lib
WORKDIR modules/$KERNEL_VERSION
COPY --from=b ["/src/demo.ko", "./"]
RUN depmod -b /opt $KERNEL_VERSION
`,
  'a tree from another stage': `FROM registry.example.com/builder:1 AS b
RUN make modules_install INSTALL_MOD_PATH=/opt
FROM registry.example.com/base:1
COPY --from=b /opt/lib/modules /opt/lib/modules
COPY --from=b /lib/firmware/demo.bin /firmware/
`,
  'a directory that a variable names': `FROM registry.example.com/builder:1 AS b
RUN make && depmod -b /out 1
FROM registry.example.com/base:1
ARG KERNEL_VERSION
ENV TARGET=/opt/lib/modules/$KERNEL_VERSION
COPY --from=b /src/demo.ko $TARGET/
`,
  'a base image that holds the modules of its kernel': `ARG KERNEL_FULL_VERSION
FROM registry.example.com/tools:1 AS tools
RUN make
FROM registry.example.com/demo:\${KERNEL_FULL_VERSION}
COPY --from=tools /bin/tool /usr/bin/
`,
  'packages that hold the modules': `FROM registry.example.com/base:1
ARG KERNEL_VERSION
RUN dnf install -y kmod-demo-\${KERNEL_VERSION} && ln -s /lib/modules /opt/lib/modules
`,
  'packages where modprobe looks at the root': [
    `FROM registry.example.com/builder:1 AS b
RUN make
FROM registry.example.com/base:1
RUN dnf install -y kmod-demo
COPY --from=b /bin/tool /bin/
`,
    { dirName: '/' },
  ],
  'the merged directory of a distribution': [
    `FROM registry.example.com/builder:1 AS b
RUN make
FROM registry.example.com/base:1
ARG KERNEL_VERSION
COPY --from=b /src/demo.ko /usr/lib/modules/$KERNEL_VERSION/extra/
RUN depmod $KERNEL_VERSION
`,
    { dirName: '' },
  ],
  'modules that the Module loads by arguments of its own': [
    'FROM registry.example.com/base:1\nCOPY --from=registry.example.com/demo:1 demo.ko /anywhere/\n',
    { dirName: undefined as never },
  ],
  'an image of files alone': `FROM registry.example.com/driver:1 AS d
FROM scratch
COPY --from=d / /
`,
  ONBUILD: `FROM registry.example.com/base:1
ONBUILD ARG KERNEL_VERSION
ONBUILD RUN make KVER=$KERNEL_VERSION
RUN make
`,
  'blanks that are escaped before the end of a line': `FROM registry.example.com/base:1
RUN ls /a\\ \\
  /b
USER 0
`,
  'another frontend':
    '# syntax=registry.example.com/frontends/extended:1\nFROM registry.example.com/base:1\nINCLUDE common\n',
  'the Driver Toolkit for a shell': 'ARG DTK_AUTO=registry.example.com/dtk:1\nFROM ${DTK_AUTO}\nRUN ./build.sh\n',
};

describe('a sound Dockerfile', () => {
  for (const [name, file] of Object.entries(sound)) {
    const [text, options] = typeof file === 'string' ? [file, {}] : file;
    it(`with ${name} is not warned of`, () => expectLints(text, [], options));
  }
});
