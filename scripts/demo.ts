/**
 * `npm run demo`: compiles GPU Modules for real OpenShift kernels as a user would, with the built program, and says what
 * came out of them – loaders, and images to be built – and what to try next.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const input = 'functions/compile-modules/examples/prebuilt-gpu-driver-canary/input';
const built = 'functions/compile-modules/examples/gpu-driver-built-on-openshift/input';
const output = 'demo-output/prebuilt';
const builtOutput = 'demo-output/built';
const program = 'dist/kmmc.js';

function kmmc(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`kmmc ${words.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout + stderr;
}

interface Target {
  readonly kernel: string;
  readonly nodePools: readonly string[];
  readonly nodes: number;
  readonly containerImage: string;
}

if (!existsSync(join(root, program))) throw new Error(`${program} is missing; run npm ci first.`);

const started = performance.now();
const summary = kmmc('render', input, '-o', output);
const milliseconds = Math.round(performance.now() - started);
const { targets } = JSON.parse(kmmc('explain', input, '-o', 'json')) as { targets: readonly Target[] };

const builtSummary = kmmc('render', built, '-o', builtOutput);
const told = kmmc('explain', built).matchAll(/^ {2}(\S+), amd64$|^ {4}(?:by|pushes) +(.*)$/gm);
const buildRows = [...told].map(([, kernel, step]) =>
  kernel === undefined ? `      ${step?.replace(/^.*\//, 'pushes …/')}` : `  ${kernel}`,
);

const width = Math.max(...targets.map(({ kernel }) => kernel.length));
const rows = targets.map(
  ({ kernel, nodes, nodePools, containerImage }) =>
    `  ${kernel.padEnd(width)}  ${nodes} node in ${nodePools.join(', ')}  ${containerImage.replace(/^.*\/(?=driver:)/, '…/')}`,
);
const last = targets.at(-1)?.kernel ?? '';
const directory = join(output, 'kernels', 'amd64', last);
const loader = readdirSync(join(root, directory)).find((name) => name.includes('_daemonset_')) ?? '';
const lines = readFileSync(join(root, directory, loader), 'utf8').split('\n').length - 1;

console.log(`One Module for a GPU driver, nine OpenShift clusters (4.12 to 4.20), and in each the one node that is labelled
as canary. The driver's images are in a registry, one per kernel; kmmc has made one module loader for each:

${rows.join('\n')}

$ kmmc render ${input} -o ${output}     (${milliseconds} ms)
${summary.trimEnd()}

Look at
  ${join(input, 'module.yaml')}
      what a user writes
  ${join(directory, loader)}
      what one node gets: ${lines} lines, to be reviewed before they are applied
  ${output}/kustomization.yaml
      what Argo CD, Flux or kubectl apply -k takes

The same driver where no registry is at hand: the cluster builds an image for each kernel, those of the next releases
ahead of time. Another build argument, Dockerfile or kernel gives another name, and so another Build:

${buildRows.join('\n')}

$ kmmc render ${built} -o ${builtOutput}
${builtSummary.trimEnd()}

Try next
  node ${program} explain ${input} --kernel ${last}
      why does this kernel get its image?
  node ${program} explain functions/compile-modules/examples/kernel-without-mapping/input
      why does another one get none?
  node ${program} explain ${built}
      how is each image made, and what waits for what?
  node ${program} render functions/compile-modules/examples/prebuilt-gpu-driver-promoted/input -o ${output}
  git diff --no-index functions/compile-modules/examples/prebuilt-gpu-driver-canary/expected ${output}
      the promotion from the canaries to all 108 GPU nodes, as a reviewer sees it
`);
