/** Reads the settings out of a functionConfig: one of our kinds, with `spec`, or a ConfigMap, with flat texts in `data`. */
import { at, type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.ts';
import { parseImageReference } from '../lib/image-reference.ts';
import { suggest } from '../lib/suggest.ts';
import { type FunctionKind, functionKinds, groupOf, kmmcGroup, kmmcVersion, onlyReports } from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { explainSettingErrors, settingNames } from './explain-setting-errors.ts';
import { isDnsLabel, isLabelKey } from './label-syntax.ts';
import { ownCopy } from './own-copy.ts';
import { type SchemaError, validateSettings } from './validators.generated.js';

/** Settings that nothing reads yet. */
const later = ['patches'];
/** Settings that are true or false. */
const switches = ['verify', 'strict', 'requireCoverage'];

/** The settings of `base`, replaced by those of `config` where it has them; wrong ones are reported and left out. */
export function decodeSettings(config: Resource | undefined, base: Settings): Result<Settings> {
  if (config === undefined) return { value: base, diagnostics: [] };
  const { object } = config;
  const isConfigMap = object.kind === 'ConfigMap' && object.apiVersion === 'v1';
  const unknown = isConfigMap ? unknownFunction(config) : unknownKind(config);
  if (unknown !== undefined) return { value: base, diagnostics: [unknown] };
  const root = isConfigMap ? 'data' : 'spec';
  const given = ownCopy(object[root] ?? {});
  const spec = isConfigMap ? fromTexts(given) : given;
  const errors = explainSettingErrors(checkSpec(spec), spec, { resource: config, root });
  const misplaced = unknownFields(config, root);
  const bad = new Set(errors.map(({ setting }) => setting));
  const settings = Object.entries(Object(spec)).filter(([name]) => settingNames.includes(name) && !bad.has(name));
  const unused = settings.filter(([name]) => later.includes(name)).map(([name]) => withoutEffect(name, config, root));
  const used = Object.fromEntries(settings.filter(([name]) => !later.includes(name))) as Partial<Settings>;
  const images = { ...base.images, ...used.images };
  const silent = used.output === 'None' ? silencedFunction(config, root, used) : [];
  const diagnostics = [...misplaced, ...errors.map(({ diagnostic }) => diagnostic), ...silent, ...unused];
  const cluster =
    used.cluster === undefined ? {} : { clusterPlace: { source: config.source, path: [root, 'cluster'] } };
  return { value: { ...base, ...used, images, ...cluster }, diagnostics };
}

/** A function that prints nothing deletes everything, unless kustomize runs it as a validator. */
function silencedFunction(
  config: Resource,
  root: 'spec' | 'data',
  { preflightJobs }: Partial<Settings>,
): readonly Diagnostic[] {
  const { data, kind } = config.object as KubernetesObject & { readonly data?: { readonly function?: unknown } };
  const name = root === 'spec' ? functionKinds[kind as FunctionKind] : (data?.function ?? 'validate-modules');
  const losesJobs = name === 'check-preflight' && preflightJobs === 'Generate';
  if (onlyReports(name) && !losesJobs) return [];
  const parameters = {
    setting: 'output',
    found: 'the text "None"',
    expected: losesJobs
      ? '"Items" where `preflightJobs` is "Generate"'
      : '"Items" for every function but validate-modules and check-preflight',
  };
  return [diagnose('invalid-setting', parameters, at(config, root, 'output'))];
}

/** What the schema says, and what it leaves to the syntax of labels and images. */
function checkSpec(spec: unknown): readonly SchemaError[] {
  const { kernelLabel, namespace, images } = Object(spec) as Readonly<Record<string, unknown>>;
  const label = typeof kernelLabel === 'string' && !isLabelKey(kernelLabel) ? ['kernelLabel'] : [];
  const space = typeof namespace === 'string' && !isDnsLabel(namespace) ? ['namespace'] : [];
  const names = [...label, ...space].map((name) => ({ instancePath: `/${name}`, keyword: name, params: {} }));
  const given = typeof images === 'object' && images !== null ? (images as Readonly<Record<string, unknown>>) : {};
  const wrong = Object.entries(given).filter(
    ([, image]) => typeof image === 'string' && image !== '' && 'fault' in parseImageReference(image),
  );
  const references = wrong.map(([name]) => ({ instancePath: `/images/${name}`, keyword: 'image', params: {} }));
  return [...(validateSettings(spec) ?? []), ...names, ...references];
}

/** Says why a functionConfig, or its absence, selects no function. */
export function refuseFunctionConfig(config: Resource | undefined): Diagnostic {
  if (config === undefined) return diagnose('unknown-function-config', {});
  const { apiVersion, kind } = config.object;
  const isConfigMap = kind === 'ConfigMap' && apiVersion === 'v1';
  const unknown = isConfigMap ? unknownFunction(config) : unknownKind(config);
  return (
    unknown ?? diagnose('unknown-function-config', { kind, apiVersion }, at(config, isConfigMap ? 'data' : 'kind'))
  );
}

function unknownKind(config: Resource): Diagnostic | undefined {
  const { apiVersion, kind } = config.object;
  const known = Object.keys(functionKinds);
  if (known.includes(kind)) {
    if (apiVersion === kmmcVersion) return undefined;
    const suggestion = `apiVersion: ${kmmcVersion}`;
    return diagnose('unknown-function-config', { kind, apiVersion, suggestion }, at(config, 'apiVersion'));
  }
  const nearest = groupOf(config.object) === kmmcGroup ? suggest(kind, known) : undefined;
  const suggestion = nearest === undefined ? {} : { suggestion: nearest };
  return diagnose('unknown-function-config', { kind, apiVersion, ...suggestion }, at(config, 'kind'));
}

function unknownFunction(config: Resource): Diagnostic | undefined {
  const name = (config.object['data'] as { function?: unknown } | undefined | null)?.function;
  const known = Object.values<string>(functionKinds);
  if (name === undefined || known.includes(String(name))) return undefined;
  const nearest = suggest(String(name), known);
  const suggestion = nearest === undefined ? {} : { suggestion: nearest };
  const expected = 'the name of a function, such as "compile-modules"';
  const parameters = { setting: 'function', found: `"${String(name)}"`, expected, ...suggestion };
  return diagnose('invalid-setting', parameters, at(config, 'data', 'function'));
}

/** `images.worker` becomes a field of `images`, "true" and "false" become switches; `images` itself stays a text. */
function fromTexts(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const settings: Record<string, unknown> = {};
  const images: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(data)) {
    const isSwitch = switches.includes(key) && (text === 'true' || text === 'false');
    if (key === 'function') continue;
    if (key.startsWith('images.')) images[key.slice('images.'.length)] = text;
    else settings[key] = isSwitch ? text === 'true' : text;
  }
  const isMixed = 'images' in settings;
  return isMixed || Object.keys(images).length === 0 ? settings : { ...settings, images };
}

/** Settings belong below `spec`; beside it they would be overlooked. */
function unknownFields(config: Resource, root: 'spec' | 'data'): readonly Diagnostic[] {
  const allowed = [
    'apiVersion',
    'kind',
    'metadata',
    root,
    ...(root === 'data' ? ['immutable', 'binaryData'] : ['status']),
  ];
  const unknown = Object.keys(config.object as KubernetesObject).filter((field) => !allowed.includes(field));
  return unknown.map((setting) => {
    const suggestion = settingNames.includes(setting) ? `${root}.${setting}` : suggest(setting, allowed);
    const parameters = { setting, ...(suggestion === undefined ? {} : { suggestion }) };
    return diagnose('unknown-setting', parameters, { resource: config, path: [setting], atKey: true });
  });
}

function withoutEffect(setting: string, resource: Resource, root: string): Diagnostic {
  return diagnose('setting-without-effect', { setting }, { resource, path: [root, setting], atKey: true });
}
