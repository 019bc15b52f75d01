import { config } from 'zod';

/**
 * True, and made so before any schema is: zod would try `new Function`, and the page's content security policy would
 * report it. Must be the first import of a page, and used, or the bundler drops it.
 */
export const EVAL_FREE = config({ jitless: true }).jitless === true;
