/** What the write stage can find. */
import { entry } from './entry.ts';

export const write = {
};
