import { sharesOf } from './figures';
import type { Counts, Report, Shares } from './schema';

/** Why a history is not complete, as every format says it; without a full stop. Translations are found by these words. */
const REASONS: Readonly<Record<string, string>> = {
  shallow:
    'The history is cut, this is a shallow clone: lines from before count as unknown; "git fetch --unshallow" (or fetch-depth: 0 of actions/checkout) brings the rest',
  'missing-commits':
    'The history is cut where parents of commits are missing from the repository: lines from before count as unknown',
  partial:
    'The clone is partial, and file contents that the report needs are not here: lines that depend on them count as unknown or are left out',
};

/** Said where lines count and no share is told. */
export const NO_SHARE = 'No share is told: the history is cut so early that nobody knows who wrote the lines';

export function incompleteReason(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason]! : `The history is not complete (${reason})`;
}

type Told = Pick<Report, 'repository' | 'share' | 'living'>;

/** Lines count, and yet no share is told: history is cut before any of them was written. */
export function isCutShort({
  share,
  living,
}: {
  readonly share: Pick<Shares, 'low'>;
  readonly living: Pick<Counts, 'counted'>;
}): boolean {
  return share.low === null && living.counted > 0;
}

/** What a reader must know before any figure, as whole sentences; none where the history is complete. */
export function completenessNotes(report: Told): string[] {
  const reasons = report.repository.reasons.map(incompleteReason);
  return [...(isCutShort(report) ? [NO_SHARE] : []), ...reasons].map(note => `${note}.`);
}

const SHORT: Readonly<Record<string, string>> = {
  shallow: 'shallow clone',
  'missing-commits': 'history is cut',
  partial: 'partial clone',
};

/** The same in two words, for a badge; null where the history is complete. */
export function incompleteInShort({ repository: { reasons } }: Pick<Report, 'repository'>): string | null {
  const [first] = reasons;
  if (first === undefined) return null;
  return Object.hasOwn(SHORT, first) ? SHORT[first]! : 'history is not complete';
}

/** Shares of a part of the living lines; none where the report tells none. */
export function sharesIn({ share }: Pick<Report, 'share'>, living: Counts): Shares {
  return share.low === null ? share : sharesOf(living);
}
