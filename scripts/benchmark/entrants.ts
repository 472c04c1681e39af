/** What takes part in a group: programs, and when and on what they run. */
import type { Program } from './measure.ts';
import type { Scratch } from './prepare.ts';
import type { NodeProgram } from './tools.ts';
import type { WorkSize } from './work.ts';

export interface Entrant extends Program {
  /** With `@` and the major version of Node where it matters. */
  readonly name: string;
  /** Done before each run, outside the clock. */
  readonly before?: () => void;
  /** How much it prints, where times are compared by that. */
  readonly bytes?: number;
}

export interface Group {
  /** Rounds that are not counted. */
  readonly warmUp: number;
  /** Short programs run this many times as often: the noise of the machine is as long as they are. */
  readonly repeat: number;
  readonly entrants: readonly Entrant[];
}

export interface GroupOptions {
  readonly scratch: Scratch;
  readonly nodes: readonly NodeProgram[];
  readonly sizes: readonly WorkSize[];
  /** Undefined where the program is not installed. */
  readonly tool: (name: string) => string | undefined;
}

export type MakeGroup = (options: GroupOptions) => Promise<Group>;

export function onNode(node: NodeProgram, name: string, ...words: string[]): Entrant {
  return { name: `${name}@${node.major}`, command: [node.path, ...words] };
}

export function ifThere(path: string | undefined, name: string, ...words: string[]): readonly Entrant[] {
  return path === undefined ? [] : [{ name, command: [path, ...words] }];
}

export function newest(nodes: readonly NodeProgram[]): NodeProgram {
  return nodes.reduce((best, node) => (node.major > best.major ? node : best));
}
