/** What the plan stage can find. */
import { entry } from './entry.ts';

export const plan = {
};
