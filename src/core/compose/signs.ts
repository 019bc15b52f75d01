import type { JudgedHistory } from '../attribution';
import { ELSEWHERE } from '../graph';
import type { Report } from '../report';
import { compareText } from '../text';

/** Commits of the head's history by sign, most first. */
export function signsOf({ attributions, mainline: { landing } }: JudgedHistory): Report['signs'] {
  const commits = new Map<string, number>();
  for (const [commit, signs] of attributions.signs)
    if (landing[commit] !== ELSEWHERE)
      for (const sign of signs) commits.set(sign, (commits.get(sign) ?? 0) + 1);
  return [...commits]
    .map(([sign, count]) => ({ sign, commits: count }))
    .sort((a, b) => b.commits - a.commits || (a.sign < b.sign ? -1 : 1));
}

/** More kinds are of no use to a reader. */
const MOST_UNRECOGNISED = 50;

/** Most commits first; the example is the commit of the smallest number, an old one. */
export function unrecognisedOf({
  graph,
  unrecognised,
  mainline: { landing },
}: JudgedHistory): Report['unrecognised'] {
  const found = new Map<string, { commits: number; example: number }>();
  for (const [commit, marks] of unrecognised) {
    if (landing[commit] === ELSEWHERE) continue;
    for (const mark of marks) {
      const known = found.get(mark) ?? { commits: 0, example: commit };
      found.set(mark, { commits: known.commits + 1, example: Math.min(known.example, commit) });
    }
  }
  const rows = [...found].map(([mark, { commits, example }]) => ({
    mark,
    commits,
    example: graph.ids[example]!,
  }));
  return rows
    .sort((a, b) => b.commits - a.commits || compareText(a.mark, b.mark))
    .slice(0, MOST_UNRECOGNISED);
}
