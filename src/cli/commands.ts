/** The commands of the CLI, each loaded only when it runs: start-up time is part of every pre-commit hook. */
import type { Command } from './command.ts';

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'render',
    summary: 'Compile Modules into the manifests that load them, one loader per kernel',
    load: async () => (await import('./commands/render.ts')).command,
  },
  {
    name: 'explain',
    summary: 'Say why a node gets the image it gets, or none',
    load: async () => (await import('./commands/explain.ts')).command,
  },
  {
    name: 'fn',
    summary: 'Run one KRM function: a ResourceList on stdin, a ResourceList on stdout',
    load: async () => (await import('./commands/fn.ts')).command,
  },
  {
    name: 'completion',
    summary: 'Print the completion script of a shell',
    load: async () => (await import('./commands/completion.ts')).command,
  },
];
