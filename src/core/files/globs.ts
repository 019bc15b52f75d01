import { MAX_LINE } from './attribute-line';
import { displayPath, isAscii } from './path';
import { literalLength, parsePattern } from './pattern';
import { PatternIndex } from './pattern-index';

/** A compiled list of `.gitignore`-like globs. */
export interface GlobList {
  readonly globs: readonly string[];
  /** Whether the list takes in the file at this path (bytes). */
  has(path: string): boolean;
  readonly problems: readonly string[];
}

export const GLOB_LIMITS = { globs: 10_000, length: MAX_LINE } as const;

/**
 * The syntax of `.gitignore`: a glob that matches a directory takes in all beneath it, the last glob that matches
 * decides, `!` lets out again (also from a directory taken in, which git would not do). Globs are ordinary text,
 * so paths are decoded before they are compared.
 */
export function compileGlobs(globs: readonly string[]): GlobList {
  const kept = globs.slice(0, GLOB_LIMITS.globs).filter(isUsable);
  // Our own lists are there before anybody knows whether they will be asked.
  let index: PatternIndex | null = null;
  const ask = (path: string) => {
    index ??= new PatternIndex(kept.map(parsePattern));
    return decide(index, path);
  };
  const dropped = globs.length - kept.length;
  return {
    globs: kept,
    has: path => kept.length > 0 && ask(isAscii(path) ? path : displayPath(path)),
    problems:
      dropped === 0
        ? []
        : [`${dropped} ${dropped === 1 ? 'glob' : 'globs'} ignored: empty, too long or too many`],
  };
}

function isUsable(glob: string): boolean {
  return glob !== '' && glob.length < GLOB_LIMITS.length && !glob.includes('\0');
}

function decide(index: PatternIndex, path: string): boolean {
  const best = last(index, path);
  return best >= 0 && !index.isNegative(best);
}

function last(index: PatternIndex, path: string): number {
  let best = index.last(path, false);
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    best = Math.max(best, index.last(path.slice(0, end), true));
  }
  return best;
}

/** Says of a file (path in bytes) the number of the last glob that takes it in, or -1; none may begin with `!`. */
export function lastGlob(globs: readonly string[]): (path: string) => number {
  let index: PatternIndex | null = null;
  return path => {
    index ??= new PatternIndex(globs.map(parsePattern));
    return last(index, isAscii(path) ? path : displayPath(path));
  };
}

/** Finds in one look what no path lacks that one of the globs matches: the first letters of the first name in it. */
export function firstNames(globs: readonly string[]): RegExp {
  const names = globs.map(glob => {
    const [first = ''] = glob.split('/').filter(name => name !== '' && name !== '**');
    return first.slice(0, literalLength(first)).replace(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`(?:^|/)(?:${[...new Set(names)].join('|')})`);
}
