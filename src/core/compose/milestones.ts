import type { CommitGraph } from '../graph';
import { THRESHOLDS } from '../model';
import { type Counts, isoDate, type Milestone, sharesOf } from '../report';
import type { Override } from '../rule';
import { compareText } from '../text';
import { QUARTER } from '../time';
import { type First, findCrossings, type Release, type Sample } from '../trend';
import { addCounts, emptyCounts } from './counts';

interface SeriesOfCounts {
  readonly id: 'living' | 'new';
  readonly name: string;
  readonly counts: readonly Counts[];
}

/** Every point where the declared share reached or lost a threshold; `samples` dates the entries of the series. */
export function thresholdMilestones(
  series: readonly SeriesOfCounts[],
  samples: readonly Sample[],
  graph: CommitGraph,
): Milestone[] {
  const milestones: Milestone[] = [];
  const seen = new Map<string, number>();
  for (const { id, name, counts } of series) {
    const declared = counts.map(entry => sharesOf(entry).low);
    for (const { threshold, sample, direction, held } of findCrossings(declared, THRESHOLDS)) {
      const base = `${id}-low-${threshold}${direction === 'lost' ? '-lost' : ''}`;
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      milestones.push({
        id: times === 1 ? base : `${base}-${times}`,
        kind: 'threshold',
        title: `${name}: ${direction === 'lost' ? 'fell below' : 'reached'} ${threshold}% declared AI`,
        date: isoDate(samples[sample]!.date),
        commit: graph.ids[samples[sample]!.commit]!,
        bound: 'low',
        held,
      });
    }
  }
  return milestones;
}

/**
 * Counts of the 91 days up to each sample. One week of a small project is a handful of lines: by single samples the
 * share of new lines would reach and lose every threshold all the time.
 */
export function overQuarter(counts: readonly Counts[], samples: readonly Sample[]): Counts[] {
  let from = 0;
  const window = emptyCounts();
  return counts.map((entry, i) => {
    addCounts(window, entry, 1);
    for (; samples[from]!.date <= samples[i]!.date - QUARTER; from++) addCounts(window, counts[from]!, -1);
    return { ...window };
  });
}

export function firstMilestones(firsts: readonly First[], graph: CommitGraph): Milestone[] {
  return firsts.map(({ kind, id, title, commit }) => ({
    id,
    kind,
    title,
    date: isoDate(graph.times[commit]!),
    commit: graph.ids[commit]!,
    bound: null,
    held: null,
  }));
}

export function releaseMilestones(
  releases: readonly Release[],
  dateOf: (commit: number) => number,
  graph: CommitGraph,
): Milestone[] {
  return releases.map(({ tag, commit }) => ({
    id: `release:${tag}`,
    kind: 'release',
    title: `Release ${tag}`,
    date: isoDate(dateOf(commit)),
    commit: graph.ids[commit]!,
    bound: null,
    held: null,
  }));
}

export function customMilestones(override: Override | null): Milestone[] {
  return (override?.milestones ?? []).map(({ date, title, commit }, i) => ({
    id: `custom:${i + 1}`,
    kind: 'custom',
    title,
    date: `${date}T00:00:00Z`,
    commit: commit ?? null,
    bound: null,
    held: null,
  }));
}

export function inOrder(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}
