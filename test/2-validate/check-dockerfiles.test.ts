import assert from 'node:assert/strict';
import { dockerfileParser } from '../../src/2-validate/dockerfile/dockerfile-parser.ts';
import { validate } from '../../src/2-validate/validate.ts';
import type { Diagnostic, Result } from '../../src/diagnostics/diagnostic.ts';
import { regexpCompiler } from '../../src/lib/re2.ts';
import type { Checked } from '../../src/model/checked.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { NodePool } from '../../src/model/target.ts';
import { errors, findings, readYaml } from './read-yaml.ts';

const pool: NodePool = {
  ...{ name: 'p', inventory: '', kernel: '5.14.0-1', architecture: 'amd64', nodes: 1, labels: {}, state: 'Current' },
};

const good = 'FROM a\\nARG A\\nARG B\\nRUN make install';

const configMap = (name: string, data = `{dockerfile: "${good}"}`, metadata = 'namespace: ns') =>
  `---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: ${name}, ${metadata}}, data: ${data}}\n`;

const secret = (name: string, data: string) =>
  `---\n{apiVersion: v1, kind: Secret, metadata: {name: ${name}, namespace: ns}, ${data}}\n`;

interface Fields {
  readonly name?: string;
  readonly container?: string;
  readonly mappings?: readonly string[];
}

function module({ name = 'm', container = '', mappings = ['literal: 5.14.0-1'] }: Fields): string {
  const list = mappings.map((one) => `{containerImage: 'a:1', ${one}}`).join(', ');
  return `---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, namespace: ns}
spec:
  selector: {gpu: "true"}
  moduleLoader: {container: {modprobe: {moduleName: m}, kernelMappings: [${list}], ${container}}}
`;
}

async function check(text: string, changes: Partial<Settings> = {}): Promise<Result<Checked>> {
  const resources = readYaml(text);
  const settings = { ...defaultSettings, ...changes };
  const parseDockerfile = await dockerfileParser(resources);
  return validate(resources, { settings, regexp: await regexpCompiler([]), parseDockerfile, nodePools: [pool] });
}

async function found(text: string, changes?: Partial<Settings>): Promise<readonly string[]> {
  return findings((await check(text, changes)).diagnostics);
}

function only({ diagnostics }: Result<Checked>): Diagnostic {
  assert.equal(diagnostics.length, 1);
  return diagnostics[0] as Diagnostic;
}

const container = 'spec.moduleLoader.container';

