/** The file, line and column (both from 1) that an input value came from. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
