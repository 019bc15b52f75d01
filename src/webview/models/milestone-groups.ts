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

/** The latest that still holds or can no longer change. */
export function latestMilestone(milestones: readonly Milestone[]): Milestone | null {
  return milestones.findLast(milestone => !['lost', null].includes(groupOf(milestone))) ?? null;
}
