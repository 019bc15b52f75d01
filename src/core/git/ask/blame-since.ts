import { GitError } from '../run/errors';
import type { ObjectReader } from '../run/reader';
import { MOST_UNREADABLE } from '../run/salvage';
import { argument, BlameParser } from './blame';
import { DIFF_CONFIG } from './pairs';

/** A file of the history that is not in the repository. */
export interface LackedFile {
  readonly blob: string;
  /** Byte string; null where git did not say it. */
  readonly path: string | null;
}

export interface BlameSince {
  /** Full ids. */
  readonly since: string;
  readonly until: string;
  /** How git is to look for lines that were moved or copied, as `-M100`. */
  readonly copies: readonly string[];
  /** Hears of files that git would have read; it takes them for empty. */
  readonly onLack: (lacked: LackedFile) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * `git blame since..until` of a file: by full id, how many of its lines each commit wrote. Lines that are older than the
 * range, and those of a commit without parents, are in no answer, as git marks them with `^`. To look for copies git reads
 * every file of the history; one that is missing is `standIn` from then on. Throws GitError where git cannot blame the file.
 */
export async function blameSince(
  reader: ObjectReader,
  path: string,
  { since, until, copies, onLack, signal }: BlameSince,
): Promise<Map<string, number>> {
  const args = [...DIFF_CONFIG, 'blame', '--incremental', ...copies, `${since}..${until}`, '--'];
  let last = '';
  for (let lacks = 0; ; lacks++) {
    const counts = new Map<string, number>();
    const parser: BlameParser = new BlameParser(({ commit, lines }) => {
      if (!parser.boundary.has(commit)) counts.set(commit, (counts.get(commit) ?? 0) + lines);
    });
    try {
      const onData = (chunk: Buffer) => parser.push(chunk);
      await reader.stream({ args: [...args, argument(path)], signal, onData });
      parser.end();
      return counts;
    } catch (error) {
      const lacked = lackedIn(error);
      if (lacked === null || lacked.blob === last || lacks >= MOST_UNREADABLE) throw error;
      last = lacked.blob;
      reader.standIn(lacked.blob);
      onLack(lacked);
    }
  }
}

const ID = '([0-9a-f]{40}|[0-9a-f]{64})';
const LACKED = new RegExp(`^fatal: (?:Cannot read blob|unable to read) ${ID}(?: for path (.*))?$`, 'm');
/** It came to stand there between git's search for it and git's question why it was not found. */
const CAME = new RegExp(`^fatal: loose object ${ID} \\(stored in .*\\) is corrupt$`, 'm');

function lackedIn(error: unknown): LackedFile | null {
  if (!(error instanceof GitError)) return null;
  const [, blob, path] = LACKED.exec(error.stderr) ?? CAME.exec(error.stderr) ?? [];
  if (blob === undefined) return null;
  return { blob, path: path === undefined ? null : Buffer.from(path, 'utf8').toString('latin1') };
}
