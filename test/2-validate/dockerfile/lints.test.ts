/** What each lint finds, and where. */
import assert from 'node:assert/strict';
import { expectLints, lintText, type TextOptions } from './lint-text.ts';

type Case = readonly [name: string, text: string, expected: readonly string[], options?: TextOptions];

/** A builder stage in three lines, and a final stage that is right but for what a case adds. */
const built =
  'FROM registry.example.com/builder:1 AS b\nRUN make && depmod -b /opt 1\nFROM registry.example.com/base:1\n';

const groups: Readonly<Record<string, readonly Case[]>> = {
  'dockerfile-empty': [['blanks', ' \n\t\n', ['dockerfile-empty 1:1']]],
  'dockerfile-too-large': [
    ['60,000 bytes', `FROM a\n#${'x'.repeat(59_992)}`, ['dockerfile-too-large 1:1']],
    ['59,999 bytes', `FROM a\n#${'x'.repeat(59_991)}`, []],
    ['bytes, not characters', `FROM a\n#${'ä'.repeat(29_996)}`, ['dockerfile-too-large 1:1']],
    ['another platform', `FROM a\n#${'x'.repeat(70_000)}`, [], { platform: 'Kubernetes' }],
  ],
  'dockerfile-without-from': [
    ['comments alone', '# nothing\n', ['dockerfile-without-from 1:1']],
    ['instructions alone', 'RUN make\n', ['dockerfile-without-from 1:1']],
  ],
  'dockerfile-instruction-before-from': [
    ['a RUN', 'ARG A\nRUN make\nFROM a\n', ['dockerfile-instruction-before-from 2:1']],
  ],
  'dockerfile-unknown-instruction': [
    ['a misspelt one', 'FROM a\n  RUNN make\n', ['dockerfile-unknown-instruction 2:3']],
    [
      'a missing backslash',
      'FROM a\nRUN dnf install \\\n  gcc\n  make\nUSER 0\n',
      ['dockerfile-unknown-instruction 4:3'],
    ],
    ['a lost line end', 'FROM a\nRUN make\nFORM b\n', ['dockerfile-unknown-instruction 3:1']],
    [
      'the usual frontend',
      '# syntax = docker.io/docker/dockerfile:1.7\nFROM a\nINCLUDE b\n',
      ['dockerfile-unknown-instruction 3:1'],
    ],
    ['one behind a heredoc', 'FROM a\nRUN <<E\nmake\nE\nmake\n', ['dockerfile-unknown-instruction 5:1']],
  ],
  'dockerfile-invalid-instruction': [
    [
      'no arguments',
      'FROM a\nRUN\nUSER\n',
      ['dockerfile-invalid-instruction 2:1', 'dockerfile-invalid-instruction 3:1'],
    ],
    ['a comment behind FROM', 'FROM a # base\n', ['dockerfile-invalid-instruction 1:1']],
    ['FROM without AS', 'FROM --platform=linux/amd64 a b\n', ['dockerfile-invalid-instruction 1:1']],
    ['FROM without an image', 'FROM --platform=linux/amd64\n', ['dockerfile-invalid-instruction 1:1']],
    [
      'COPY of nothing',
      'FROM a\nCOPY --from=b /x\nADD ["x"]\n',
      ['dockerfile-invalid-instruction 2:1', 'dockerfile-invalid-instruction 3:1'],
    ],
    ['CMD and ENTRYPOINT without arguments', 'FROM a\nCMD\nENTRYPOINT\n', []],
    ['quotes in COPY', 'FROM a\nCOPY --from=b it\'s "a b" /x\n', []],
    ['ENV without a value', 'FROM a\nENV A\n', ['dockerfile-invalid-instruction 2:1']],
    ['an open heredoc', 'FROM a\nRUN cat <<EOF\nx\n EOF\n', ['dockerfile-invalid-instruction 2:1']],
  ],
  'dockerfile-heredoc-lost': [
    [
      'in RUN and COPY',
      `${built}RUN <<E\nmake\nE\nCOPY --from=b /a /opt/lib/modules/\nCOPY <<-"X" /x\na\nX\n`,
      ['dockerfile-heredoc-lost 4:1', 'dockerfile-heredoc-lost 8:1'],
    ],
    ['no heredoc', `${built}COPY --from=b /a /opt/lib/modules/\nRUN cat <<< a && echo "<<E"\n`, []],
    [
      'another platform',
      `${built}COPY --from=b /a /opt/lib/modules/\nRUN <<E\nmake\nE\n`,
      [],
      { platform: 'Kubernetes' },
    ],
  ],
  'dockerfile-arg-undeclared': [
    ['the Driver Toolkit', 'FROM ${DTK_AUTO}\nRUN make && depmod\n', ['dockerfile-arg-undeclared 1:6']],
    ['an ARG in a stage', 'FROM a AS b\nARG TAG=1\nFROM c:$TAG\n', ['dockerfile-arg-undeclared 3:8']],
    ['each variable once', 'FROM $A/$B:$A\n', ['dockerfile-arg-undeclared 1:6', 'dockerfile-arg-undeclared 1:9']],
    ['a platform', 'FROM --platform=$PLATFORM a\n', ['dockerfile-arg-undeclared 1:17']],
    ['an argument that the Module gives', 'FROM a:$TAG\n', ['dockerfile-arg-undeclared 1:8'], { buildArgs: ['TAG'] }],
  ],
  'dockerfile-arg-without-value': [
    ['a tag', 'ARG TAG\nFROM a:${TAG}\n', ['dockerfile-arg-without-value 2:8']],
    ['an empty default', 'ARG IMAGE=""\nFROM $IMAGE\n', ['dockerfile-arg-without-value 2:6']],
    ['a digest', 'ARG D\nFROM a@${D}\n', ['dockerfile-arg-without-value 2:8']],
    ['a value of the Module', 'ARG TAG\nFROM a:${TAG}\n', [], { buildArgs: ['TAG'] }],
    [
      'one of two',
      'ARG R\nARG TAG\nFROM ${R}/a:${TAG}\n',
      ['dockerfile-arg-without-value 3:6'],
      { buildArgs: ['TAG'] },
    ],
    ['what is always passed', 'ARG KERNEL_VERSION\nARG DTK_AUTO\nFROM a:$KERNEL_VERSION AS a\nFROM $DTK_AUTO\n', []],
  ],
  'dockerfile-arg-out-of-scope': [
    ['a RUN', 'ARG KERNEL_VERSION\nFROM a\nRUN make KVER=${KERNEL_VERSION}\n', ['dockerfile-arg-out-of-scope 3:15']],
    [
      'each variable once for each stage',
      `${built}RUN cp $A /a\nCOPY $A /b\nFROM a\nUSER $A\nRUN ./x.sh\n`,
      ['dockerfile-arg-out-of-scope 4:8', 'dockerfile-arg-out-of-scope 7:6'],
      { buildArgs: ['A'] },
    ],
    ['another stage', 'FROM a AS b\nARG V=1\nRUN echo $V\nFROM a\nLABEL v=$V\n', ['dockerfile-arg-out-of-scope 5:9']],
    ['an ARG that comes later', 'FROM a\nRUN make $V\nARG V\n', ['dockerfile-arg-out-of-scope 2:10']],
    ['an injected argument', 'FROM a\nRUN make KERNEL_VERSION=$KERNEL_VERSION\n', ['dockerfile-arg-out-of-scope 2:25']],
    ['quotes of the shell', "FROM a\nRUN sh -c 'make $MOD_NAME'\n", ['dockerfile-arg-out-of-scope 2:17']],
    [
      'a heredoc',
      'FROM a\nRUN <<E\nmake $MOD_NAME\nE\n',
      ['dockerfile-arg-out-of-scope 3:6'],
      { platform: 'Kubernetes' },
    ],
    ['the default of an ARG', 'ARG V=1\nFROM a\nARG W=${V}\n', ['dockerfile-arg-out-of-scope 3:7']],
    ['a nested default', 'ARG V=1\nFROM a\nWORKDIR /${W:-$V}\n', ['dockerfile-arg-out-of-scope 3:15']],
    ['two dollar signs', 'FROM a\nRUN make V=$$MOD_NAME\nUSER $$MOD_NAME\n', []],
    ['names of nobody', 'FROM a\nRUN echo $PATH $HOME\nWORKDIR $UNKNOWN\n', []],
  ],
  'dockerfile-arg-not-inherited': [
    [
      'Buildah',
      'FROM a AS b\nARG V=1\nFROM b\nRUN make $V\n',
      ['dockerfile-arg-not-inherited 4:10'],
      { platform: 'Kubernetes' },
    ],
    [
      'OpenShift',
      'FROM a AS b\nARG V=1\nFROM b\nRUN make $V\n',
      ['dockerfile-arg-not-inherited 4:10'],
      { builder: 'BuildKit' },
    ],
    ['BuildKit', 'FROM a AS b\nARG V=1\nFROM b\nRUN make $V\n', [], { platform: 'Kubernetes', builder: 'BuildKit' }],
    ['a second ARG', 'FROM a AS b\nARG V=1\nFROM b\nARG V\nRUN make $V\n', []],
  ],
  'dockerfile-default-never-used': [
    [
      'once for each name',
      'ARG KERNEL_VERSION=5.14.0-1\nFROM a\nARG KERNEL_VERSION=5\nARG MOD_NAME=x\n',
      ['dockerfile-default-never-used 1:5', 'dockerfile-default-never-used 4:5'],
    ],
    ['an empty default', 'ARG KERNEL_VERSION=\nFROM a\nARG DTK_AUTO=registry.example.com/dtk:1\n', []],
  ],
  'driver-toolkit-in-comment': [
    ['a comment', '# DTK_AUTO is not for us\nFROM a\n', ['driver-toolkit-in-comment 1:3']],
    ['a comment in a RUN', 'FROM a\nRUN make \\\n  # ${DTK_AUTO}\n  all\n', ['driver-toolkit-in-comment 3:7']],
    ['a longer name', 'ARG MY_DTK_AUTO_X=a\nFROM ${MY_DTK_AUTO_X}\n', ['driver-toolkit-in-comment 1:5']],
    ['another platform', '# DTK_AUTO\nFROM a\n', [], { platform: 'Kubernetes' }],
    ['a comment and an ARG', '# DTK_AUTO\nARG DTK_AUTO\nFROM $DTK_AUTO\n', []],
  ],
  'dockerfile-copies-elsewhere': [
    ['another directory', `${built}COPY --from=b /src/demo.ko /opt/modules/\n`, ['dockerfile-copies-elsewhere 4:28']],
    [
      'no directory of a kernel',
      `${built}COPY --from=b /src/demo.ko /opt/lib/modules/\n`,
      ['dockerfile-copies-elsewhere 4:28'],
    ],
    ['a directory above', `${built}COPY --from=b /src/*.ko.xz /opt/\n`, ['dockerfile-copies-elsewhere 4:28']],
    [
      'the root of the image',
      `${built}ARG KERNEL_VERSION\nCOPY --from=b /a.ko /lib/modules/$KERNEL_VERSION/\n`,
      ['dockerfile-copies-elsewhere 5:21'],
    ],
    [
      'another dirName',
      `${built}ARG KERNEL_VERSION\nCOPY --from=b /a.ko /opt/lib/modules/$KERNEL_VERSION/\n`,
      ['dockerfile-copies-elsewhere 5:21'],
      { dirName: '/kmods/' },
    ],
    ['a JSON list', `${built}COPY --from=b ["/a.ko", "/b c/"]\n`, ['dockerfile-copies-elsewhere 4:25']],
    ['nothing at all', built, ['dockerfile-copies-elsewhere 3:1']],
    [
      'packages alone',
      `${built}RUN dnf install -y kmod > /dev/null && dnf clean all\n`,
      ['dockerfile-copies-elsewhere 3:1'],
    ],
    [
      'one right copy',
      `${built}COPY --from=b /a.ko /src/\nARG KERNEL_VERSION\nCOPY --from=b /a.ko /opt/lib/modules/$KERNEL_VERSION/\n`,
      [],
    ],
    ['one kernel', `${built}COPY --from=b /a.ko /opt/lib/modules/5.14.0-570.el9.x86_64/\n`, []],
    ['a script', `${built}COPY --from=b /a.ko /src/\nRUN /src/place.sh\n`, []],
    [
      'a stage in between',
      `${built.replace('base:1', 'base:1 AS c')}ARG KERNEL_VERSION\nCOPY --from=b /a.ko /opt/lib/modules/$KERNEL_VERSION/\nFROM c\nUSER 0\n`,
      [],
    ],
  ],
  'dockerfile-copies-from-context': [
    ['a file', 'FROM a\nCOPY --chown=1:1 ./demo.c Makefile /src/\nRUN make\n', ['dockerfile-copies-from-context 2:1']],
    ['a JSON list', 'FROM a\nADD ["demo.c", "/src/"]\n', ['dockerfile-copies-from-context 2:1']],
    [
      'stages that the final one needs',
      'FROM a AS b\nCOPY x /\nFROM c AS d\nCOPY x /\nFROM e AS f\nCOPY x /\nFROM b\nCOPY --from=1 /x /\nRUN --mount=type=bind,from=f,target=/f ls\n',
      [
        'dockerfile-copies-from-context 2:1',
        'dockerfile-copies-from-context 4:1',
        'dockerfile-copies-from-context 6:1',
      ],
    ],
    ['a stage that nothing needs', 'FROM a AS b\nCOPY x /\nFROM c\nRUN ./y.sh\n', []],
    [
      'addresses, variables, patterns and the directory itself',
      'FROM a\nADD https://example.com/x.tar git@example.com:a/b.git https://example.com/a.git /x/\nCOPY $FILES /x\nCOPY *.c /x/\nCOPY . /src\nCOPY ./ /src\nCOPY Dockerfile /x\n',
      [],
    ],
  ],
  'dockerfile-without-depmod': [
    [
      'a copy',
      'FROM a AS b\nRUN make\nFROM a\nARG KERNEL_VERSION\nCOPY --from=b /a.ko /opt/lib/modules/$KERNEL_VERSION/\n',
      ['dockerfile-without-depmod 5:1'],
    ],
    [
      'a RUN',
      'FROM a\nARG KERNEL_VERSION\nRUN make && install -D a.ko /opt/lib/modules/$KERNEL_VERSION/a.ko\n',
      ['dockerfile-without-depmod 3:1'],
    ],
    [
      'headers of the kernel',
      'FROM a\nARG KERNEL_VERSION\nRUN dnf install -y kernel-devel-$KERNEL_VERSION && make\nRUN cp a.ko /opt/lib/modules/$KERNEL_VERSION/\n',
      ['dockerfile-without-depmod 4:1'],
    ],
    ['make install', 'FROM a\nRUN make install && cp a.ko /opt/lib/modules/1.2/\n', []],
    ['modules_install', 'FROM a\nRUN make modules_install && ls /opt/lib/modules/*/a.ko\n', []],
    ['an image of others', 'FROM a\nCOPY --from=registry.example.com/demo:1 /opt /opt\n', []],
  ],
  'dockerfile-reads-host': [
    [
      'a RUN',
      'FROM a\nRUN make -C /host/lib/modules/1.2/build && depmod\nRUN ls /host/lib/modules\n',
      ['dockerfile-reads-host 2:13'],
    ],
    ['a comment', 'FROM a\nRUN make \\\n  # /host/lib/modules\n  all\n', []],
  ],
};

