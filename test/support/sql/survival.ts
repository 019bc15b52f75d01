import type { RowOf, TABLES } from '../../../src/core/dataset';
import { DAY } from '../../../src/core/time';
import type { Row } from './engine';
import type { QueriedRepository } from './queried-dataset';

type CommitRow = RowOf<(typeof TABLES)['commits']>;
type LossRow = RowOf<(typeof TABLES)['losses']>;

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((all, item) => all + of(item), 0);

/** What survival.sql asks: commit by commit, loss by loss. */
export function survivalOf(
  all: readonly (readonly [string, QueriedRepository])[],
  commits: readonly (CommitRow & { readonly id: string })[],
): Row[] {
  const sums = new Map<string, { lines: number; lost: number }>();
  const ages = [30, 91, 182, 365, 730];
  for (const [id, { rows }] of all) {
    const [repository] = [...rows().repositories];
    const losses: LossRow[] = [...rows().losses];
    for (const commit of commits.filter(row => row.id === id))
      for (const days of ages) {
        if (repository!.head_time! - commit.time < days * DAY) continue;
        const declared = commit.added_agent + commit.added_pair;
        const lost = losses.filter(
          loss => loss.of_commit_number === commit.number && loss.days !== null && loss.days < days,
        );
        for (const writer of ['declared', 'others'] as const) {
          const key = [commit.month.slice(0, 4), writer, String(days).padStart(4)].join(' ');
          const entry = sums.get(key) ?? { lines: 0, lost: 0 };
          entry.lines += writer === 'declared' ? declared : commit.added_counted - declared;
          entry.lost += sum(
            lost.filter(({ of_class }) => ['agent', 'pair'].includes(of_class) === (writer === 'declared')),
            ({ lines }) => lines,
          );
          sums.set(key, entry);
        }
      }
  }
  return [...sums]
    .filter(([, { lines }]) => lines > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { lines, lost }]) => {
      const [cohort, written_by, days] = key.split(/ +/);
      return {
        cohort: cohort!,
        written_by: written_by!,
        days: Number(days),
        lines,
        lines_lost: lost,
        surviving: 1 - lost / lines,
      };
    });
}
