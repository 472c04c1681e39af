/** What both readers of YAML say of a text that is none. */

/** A syntax error; line and column count from 1 within the parsed text. */
export interface SyntaxFault {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}