describe('the lint', () => {
  for (const [code, cases] of Object.entries(groups)) {
    describe(code, () => {
      for (const [name, text, expected, options] of cases) {
        it(`${expected.length === 0 ? 'is silent for' : 'finds'} ${name}`, () => expectLints(text, expected, options));
      }
    });
  }

  it('suggests the instruction, and the argument, that was meant', async () => {
    const [instruction] = await lintText('FROM a\nENTRYPONT b\n');
    assert.equal(instruction?.hint, 'Did you mean `ENTRYPOINT`?');
    const [argument] = await lintText('ARG IMAGE=a\nFROM $IMGAE\n');
    assert.equal(argument?.hint, 'Did you mean `IMAGE`?');
  });

  it('says where an argument is declared instead', async () => {
    const messages = async (text: string) => (await lintText(text)).map(({ message }) => message);
    const nothing = '"MOD_NAME" expands to nothing here: ';
    const run = 'RUN make $MOD_NAME\n';
    assert.deepEqual(await messages(`ARG MOD_NAME\nFROM a\n${run}`), [
      `${nothing}it is declared before the first \`FROM\` only.`,
    ]);
    assert.deepEqual(await messages(`FROM b\nARG MOD_NAME\nFROM a\n${run}`), [
      `${nothing}only another stage declares it.`,
    ]);
    assert.deepEqual(await messages(`FROM a\n${run}ARG MOD_NAME\n`), [`${nothing}its ARG comes later.`]);
    assert.deepEqual(await messages(`FROM a\n${run}`), [
      `${nothing}it is passed to the build, but no ARG declares it.`,
    ]);
  });

  it('never fails on what is no Dockerfile', async () => {
    for (const text of [
      '\\',
      '<<',
      'RUN <<',
      'FROM',
      '\u0000',
      'FROM ${',
      'FROM a\nRUN <<A <<B\n',
      'COPY ["',
      '#escape=`',
      'A\\\n\\\n#',
    ]) {
      for (const end of ['', '\n', '\r\n', '\\']) assert.ok(Array.isArray(await lintText(text + end)));
    }
  });
});
