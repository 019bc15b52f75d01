import { type ChangedCommit, CommitMatcher, placeEdits } from '../../../../src/core/matched';
import type { SessionRead } from '../../../../src/core/sessions';

export const NOON = Date.UTC(2026, 0, 1) / 1000;

/** A path in a session as one in the repository. */
export const inRepo = (path: string) => (path.startsWith('/repo/') ? path.slice(6) : null);

interface Change {
  readonly path?: string;
  readonly from?: string | null;
  readonly first?: number;
  readonly removed?: readonly string[];
  readonly stood?: readonly string[];
  readonly authorTime?: number;
  readonly committerTime?: number;
  readonly change?: ChangedCommit['change'];
}

let commits = 0;

/** A commit of one hunk in one file, an hour after the sessions. */
export function commitOf(added: readonly string[], of: Change = {}): ChangedCommit {
  const { path = 'a.ts', from = null, first = 1, removed = [], stood = [] } = of;
  const { authorTime = NOON + 3600, committerTime = authorTime } = of;
  return {
    commit: commits++,
    authorTime,
    committerTime,
    change: of.change ?? null,
    files: [{ from, path, hunks: [{ first, added, removed }], stood: new Set(stood) }],
  };
}

/** For each commit a letter a line of its first file: e(xact), r(eformatted), h for changed by hand, - for nobody's. */
export function letters(sessions: readonly SessionRead[], ...made: readonly ChangedCommit[]): string[] {
  const matcher = new CommitMatcher(placeEdits(sessions, inRepo));
  return made.map(commit => {
    const found = matcher.match(commit);
    const [{ path, hunks }] = commit.files as [ChangedCommit['files'][number]];
    return hunks
      .map(({ first, added }) =>
        added
          .map((_, i) => {
            const at = first + i;
            const range = found?.get(path)?.find(one => one.first <= at && at <= one.last);
            return range === undefined ? '-' : { exact: 'e', reformatted: 'r', edited: 'h' }[range.found];
          })
          .join(''),
      )
      .join(' ');
  });
}
