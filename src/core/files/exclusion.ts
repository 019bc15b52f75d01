import type { Exclusion } from '../model';
import type { Attributes } from './attributes';
import { GENERATED_GLOBS, LOCK_GLOBS, MINIFIED_GLOBS, VENDORED_GLOBS } from './exclusion-patterns';
import { compileGlobs, type GlobList } from './globs';

const VENDORED = compileGlobs(VENDORED_GLOBS);
const LOCK = compileGlobs(LOCK_GLOBS);
const MINIFIED = compileGlobs(MINIFIED_GLOBS);
const GENERATED = compileGlobs(GENERATED_GLOBS);

/**
 * The first reason of EXCLUSIONS that holds: the project's own list, then somebody else's work (a lock file there
 * is theirs too), then the narrower names of generated files, then generated. Attributes beat our patterns:
 * `linguist-vendored` decides `vendored`; `linguist-generated` decides the other three, and where it is set, a
 * lock or minified file keeps its narrower name. The project's own list beats attributes.
 */
export function exclusionOf(path: string, attributes: Attributes, extraGlobs: GlobList): Exclusion | null {
  if (extraGlobs.has(path)) return 'configured';
  const { vendored, generated } = attributes.of(path);
  if (vendored ?? VENDORED.has(path)) return 'vendored';
  if (generated === false) return null;
  if (LOCK.has(path)) return 'lock';
  if (MINIFIED.has(path)) return 'minified';
  return (generated ?? GENERATED.has(path)) ? 'generated' : null;
}
