import type { Begun } from './member';

/** How many had begun by a month, and how many of them had declared AI. */
export interface Adoption {
  readonly month: string;
  readonly repositories: number;
  readonly repositoriesWithAi: number;
  readonly people: number;
  readonly peopleWithAi: number;
}

/** One row for each month in which any of it changed, oldest first. */
export function adoptionOf(repositories: readonly Begun[], people: readonly Begun[]): Adoption[] {
  const begun = [countsBy(repositories, ({ begun }) => begun), countsBy(people, ({ begun }) => begun)];
  const ai = [countsBy(repositories, ({ ai }) => ai), countsBy(people, ({ ai }) => ai)];
  const months = [...new Set([...begun, ...ai].flatMap(counts => [...counts.keys()]))].sort();
  const sums = [0, 0, 0, 0];
  return months.map(month => {
    [...begun, ...ai].forEach((counts, i) => {
      sums[i]! += counts.get(month) ?? 0;
    });
    const [inAll = 0, seen = 0, withAi = 0, saidSo = 0] = sums;
    return {
      month,
      repositories: inAll,
      repositoriesWithAi: withAi,
      people: seen,
      peopleWithAi: saidSo,
    };
  });
}

function countsBy(all: readonly Begun[], monthOf: (one: Begun) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    const month = monthOf(one);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}
