import { compileWild, wildmatch } from './wildmatch';

/** Stands for a slash, which is as any other sign in the name of a tag. */
const NO_SLASH = '\x01';

/** Whether the name of a tag fits a pattern, as `git tag --list` takes it: `v*.*.0`. */
export function tagMatcher(pattern: string): (name: string) => boolean {
  const tokens = compileWild(pattern.replaceAll('/', NO_SLASH));
  return name => wildmatch(tokens, name.replaceAll('/', NO_SLASH), 0);
}
