import type { Milestone } from '../../report';

const THRESHOLD = /^(living|new)-low-(\d+)(-lost)?(?:-\d+)?$/;

/** What a milestone's id says, so that it can be said shortly and in any language. */
export interface ThresholdParts {
  readonly measure: 'living' | 'new';
  /** In percent. */
  readonly threshold: number;
  readonly lost: boolean;
}

export function thresholdParts({ kind, id }: Milestone): ThresholdParts | null {
  const parts = kind === 'threshold' ? THRESHOLD.exec(id) : null;
  if (parts === null) return null;
  return {
    measure: parts[1] === 'new' ? 'new' : 'living',
    threshold: Number(parts[2]),
    lost: parts[3] !== undefined,
  };
}

/** The tag of a release, the name of a tool; the whole title where the id does not tell. */
export function subjectOf({ kind, id, title }: Milestone): string {
  const named = kind === 'release' || kind === 'tool' ? id.slice(id.indexOf(':') + 1) : '';
  return named === '' ? title : named;
}

/** In English, for a flag. */
export function milestoneName(milestone: Milestone): string {
  const parts = thresholdParts(milestone);
  if (parts === null) return FIRSTS.get(milestone.id) ?? subjectOf(milestone);
  const text = `${parts.lost ? '< ' : ''}${parts.threshold}% declared`;
  return parts.measure === 'new' ? `${text} (new)` : text;
}

const FIRSTS: ReadonlyMap<string, string> = new Map([
  ['first-ai', 'First declared AI'],
  ['first-agent', 'First agent commit'],
]);
