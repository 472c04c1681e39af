/** Reads the settings out of a functionConfig: one of our kinds, with `spec`, or a ConfigMap, with flat texts in `data`. */
import { at, type Diagnostic, diagnose, type Result, type Where } from '../diagnostics/diagnostic.ts';
import { fieldsOf } from '../lib/fields-of.ts';
import { parseImageReference } from '../lib/image-reference.ts';
import { suggest } from '../lib/suggest.ts';
import { type FunctionKind, functionKinds, groupOf, kmmcGroup, kmmcVersion, onlyReports } from '../model/kinds.ts';
import type { KubernetesObject, Resource } from '../model/resource.ts';
import type { Settings } from '../model/settings.ts';
import { checkOverrides, checkPatches, withNullValues } from './check-patches.ts';
import { explainSettingErrors } from './explain-setting-errors.ts';
import { isDnsLabel, isLabelKey } from './label-syntax.ts';
import { ownCopy } from './own-copy.ts';
import { settingNames, settingsOf } from './setting-names.ts';
import { type SchemaError, validateSettings } from './validators.generated.js';

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
  const spec = isConfigMap ? fromTexts(given) : withNullValues(given, object[root]);
  const errors = explainSettingErrors(checkSpec(spec), spec, { resource: config, root });
  const misplaced = unknownFields(config, root);
  const bad = new Set(errors.map(({ setting }) => setting));
  const settings = Object.entries(Object(spec)).filter(([name]) => settingNames.includes(name) && !bad.has(name));
  const kind = kindOf(config);
  const read = settingsOf(kind);
  const unused = settings
    .filter(([name]) => !read.includes(name) && name !== 'output')
    .map(([setting]) => diagnose('setting-without-effect', { setting, kind }, atKey(config, root, setting)));
  const used = Object.fromEntries(settings.filter(([name]) => read.includes(name))) as Partial<Settings>;
  const images = { ...base.images, ...used.images };
  const isSilent = settings.some(([name, value]) => name === 'output' && value === 'None');
  const losesJobs = functionKinds[kind] === 'check-preflight' && used.preflightJobs === 'Generate';
  const isLost = isSilent && (!onlyReports(functionKinds[kind]) || losesJobs);
  const silent = isLost ? [silencedFunction(config, root, losesJobs)] : [];
  const diagnostics = [...misplaced, ...errors.map(({ diagnostic }) => diagnostic), ...silent, ...unused];
  const cluster =
    used.cluster === undefined ? {} : { clusterPlace: { source: config.source, path: [root, 'cluster'] } };
  const changes = [...(used.patches ?? []), ...(used.imageOverrides ?? [])];
  const document = changes.length === 0 ? {} : { patchDocument: config };
  return { value: { ...base, ...used, images, ...cluster, ...document }, diagnostics };
}

/** The kind that the functionConfig is of, or stands for; a ConfigMap that names no function may be any validator's. */
function kindOf({ object }: Resource): FunctionKind {
  if (Object.hasOwn(functionKinds, object.kind)) return object.kind as FunctionKind;
  const { function: name } = fieldsOf(object['data']);
  const kinds = Object.keys(functionKinds) as FunctionKind[];
  return kinds.find((kind) => functionKinds[kind] === name) ?? 'ValidateModules';
}

/** A function that prints nothing deletes everything, unless kustomize runs it as a validator. */
function silencedFunction(config: Resource, root: 'spec' | 'data', losesJobs: boolean): Diagnostic {
  const parameters = {
    setting: 'output',
    found: 'the text "None"',
    expected: losesJobs
      ? '"Items" where `preflightJobs` is "Generate"'
      : '"Items" for every function but validate-modules and check-preflight',
  };
  return diagnose('invalid-setting', parameters, at(config, root, 'output'));
}

/** What the schema says, and what it leaves to the syntax of labels, images and patches. */
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
  const errors = [...(validateSettings(spec) ?? []), ...names, ...references];
  const isSound = (setting: string): boolean =>
    !errors.some(({ instancePath }) => instancePath.startsWith(`/${setting}`));
  const { patches = [], imageOverrides = [] } = Object(spec) as Partial<Settings>;
  return [
    ...errors,
    ...(isSound('patches') ? checkPatches(patches) : []),
    ...(isSound('imageOverrides') ? checkOverrides(imageOverrides) : []),
  ];
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
    return diagnose('unknown-setting', parameters, atKey(config, setting));
  });
}

function atKey(resource: Resource, ...path: readonly string[]): Where {
  return { resource, path, atKey: true };
}
