/** Keeps the documentation true: its YAML compiles, its links lead somewhere, its command lines are accepted. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands } from '../src/cli/commands.ts';
import { parseArguments } from '../src/cli/parse-arguments.ts';
import { compile } from '../src/index.ts';
import { readBlocks } from './docs/read-blocks.ts';
import { repositoryRoot } from './lab/tools.ts';

const pages = globSync(
  [
    '*.md',
    'docs/**/*.md',
    'functions/*/*.md',
    'functions/*/examples/*/README.md',
    'fixtures/**/README.md',
    'kustomize/**/*.md',
  ],
  { cwd: repositoryRoot },
).sort();
const read = (page: string): string => readFileSync(join(repositoryRoot, page), 'utf8');

/** A Module alone needs a kernel to be compiled for. */
const anyKernel = `apiVersion: kmmc.dev/v1alpha1
kind: KernelInventory
metadata: {name: any}
spec: {platform: OpenShift, nodePools: [{name: any, kernel: 5.14.0-427.68.1.el9_4.x86_64}]}
`;

describe('documentation', () => {
  it('is found', () => {
    assert.ok(pages.includes('README.md') && pages.includes('docs/architecture.md'));
  });

  it('lists every example and every decision', () => {
    const examples = globSync('functions/*/examples/*/README.md', { cwd: repositoryRoot });
    assert.deepEqual(
      examples.filter((example) => !read('docs/use-cases.md').includes(`(../${example})`)),
      [],
    );
    const records = globSync('[0-9]*.md', { cwd: join(repositoryRoot, 'docs/decisions') });
    assert.deepEqual(
      records.filter((record) => !read('docs/decisions/README.md').includes(`(${record})`)),
      [],
    );
  });

  for (const page of pages) {
    const blocks = readBlocks(read(page));

    for (const { text, line, remark } of blocks.filter(isResource)) {
      // pages of diagnostics show what must not compile; test/errors.test.ts proves that it does not
      if (remark.startsWith('skip: ') || page.startsWith('docs/diagnostics/')) continue;
      it(`${page}:${line} compiles`, async () => {
        const alone = /^kind: Module$/m.test(text) && !/^kind: (KernelInventory|Node)$/m.test(text);
        const input = [{ file: page, text }, ...(alone ? [{ file: 'inventory.yaml', text: anyKernel }] : [])];
        const { diagnostics } = await compile(input);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ message }) => message),
          [],
        );
      });
    }

    const links = linksOf(read(page));
    if (links.length > 0) {
      it(`${page}: every link leads somewhere`, () => {
        const broken = links.filter((link) => !leadsSomewhere(page, link));
        assert.deepEqual(broken, []);
      });
    }

    const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandLines(text));
    for (const words of [...lines, ...inlineCommands(read(page))]) {
      it(`${page}: kmmc ${words.join(' ')}`, async () => {
        const [name, ...rest] = words;
        if (name === '--help' || name === '--version') return;
        const entry = commands.find((one) => one.name === name);
        assert.ok(entry !== undefined, `"${name}" is not a command`);
        parseArguments(rest, entry);
      });
    }
  }
});

function isResource({ language, text }: { readonly language: string; readonly text: string }): boolean {
  return language === 'yaml' && /^apiVersion:/m.test(text) && /^kind:/m.test(text);
}

/** Relative links and pictures outside of fenced blocks. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#', 2);
  const target = path === '' ? join(repositoryRoot, page) : join(repositoryRoot, dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || headings(readFileSync(target, 'utf8')).includes(anchor);
}

function headings(markdown: string): string[] {
  const titles = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title ?? '');
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** The words of each `kmmc` in a shell text, up to a pipe, a redirection or a comment. */
function commandLines(text: string): string[][] {
  return text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/\||&&|;/))
    .map((part) => part.replace(/\s[<>].*$/, '').trim())
    .filter((part) => part.startsWith('kmmc '))
    .map((part) => part.split(/\s+/).slice(1));
}

/** `kmmc COMMAND …` in running text; usage with brackets and dots is no command line. */
function inlineCommands(markdown: string): string[][] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`kmmc ([^`\n]+)`/g)]
    .map(([, words]) => words ?? '')
    .filter((words) => !/[[\]…]/.test(words))
    .map((words) => words.split(/\s+/));
}
