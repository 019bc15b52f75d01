import type { Counts, Report, Shares } from './schema';

/** Nothing is calibrated yet. */
export const NO_SHARES: Shares = { low: null, users: null, high: null, estimate: null };

/** What `low` is a share of all with. */
export function declaredLines({ agent, pair }: Counts): number {
  return agent + pair;
}

/** Whether some of the number is what tools recorded, or kept of their sessions, and no commit's word. */
export function isPartlyRecorded({ basis }: Pick<Report['living'], 'basis'>): boolean {
  return basis.record + basis.session > 0;
}

/** What `low` is called. */
export function declaredWord(living: Pick<Report['living'], 'basis'>): string {
  return isPartlyRecorded(living) ? 'declared or recorded' : 'declared';
}

/** Null, never 0, where nothing is counted. low ≤ users ≤ high always. */
export function sharesOf(counts: Counts): Shares {
  if (counts.counted === 0) return { ...NO_SHARES };
  const low = declaredLines(counts);
  const share = (lines: number) => lines / counts.counted;
  return {
    low: share(low),
    users: share(low + counts.assist + counts.users),
    high: share(counts.counted - counts.human - counts.automation),
    estimate: null,
  };
}
