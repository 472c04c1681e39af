/** The directory of a kmod image that modprobe takes for its root. */
import type { ModprobeSpec } from '../model/module.generated.ts';

/** Default of KMM's schema (api/v1beta1, ModprobeSpec.dirName). */
const defaultDirectory = '/opt';

/** An empty text is the root of the image: KMM 1.x then calls modprobe without `-d`. */
export function moduleDirectory(modprobe: ModprobeSpec | undefined): string {
  return modprobe?.dirName ?? defaultDirectory;
}
