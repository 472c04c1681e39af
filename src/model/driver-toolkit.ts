/** Which Driver Toolkit image belongs to a kernel: the answer to `DTK_AUTO`. */
import type { Architecture } from './target.ts';

export interface DriverToolkit {
  /** Image for this kernel (`uname -r`, verbatim) on this architecture. */
  find(kernel: string, architecture: Architecture): string | undefined;
}
