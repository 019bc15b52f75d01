import { BOUNDS, type Bound } from '../../core/chart';
import type { ContentOf } from '../../protocol';

type Commit = Pick<ContentOf<'commit'>, 'class' | 'users'>;

/** The shares in which lines of a commit count as AI's: each holds the one before it. */
export function countedIn(commit: Commit): ReadonlySet<Bound> {
  const narrowest = narrowestOf(commit);
  return new Set(narrowest === null ? [] : BOUNDS.slice(BOUNDS.indexOf(narrowest)));
}

function narrowestOf({ class: name, users }: Commit): Bound | null {
  if (name === 'agent' || name === 'pair') return 'low';
  if (name === 'assist' || users !== null) return 'users';
  return name === 'unknown' ? 'high' : null;
}

/** What is known of the line that led to a commit, where that is not just what the commit says. */
export function ownVerdict({ line, class: name }: Pick<ContentOf<'commit'>, 'line' | 'class'>) {
  return line !== null && (line.basis === 'record' || line.basis === 'session' || line.class !== name)
    ? line
    : null;
}
