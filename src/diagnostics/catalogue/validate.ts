/** What the validate stage can find. */
import { entry } from './entry.ts';

export const validate = {
};
