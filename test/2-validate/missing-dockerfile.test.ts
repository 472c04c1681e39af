import assert from 'node:assert/strict';
import { dockerfileParser } from '../../src/2-validate/dockerfile/dockerfile-parser.ts';
import { validate } from '../../src/2-validate/validate.ts';
import { formatFieldPath } from '../../src/lib/field-path.ts';
import { regexpCompiler } from '../../src/lib/re2.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { readYaml } from './read-yaml.ts';

const good = 'data: {dockerfile: "FROM a\\nRUN make install"}';

const configMap = (metadata: string, data = good) =>
  `---\n{apiVersion: v1, kind: ConfigMap, metadata: {${metadata}}, ${data}}\n`;

/** A Module of namespace "ns" that builds from the ConfigMap "driver-dockerfile". */
const module = (name = 'm') => `---
apiVersion: kmm.sigs.x-k8s.io/v1beta1
kind: Module
metadata: {name: ${name}, namespace: ns}
spec:
  selector: {gpu: "true"}
  moduleLoader:
    container:
      modprobe: {moduleName: m}
      build: {dockerfileConfigMap: {name: driver-dockerfile}}
      kernelMappings: [{literal: 5.14.0-1, containerImage: 'registry.example.com/${name}:1'}]
`;

/** The findings about ConfigMaps, as `code path: message hint`. */
async function findings(text: string): Promise<readonly string[]> {
  const resources = readYaml(text);
  const parseDockerfile = await dockerfileParser(resources);
  const options = { settings: defaultSettings, regexp: await regexpCompiler([]), parseDockerfile };
  return validate(resources, options)
    .diagnostics.filter(({ code }) => code !== 'no-kernels')
    .map(({ code, place, message, hint }) => `${code} ${formatFieldPath(place?.path ?? [])}: ${message} ${hint}`);
}

async function finding(text: string): Promise<string> {
  const [first, ...others] = await findings(text);
  assert.deepEqual(others, []);
  return first ?? '';
}

describe('a ConfigMap that is not there', () => {
  it('has a namesake without a namespace', async () => {
    const text = configMap('name: driver-dockerfile, namespace: other') + configMap('name: driver-dockerfile');
    assert.match(
      await finding(text + module()),
      /^dockerfile-not-found .* "driver-dockerfile" without a namespace: add `namespace: ns`\.$/,
    );
  });

  it('has a namesake in another namespace', async () => {
    const text = configMap('name: driver-dockerfile, namespace: other');
    assert.match(await finding(text + module()), /in namespace "other"; .*: `namespace: ns`\.$/);
  });

  it('has a similar name, in the same namespace', async () => {
    const text =
      configMap('name: driver-dokerfile, namespace: ns') + configMap('name: driver-dockerfil, namespace: other');
    assert.match(await finding(text + module()), /Did you mean `driver-dokerfile`\?$/);
  });

  it('is somewhere else', async () => {
    const text = configMap('name: something, namespace: ns');
    assert.match(await finding(text + module()), /from a cluster: `kubectl get configmap driver-dockerfile -n ns /);
  });
});

describe('a ConfigMap without a Dockerfile', () => {
  const named = (data: string) => configMap('name: driver-dockerfile, namespace: ns', data);

  it('holds data of another type', async () => {
    for (const [data, found] of [
      ['data: [x]', 'a list'],
      ['data: text', 'the text "text"'],
    ] as const) {
      const text = await finding(named(data) + module());
      assert.ok(text.startsWith('wrong-type data: ') && text.includes(`found ${found}.`), text);
    }
    assert.match(await finding(named('data: {dockerfile: [x]}') + module()), /^wrong-type data\.dockerfile: /);
  });

  it('holds it in binaryData', async () => {
    const text = await finding(named('binaryData: {dockerfile: RlJPTSBh}') + module());
    assert.match(
      text,
      /^dockerfile-wrong-key binaryData\.dockerfile: .*`binaryData`.* Save the file as UTF-8 and run /,
    );
  });

  it('holds nothing', async () => {
    assert.match(await finding(named('data: {}') + module()), /^dockerfile-wrong-key data: .*it holds no text\. /);
    assert.match(await finding(named('data: null') + module()), /^dockerfile-wrong-key data: .*it holds no text\. /);
  });
});

describe('two ConfigMaps of one name', () => {
  const one = configMap('name: driver-dockerfile, namespace: ns');

  it('are one finding at the second, however many Modules build from them', async () => {
    const found = await finding(one + one + module() + module('n'));
    assert.match(
      found,
      /^duplicate-dockerfile metadata\.name: The ConfigMap "ns\/driver-dockerfile", .* exists twice: /,
    );
  });

  it('are nothing to us where no Module builds from them, or where the namespaces differ', async () => {
    const other = configMap('name: other, namespace: ns');
    assert.deepEqual(await findings(one + other + other + module()), []);
    assert.deepEqual(await findings(one + configMap('name: driver-dockerfile, namespace: other') + module()), []);
  });
});
