/** What the read stage can find. */
import { entry } from './entry.ts';

export const read = {
};
