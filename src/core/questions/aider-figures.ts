import type { AiderRelease } from '../definitions';
import { displayPath, roleOf } from '../files';
import { type FileRole, ROLES } from '../model';
import { type Counts, isoDate, type Note, type Portion, sharesOf } from '../report';
import type { Figures } from './range-sum';

const MOST_NAMED = 5;

/** What Aider marked is its own, as with any agent that commits; the rule knows no doubt. */
function countsOf(ai: number, counted: number): Counts {
  const human = counted - ai;
  return { agent: ai, pair: 0, assist: 0, unknown: 0, human, automation: 0, users: 0, counted };
}

export function figuresOf(release: AiderRelease): Figures {
  const lines = countsOf(release.ai, release.counted);
  return { lines, share: sharesOf(lines), commits: commitsOf(release), roles: rolesOf(release) };
}

function commitsOf({ commits }: AiderRelease): Counts {
  const own = [...commits.values()].filter(({ parents }) => parents.length < 2);
  return countsOf(own.filter(({ isAi }) => isAi).length, own.length);
}

function rolesOf({ files }: AiderRelease): Portion['roles'] {
  const sums = new Map<FileRole, { ai: number; counted: number }>();
  for (const { path, ai, counted } of files) {
    const role = roleOf(path);
    const sum = sums.get(role) ?? { ai: 0, counted: 0 };
    sums.set(role, { ai: sum.ai + ai, counted: sum.counted + counted });
  }
  return ROLES.flatMap(role => {
    const sum = sums.get(role);
    return sum === undefined ? [] : [{ role, lines: countsOf(sum.ai, sum.counted) }];
  });
}

export function agentsOf(release: AiderRelease): Portion['agents'] {
  const commits = commitsOf(release).agent;
  if (release.ai === 0 && commits === 0) return [];
  return [{ agent: 'Aider', model: null, lines: release.ai, commits }];
}

export function filesOf({ files }: AiderRelease): Portion['files'] {
  return files
    .map(({ path, ai, counted }) => ({ path: displayPath(path), lines: countsOf(ai, counted) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Commits that own lines of the release, those that own most first. */
export function ownersOf({ files, commits }: AiderRelease): Portion['owners'] {
  const owned = new Map<string, number>();
  for (const file of files)
    for (const [commit, lines] of file.commits) owned.set(commit, (owned.get(commit) ?? 0) + lines);
  const most = [...owned].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most.map(([commit, lines]) => {
    const { isAi = false, time = null, subject = '' } = commits.get(commit) ?? {};
    const date = time === null ? null : isoDate(time);
    return { commit, date, subject, class: isAi ? 'agent' : 'human', lines, signs: [] };
  });
}

/** What is missing from the figures of some releases. */
export function gapNotes(releases: readonly AiderRelease[]): Note[] {
  const lacked = new Map(
    releases.flatMap(release => release.lacked).map(({ blob, path }) => [blob, path ?? blob]),
  );
  const unread = new Set(releases.flatMap(release => release.unread));
  return [
    note([...lacked.values()], count => `Not in this clone: ${count} of the history; ${MOVED}.`),
    note([...unread], count => `Git cannot blame ${count}, whose lines are not counted.`),
  ].filter(found => found !== null);
}

const MOVED = 'what was moved or copied from there counts as new';

function note(paths: readonly string[], text: (count: string) => string): Note | null {
  if (paths.length === 0) return null;
  const count = paths.length === 1 ? '1 file' : `${paths.length} files`;
  return { text: text(count), examples: paths.slice(0, MOST_NAMED).map(displayPath) };
}
