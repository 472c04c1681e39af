/** What the resolve stage can find. */
import { entry } from './entry.ts';

export const resolve = {
};