describe('the ConfigMap of a build', () => {
  it('is found in the stream, and its Dockerfile is handed on', async () => {
    const { value, diagnostics } = await check(
      configMap('d') + module({ container: 'build: {dockerfileConfigMap: {name: d}}' }),
    );
    assert.deepEqual(diagnostics, []);
    const dockerfile = value.dockerfiles.find('ns', 'd');
    assert.equal(dockerfile?.text, good.replaceAll('\\n', '\n'));
    assert.deepEqual([...(dockerfile?.args ?? [])], ['A', 'B']);
    assert.equal(value.dockerfiles.find('ns', 'd'), dockerfile);
    assert.equal(value.dockerfiles.find('other', 'd'), undefined);
  });

  it('is found by the names that it had before kustomize renamed it', async () => {
    const renamed = `namespace: ns, annotations: {internal.config.kubernetes.io/previousNames: 'd,e', internal.config.kubernetes.io/previousNamespaces: 'default,old'}`;
    const text = configMap('d-h4sh', undefined, renamed);
    for (const name of ['d', 'e', 'd-h4sh']) {
      assert.deepEqual(await found(text + module({ container: `build: {dockerfileConfigMap: {name: ${name}}}` })), []);
    }
    const { value } = await check(text + module({}));
    for (const namespace of ['default', 'old']) assert.ok(value.dockerfiles.find(namespace, 'd'));
  });

  it('is taken under its own name before others that once had it', async () => {
    const renamed = `namespace: ns, annotations: {internal.config.kubernetes.io/previousNames: d}`;
    const text = configMap('x', '{dockerfile: "FROM old"}', renamed) + configMap('d', '{dockerfile: "FROM new"}');
    assert.equal((await check(text + module({}))).value.dockerfiles.find('ns', 'd')?.text, 'FROM new');
  });

  it('has the namespace of the settings where it names none', async () => {
    const text =
      configMap('d', undefined, 'labels: {}') + module({ container: 'build: {dockerfileConfigMap: {name: d}}' });
    assert.deepEqual(await found(text, { namespace: 'ns' }), []);
    assert.equal((await check(text)).value.dockerfiles.find('default', 'd')?.name, 'd');
  });

  it('is missed where the Module names it, once for each place, and the Module is kept', async () => {
    const build = 'build: {dockerfileConfigMap: {name: d}}';
    const { value, diagnostics } = await check(
      module({ container: build, mappings: ['literal: a', 'literal: b', `literal: c, ${build}`] }),
    );
    assert.deepEqual(
      [...new Set(errors(diagnostics))],
      [
        `dockerfile-not-found ${container}.build.dockerfileConfigMap.name`,
        `dockerfile-not-found ${container}.kernelMappings[2].build.dockerfileConfigMap.name`,
      ],
    );
    // The Module itself is sound: `kmmc explain` answers for it.
    assert.deepEqual([value.modules.length, value.rejected], [1, []]);
    const command = '`kubectl get configmap d -n ns -o yaml > d.yaml`';
    assert.ok(diagnostics.some(({ hint }) => hint.endsWith(`${command}.`)));
  });

  it('is not asked for where every mapping names another', async () => {
    const mapping = 'literal: 5.14.0-1, build: {dockerfileConfigMap: {name: d}}';
    const text = module({ container: 'build: {dockerfileConfigMap: {name: gone}}', mappings: [mapping] });
    assert.deepEqual(await found(configMap('d') + text), []);
  });

  it('with another key is told how to be made', async () => {
    const text = configMap('d', '{README: x, intel-dgpu-driver.Dockerfile: "FROM a"}');
    const finding = only(await check(text + module({ container: 'build: {dockerfileConfigMap: {name: d}}' })));
    assert.equal(
      finding.message,
      'The ConfigMap "ns/d" has no key `dockerfile`; it has "intel-dgpu-driver.Dockerfile".',
    );
    const file = '--from-file=dockerfile=intel-dgpu-driver.Dockerfile';
    assert.ok(finding.hint.includes(`\`kubectl create configmap d -n ns ${file} --dry-run=client -o yaml\``));
    assert.deepEqual([finding.place?.path, finding.place?.atKey], [['data', 'intel-dgpu-driver.Dockerfile'], true]);
  });

  it('with a key that a shell would read is quoted', async () => {
    const text = configMap('d', `{"a'; $(b)": x}`) + module({ container: 'build: {dockerfileConfigMap: {name: d}}' });
    assert.ok(only(await check(text)).hint.includes(` '--from-file=dockerfile=a'\\''; $(b)' `));
  });

  it('without any text has no key either', async () => {
    for (const data of ['{}', 'null', '{dockerfile: null}']) {
      const finding = only(
        await check(configMap('d', data) + module({ container: 'build: {dockerfileConfigMap: {name: d}}' })),
      );
      assert.deepEqual([finding.code, finding.message.endsWith('it holds no text.')], ['dockerfile-wrong-key', true]);
    }
    const number = configMap('d', '{dockerfile: 3}') + module({ container: 'build: {dockerfileConfigMap: {name: d}}' });
    assert.deepEqual(await found(number), ['wrong-type data.dockerfile']);
  });

  it('that no Module builds from is not linted', async () => {
    assert.deepEqual(await found(configMap('d', '{dockerfile: "RUNN"}') + module({})), []);
  });

  it('that several Modules share is linted once, and sets none of them aside', async () => {
    const build = { container: 'build: {dockerfileConfigMap: {name: d}}' };
    const text =
      configMap('d', '{dockerfile: "FROM a\\nRUNN b"}') +
      module({ name: 'one', ...build }) +
      module({ name: 'two', ...build });
    const { value, diagnostics } = await check(text);
    assert.deepEqual(findings(diagnostics), ['dockerfile-unknown-instruction data.dockerfile']);
    assert.equal(diagnostics[0]?.place?.offset, 7);
    assert.deepEqual([value.modules.map(({ name }) => name), value.rejected], [['one', 'two'], []]);
  });

  it('is linted with the dirName of the Module, and not at all for arguments of its own', async () => {
    const text = configMap(
      'd',
      '{dockerfile: "FROM a AS b\\nRUN make\\nFROM c\\nCOPY --from=b /a.ko /lib/modules/1.2/\\nRUN depmod"}',
    );
    const build = 'build: {dockerfileConfigMap: {name: d}}';
    const withModprobe = (modprobe: string) =>
      found(text + module({ container: build }).replace('modprobe: {moduleName: m}', `modprobe: ${modprobe}`));
    const elsewhere = ['dockerfile-copies-elsewhere data.dockerfile'];
    assert.deepEqual(await withModprobe('{moduleName: m}'), elsewhere);
    assert.deepEqual(await withModprobe('{moduleName: m, dirName: /}'), []);
    assert.deepEqual((await withModprobe('{moduleName: m, rawArgs: {}}')).slice(-1), elsewhere);
    assert.deepEqual(await withModprobe('{rawArgs: {load: [m], unload: [-r, m]}}'), []);
  });
});

