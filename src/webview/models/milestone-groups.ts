import type { Milestone } from '../../core/report';

export const MILESTONE_GROUPS = ['held', 'firsts', 'tools', 'lost'] as const;
export type MilestoneGroup = (typeof MILESTONE_GROUPS)[number];

/** Where the list of milestones shows one; releases have a list of their own. */
export function groupOf({ kind, held }: Milestone): MilestoneGroup | null {
  if (kind === 'release') return null;
  if (kind === 'tool') return 'tools';
  if (kind === 'first') return 'firsts';
  return held === false ? 'lost' : 'held';
}

/** What tells most of a repository first: a share that still holds, then a first, then a tool that came up. */
const TELLING: readonly MilestoneGroup[] = ['held', 'firsts', 'tools'];

/** The latest of those that tell most. */
export function latestMilestone(milestones: readonly Milestone[]): Milestone | null {
  for (const group of TELLING) {
    const latest = milestones.findLast(milestone => groupOf(milestone) === group);
    if (latest !== undefined) return latest;
  }
  return null;
}
