import {
  commitAt,
  findGit,
  isDay,
  locateRepository,
  mergeBases,
  NotAnalysable,
  type RepositoryPlace,
} from '../git';
import { withReader } from '../open';
import type { AskedRange } from '../range';

/** Commits that stand for both ends: full ids. */
export interface RangeEnds {
  /** After which the range begins: the first end, or the merge base; null where nothing stood on that day. */
  readonly from: string | null;
  readonly to: string;
  /** What this commit holds is not new. It is `from`, or with a merge base the first end, which has all of them. */
  readonly without: string | null;
  /** The last that both ends have in common; none where they are unrelated, null where that cannot be told. */
  readonly bases: readonly string[] | null;
  /** The repository, with `to` as its head. */
  readonly place: RepositoryPlace;
}

interface Asking {
  readonly searchPath: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whose line of first parents days are of. */
  readonly revision?: string;
}

/**
 * Ends are revisions, or days: what stood when they began. A name that a commit has goes before a day. Throws
 * NotAnalysable where an end cannot be found, where the ends are the wrong way round, or without a merge base where one
 * is asked for.
 */
export async function resolveRange(path: string, range: AskedRange, asking: Asking): Promise<RangeEnds> {
  const { searchPath, signal, revision: head = 'HEAD' } = asking;
  const git = findGit(searchPath);
  const resolve = (revision: string, last: string) => commitAt(git, path, { revision, last }, signal);
  const to = await resolve(range.to, head);
  if (to === null)
    throw new NotAnalysable(
      'no-such-revision',
      `Nothing was committed before ${range.to}: name a later day, or a commit.`,
    );
  refuseDays(range);
  const without = await resolve(range.from, to);
  const place = await locateRepository(git, path, to, signal);
  const bases = without === null ? [] : await basesOf(path, place, [without, to], asking);
  if (range.sinceMergeBase) return { from: mergeBaseOf(range, bases, place), to, without, bases, place };
  if (without !== to && bases?.includes(to)) throw reversed(range);
  return { from: without, to, without, bases, place };
}

function basesOf(
  path: string,
  place: RepositoryPlace,
  [a, b]: readonly [string, string],
  { searchPath, signal }: Asking,
): Promise<readonly string[] | null> {
  if (a === b) return Promise.resolve([a]);
  const open = { revision: b, rule: 'default', place, searchPath, signal } as const;
  return withReader(path, open, (_, reader) => mergeBases(reader, a, b, signal));
}

function refuseDays(range: AskedRange): void {
  if (isDay(range.from) && isDay(range.to) && range.from > range.to) throw reversed(range);
}

function reversed({ from, to }: AskedRange): NotAnalysable {
  return new NotAnalysable(
    'no-such-revision',
    `Nothing came after ${from} up to ${to}, for that is the older of the two: turn them round, ${to}..${from}.`,
  );
}

function mergeBaseOf(
  { from, to }: AskedRange,
  bases: readonly string[] | null,
  place: RepositoryPlace,
): string {
  const [first] = bases ?? [];
  if (first !== undefined) return first;
  const isCut = bases === null || place.shallow.length > 0;
  const mend = isCut
    ? 'this clone lacks the older history: run "git fetch --unshallow"'
    : `they have no history in common: ${from}..${to} takes all of ${to} for new`;
  throw new NotAnalysable('no-such-revision', `${from} and ${to} have no merge base: ${mend}.`);
}
