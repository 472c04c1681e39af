/** The shape of a catalogue entry: one code, its severity, and the only place where its English is written. */

export interface Entry<P> {
  readonly severity: 'error' | 'warning' | 'info';
  /** The law that is broken, as a title of its docs page: "A mapping has an image". */
  readonly title: string;
  /** One sentence; user values in quotes, field names in back-quotes. */
  readonly message: (parameters: P) => string;
  /** The next action of the reader. */
  readonly hint: string | ((parameters: P) => string);
  /** Why it matters and what the operator or the cluster would do, for the docs page. */
  readonly explanation: string;
}

/** Keeps the parameter type of each entry: `entry<{ image: string }>({ … })`. */
export function entry<P = Record<string, never>>(definition: Entry<P>): Entry<P> {
  return definition;
}