describe('the Driver Toolkit', () => {
  const texts: Readonly<Record<string, boolean>> = {
    'ARG DTK_AUTO\\nFROM ${DTK_AUTO}': true,
    'ARG DTK_AUTO=a\\nFROM $DTK_AUTO AS b': true,
    'arg DTK_AUTO\\nFROM a': true,
    'FROM a\\nRUN make DTK=$DTK_AUTO': true,
    '# ARG DTK_AUTO\\nFROM a': false,
    'FROM a\\nRUN make \\\\\\n  # $DTK_AUTO\\n  all': false,
    'ARG DTK_AUTO_X\\nFROM ${DTK_AUTO_X}': false,
    'ARG MY_DTK_AUTO\\nFROM $MY_DTK_AUTO': false,
    'FROM a\\nRUN echo DTK_AUTO': false,
  };
  for (const [text, expected] of Object.entries(texts)) {
    it(`${expected ? 'is' : 'is not'} used by ${text}`, async () => {
      const { value } = await check(configMap('d', `{dockerfile: "${text}"}`) + module({}));
      assert.equal(value.dockerfiles.find('ns', 'd')?.usesDriverToolkit, expected);
    });
  }
});

describe('what later stages ask of a Dockerfile', () => {
  const facts = async (text: string) => {
    const { value } = await check(configMap('d', JSON.stringify({ dockerfile: text })) + module({}));
    const { hasDriverToolkitDefault, mountsSecrets } = value.dockerfiles.find('ns', 'd') ?? {};
    return [hasDriverToolkitDefault, mountsSecrets];
  };

  it('is whether DTK_AUTO has a default', async () => {
    for (const text of ['  arg A=1 DTK_AUTO=b\nFROM ${DTK_AUTO}', 'ARG A \\\n  DTK_AUTO="b"\nFROM $DTK_AUTO'])
      assert.deepEqual(await facts(text), [true, false]);
    for (const text of ['ARG DTK_AUTO\nFROM ${DTK_AUTO}', '# ARG DTK_AUTO=b\nFROM a', 'ARG MY_DTK_AUTO=b\nFROM a'])
      assert.deepEqual(await facts(text), [false, false]);
  });

  it('is whether a RUN mounts a secret', async () => {
    for (const run of ['RUN --mount=type=secret,id=a make', 'run \\\n --network=none --mount=id=a,type=secret make'])
      assert.deepEqual(await facts(`FROM a\n${run}`), [false, true]);
    for (const run of [
      'RUN --mount=type=cache,target=/a make',
      '# RUN --mount=type=secret',
      'RUN make --mount=type=secret',
    ])
      assert.deepEqual(await facts(`FROM a\n${run}`), [false, false]);
  });
});

