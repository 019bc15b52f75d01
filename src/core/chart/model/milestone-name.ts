import type { Milestone } from '../../report';

const THRESHOLD = /^(living|new)-low-(\d+)(-lost)?(?:-\d+)?$/;

/** What a milestone's id says, so that it can be said shortly and in any language. */
export interface ThresholdParts {
  readonly measure: 'living' | 'new';
  /** In percent. */
  readonly threshold: number;
  readonly lost: boolean;
}

export function thresholdParts({ kind, id }: Pick<Milestone, 'kind' | 'id'>): ThresholdParts | null {
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
