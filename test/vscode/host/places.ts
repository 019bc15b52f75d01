import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Screenshots and results: not kept by git. */
export const RESULTS = join(ROOT, 'test-results');
