/** An object as its controller leaves it, and what that means for who waits. */

export type Health = 'Progressing' | 'Healthy' | 'Degraded' | 'Suspended';

export interface State {
  readonly what: string;
  readonly health: Health;
  readonly object: Readonly<Record<string, unknown>>;
  /** A word of the status that the message must hold. */
  readonly says?: string;
}

export function condition(type: string, status = 'True', more: object = {}): object {
  return { type, status, lastTransitionTime: '2026-01-12T08:09:30Z', ...more };
}
