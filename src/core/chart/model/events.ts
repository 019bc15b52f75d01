import type { Milestone } from '../../report';
import type { Measure, TrendView } from '../view';
import { thresholdParts } from './milestone-name';

/** A milestone that the chart tells in words. */
export interface StoryEvent {
  readonly milestone: Milestone;
  /** Where a threshold did not last: when it was lost. */
  readonly until: Milestone | null;
}

/** Thresholds of which series belong to a measure: over another they would be none. */
const THRESHOLDS_OF: Readonly<Record<Measure, 'living' | 'new' | null>> = {
  living: 'living',
  added: 'new',
  commits: null,
};

/**
 * What may be told of a view, the most telling first: the greatest threshold that holds, the first sign of AI, a greater
 * threshold that was lost again, what the repository itself names, then lower thresholds and other firsts.
 */
export function eventsOf(milestones: readonly Milestone[], view: TrendView): StoryEvent[] {
  // Thresholds are of lines that are there or come, not of those that are taken away.
  if (view.by === 'overwrite' || view.by === 'own') return [];
  const custom = milestones.filter(({ kind }) => kind === 'custom');
  if (view.only !== null) return [...firstUse(milestones, view.only), ...custom].map(alone);
  const held = thresholds(milestones, view.measure).filter(milestone => milestone.held === true);
  const [greatest, ...lower] = held;
  const firsts = milestones.filter(({ kind, id }) => kind === 'first' && id !== 'first-ai');
  return [
    ...(greatest === undefined ? [] : [alone(greatest)]),
    ...milestones.filter(({ id }) => id === 'first-ai').map(alone),
    ...passing(milestones, view.measure, greatest),
    ...custom.map(alone),
    ...lower.map(alone),
    ...[...firsts, ...milestones.filter(({ kind, held }) => kind === 'loop' && held !== false)].map(alone),
  ];
}

/** The greatest threshold of declared living lines that still holds; null where none does. */
export function heldThreshold(milestones: readonly Milestone[]): Milestone | null {
  return thresholds(milestones, 'living').find(({ held }) => held === true) ?? null;
}

/** Seconds since 1970 of the first sign of AI; null where there is none. */
export function firstSign(milestones: readonly Milestone[]): number | null {
  const signs = milestones.filter(({ kind }) => kind === 'first' || kind === 'tool');
  return signs.length === 0 ? null : Math.min(...signs.map(({ date }) => Date.parse(date) / 1000));
}

const alone = (milestone: Milestone): StoryEvent => ({ milestone, until: null });

/** Reached ones, the greatest first, of equals the latest. */
function thresholds(milestones: readonly Milestone[], measure: Measure): Milestone[] {
  const level = (milestone: Milestone) => thresholdParts(milestone)!.threshold;
  return milestones
    .filter(milestone => {
      const parts = thresholdParts(milestone);
      return parts !== null && !parts.lost && parts.measure === THRESHOLDS_OF[measure];
    })
    .toSorted((a, b) => level(b) - level(a) || Date.parse(b.date) - Date.parse(a.date));
}

/** The greatest that was lost, where it was above all that hold. */
function passing(
  milestones: readonly Milestone[],
  measure: Measure,
  greatest: Milestone | undefined,
): StoryEvent[] {
  const least = greatest === undefined ? 0 : thresholdParts(greatest)!.threshold;
  const lost = thresholds(milestones, measure).find(
    milestone => milestone.held === false && thresholdParts(milestone)!.threshold > least,
  );
  if (lost === undefined) return [];
  const { threshold, measure: of } = thresholdParts(lost)!;
  const until = milestones.find(milestone => {
    const parts = thresholdParts(milestone);
    const same = parts?.lost && parts.threshold === threshold && parts.measure === of;
    return same && Date.parse(milestone.date) >= Date.parse(lost.date);
  });
  return [{ milestone: lost, until: until ?? null }];
}

function firstUse(milestones: readonly Milestone[], { kind, value }: NonNullable<TrendView['only']>) {
  return milestones.filter(({ id }) => id === `${kind}:${value}`);
}