describe('build arguments', () => {
  const build = (name: string, ...args: readonly string[]) =>
    `build: {dockerfileConfigMap: {name: ${name}}, buildArgs: [${args.map((arg) => `{name: ${arg}, value: x}`).join(', ')}]}`;

  it('are declared by an ARG', async () => {
    const text = configMap('d') + module({ container: build('d', 'A', 'B', 'HTTPS_PROXY', 'BUILDKIT_INLINE_CACHE') });
    assert.deepEqual(await found(text), []);
  });

  it('that no ARG declares are named, with the name that was meant', async () => {
    const text = configMap('d', '{dockerfile: "FROM a\\nARG DRIVER_VERSION\\nRUN make install"}');
    const finding = only(await check(text + module({ container: build('d', 'DRIVER_VERSOIN') })));
    assert.deepEqual(findings([finding]), [`build-arg-unused ${container}.build.buildArgs[0].name`]);
    assert.equal(finding.hint, 'Did you mean `DRIVER_VERSION`?');
  });

  it('of the container count as used where one of the Dockerfiles declares them', async () => {
    const texts = configMap('d') + configMap('e', '{dockerfile: "FROM a\\nARG C\\nRUN make install"}');
    const mappings = [`literal: a, ${build('e', 'C', 'D')}`, 'literal: 5.14.0-1'];
    const text = texts + module({ container: build('d', 'A', 'C', 'E'), mappings });
    assert.deepEqual(
      (await found(text)).filter((one) => one.startsWith('build-arg')),
      [
        `build-arg-unused ${container}.build.buildArgs[2].name`,
        `build-arg-unused ${container}.kernelMappings[0].build.buildArgs[1].name`,
      ],
    );
  });

  it('without a name are what the schema says of them', async () => {
    const whole = /^(missing-field|wrong-type) [^ ]+\.build\.buildArgs\[0\](\.(name|value))?$/;
    for (const args of ['[{value: "1"}]', '[{}]', '["X=1"]', '[null]']) {
      const build = `build: {dockerfileConfigMap: {name: d}, buildArgs: ${args}}`;
      for (const fields of [{ container: build }, { mappings: [`literal: 5.14.0-1, ${build}`] }]) {
        const all = await found(configMap('d') + module(fields));
        assert.ok(all.length > 0, args);
        for (const one of all) assert.match(one, whole, args);
      }
    }
  });

  it('cannot name another Driver Toolkit on OpenShift', async () => {
    const text = configMap('d', '{dockerfile: "ARG DTK_AUTO\\nFROM $DTK_AUTO\\nRUN make install"}');
    const mappings = [`literal: 5.14.0-1, ${build('d')}`, 'literal: a'];
    const stream = text + module({ container: build('d', 'DTK_AUTO'), mappings });
    const expected = [`build-arg-overridden ${container}.build.buildArgs[0].name`];
    assert.deepEqual(await found(stream, { platform: 'OpenShift' }), expected);
    assert.deepEqual(await found(stream, { platform: 'Kubernetes' }), []);
    const unused = configMap('d') + module({ container: build('d', 'DTK_AUTO') });
    assert.deepEqual(await found(unused, { platform: 'OpenShift' }), [expected[0]?.replace('overridden', 'unused')]);
  });

  it('give values to variables of FROM', async () => {
    const text = configMap('d', '{dockerfile: "ARG TAG\\nFROM a:$TAG\\nRUN make install"}');
    assert.deepEqual(await found(text + module({ container: build('d', 'TAG') })), []);
    assert.deepEqual(await found(text + module({ container: build('d') })), [
      'dockerfile-arg-without-value data.dockerfile',
    ]);
  });
});

describe('the Secrets of signing', () => {
  const sign = (key: string, cert: string) =>
    `sign: {keySecret: {name: ${key}}, certSecret: {name: ${cert}}, unsignedImage: 'a:2', filesToSign: [/opt/a.ko]}`;

  it('have the keys key and cert, in data or stringData, in one Secret or in two', async () => {
    const two = secret('k', 'data: {key: eA==}') + secret('c', 'stringData: {cert: x}');
    assert.deepEqual(await found(two + module({ container: sign('k', 'c') })), []);
    const one = secret('both', 'data: {key: eA==}, stringData: {cert: x}');
    assert.deepEqual(await found(one + module({ container: sign('both', 'both') })), []);
  });

  it('may be somewhere else', async () => {
    assert.deepEqual(await found(module({ container: sign('k', 'c') })), []);
  });

  it('that were both created as key are told how to be made', async () => {
    const value = 'c2VjcmV0LXZhbHVl';
    const two = secret('k', `data: {key: ${value}}`) + secret('c', `data: {key: ${value}}`);
    const finding = only(await check(two + module({ container: sign('k', 'c') })));
    assert.deepEqual(findings([finding]), [`signing-secret-wrong-key ${container}.sign.certSecret.name`]);
    assert.equal(finding.message, 'The Secret "ns/c" has no key `cert`; it has "key".');
    assert.ok(
      finding.hint.includes(
        '`kubectl create secret generic c -n ns --from-file=cert=public.der --dry-run=client -o yaml`',
      ),
    );
    assert.equal(JSON.stringify(finding.place?.source.text.includes('Module')), 'true');
    assert.ok(!`${finding.message}${finding.hint}`.includes(value));
  });

  it('without keys, or with several others, are named', async () => {
    const text = secret('k', 'type: Opaque') + secret('c', 'data: {tls.crt: eA==, tls.key: eA==}');
    const { diagnostics } = await check(text + module({ mappings: [`literal: 5.14.0-1, ${sign('k', 'c')}`] }));
    assert.deepEqual(findings(diagnostics), [
      `signing-secret-wrong-key ${container}.kernelMappings[0].sign.keySecret.name`,
      `signing-secret-wrong-key ${container}.kernelMappings[0].sign.certSecret.name`,
    ]);
    assert.deepEqual(
      diagnostics.map(({ message }) => message.split('; ')[1]),
      ['it is empty.', 'it has "tls.crt" and "tls.key".'],
    );
  });
});
