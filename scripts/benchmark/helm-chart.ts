/** Turns a rendered stream into a Helm chart that yields the same objects: per Module one template that ranges over kernels. */
import { stringify } from 'yaml';

const generated = 'kind: DaemonSet';

/** Text by path in the chart. `stream` is what `kmmc render` printed for Modules that `makeWork` made. */
export function helmChart(stream: string): ReadonlyMap<string, string> {
  const documents = stream.split(/^---\n/m);
  const byModule = new Map<string, string[]>();
  for (const document of documents.filter((text) => text.includes(generated))) {
    const module = /^ {4}kmm\.node\.kubernetes\.io\/module\.name: (\S+)$/m.exec(document)?.[1] ?? '';
    byModule.set(module, [...(byModule.get(module) ?? []), document]);
  }
  const kernels = [...byModule.values()][0]?.map(kernelOf).sort() ?? [];
  return new Map([
    ['Chart.yaml', 'apiVersion: v2\nname: benchmark\nversion: 1.0.0\n'],
    ['values.yaml', stringify({ kernels: kernels.map((version) => ({ version, name: nameOf(version) })) })],
    ['templates/others.yaml', documents.filter((text) => !text.includes(generated)).join('---\n')],
    ...[...byModule].map(([module, own]) => [`templates/${module}.yaml`, template(own)] as const),
  ]);
}

function kernelOf(document: string): string {
  return /^ {4}kmmc\.dev\/kernel: "?([^"\n]+)"?$/m.exec(document)?.[1] ?? '';
}

function nameOf(kernel: string): string {
  return kernel.replace(/[._]/g, '-');
}

/** The odd kernel of a Module has an image of its own, 2.x.1 where others have 2.x.0. */
function template(documents: readonly string[]): string {
  const odd = documents.find((text) => oddImage.test(text));
  const one = documents.find((text) => text !== odd) ?? odd ?? '';
  const kernel = kernelOf(one);
  const oddKernel = odd === undefined ? '' : kernelOf(odd);
  const body = one
    .replaceAll(new RegExp(`-${nameOf(kernel)}-[0-9a-f]{8}$`, 'gm'), '-{{ .name }}-{{ sha256sum .version | trunc 8 }}')
    .replaceAll(kernel, '{{ .version }}')
    .replaceAll(/(image: \S+:2\.\d+\.)[01]-/g, `$1{{ if eq .version "${oddKernel}" }}1{{ else }}0{{ end }}-`);
  return `{{- range .Values.kernels }}\n---\n${body}{{- end }}\n`;
}

const oddImage = /image: \S+:2\.\d+\.1-/;
