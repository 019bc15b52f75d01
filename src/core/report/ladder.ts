import type { Report } from './schema';

type Loop = NonNullable<Report['loop']>;
type Row = Loop['autonomy'][number];

/** Lines and commits of a rung, and its shares of all; null where there are none at all. */
export interface LadderRow extends Row {
  readonly shares: Readonly<Record<Measure, number | null>>;
}

const MEASURES = ['living', 'added', 'commits'] as const;
type Measure = (typeof MEASURES)[number];

/** Whether any evidence of AI is on the ladder. */
export function aiHasPart({ autonomy }: Loop): boolean {
  return autonomy.some(({ rung, living, added, commits }) => rung !== 0 && living + added + commits > 0);
}

/** What a forge hides is an agent's, and follows the rung that it may be of. */
const ORDER: readonly Row['rung'][] = [5, null, 4, 3, 2, 1, 0];

/** The highest first; rungs on which nothing ever was are left out. */
export function ladder({ autonomy }: Loop): LadderRow[] {
  const all = (measure: Measure) => autonomy.reduce((sum, row) => sum + row[measure], 0);
  const [living, added, commits] = MEASURES.map(all) as [number, number, number];
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return ORDER.flatMap(rung => autonomy.filter(row => row.rung === rung))
    .filter(row => row.living + row.added + row.commits > 0)
    .map(row => ({
      ...row,
      shares: {
        living: share(row.living, living),
        added: share(row.added, added),
        commits: share(row.commits, commits),
      },
    }));
}

/** The lowest rung that is sure of what a forge hides: an agent is its author. */
const SURE_OF_HIDDEN = 3;

/**
 * The share of living lines at a rung or above, null where none lives. `low` without, `high` with those of which a forge
 * hides whether they reach it.
 */
export function atLeast(
  autonomy: readonly Pick<Row, 'rung' | 'living'>[],
  least: 1 | 2 | 3 | 4 | 5,
): { readonly low: number | null; readonly high: number | null } {
  const sum = (rows: typeof autonomy) => rows.reduce((lines, { living }) => lines + living, 0);
  const all = sum(autonomy);
  if (all === 0) return { low: null, high: null };
  const known = sum(autonomy.filter(({ rung }) => (rung ?? SURE_OF_HIDDEN) >= least));
  const most = sum(autonomy.filter(({ rung }) => rung === null || rung >= least));
  return { low: known / all, high: most / all };
}
