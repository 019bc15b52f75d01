import { firstSign, heldThreshold, thresholdParts } from '../../core/chart';
import type { FileRole } from '../../core/model';
import { type Counts, isoDate, type Milestone, sharesIn } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { type AgentGroup, groupAgents } from './agent-groups';

interface RolePart {
  readonly role: FileRole;
  readonly lines: number;
  readonly share: number | null;
  /** What is not proved human in it. */
  readonly most: number | null;
}

/** What the first screen tells beside the number. */
export interface Story {
  /** The greatest threshold that declared living lines hold. */
  readonly held: { readonly threshold: number; readonly milestone: Milestone } | null;
  /** ISO date. */
  readonly firstSign: string | null;
  /** Most living lines first, those that were only assisted included; `share` is of all that is counted. */
  readonly agents: readonly (Pick<AgentGroup, 'agent' | 'living'> & { readonly share: number | null })[];
  /** Most declared lines first; `share` is what is declared of the role. */
  readonly roles: readonly RolePart[];
}

export function storyOf(report: ShownReport): Story {
  const milestone = heldThreshold(report.milestones);
  const first = firstSign(report.milestones);
  const { counted } = report.living;
  const share = (lines: number) => (report.share.low === null || counted === 0 ? null : lines / counted);
  const declared = ({ agent, pair }: Counts) => agent + pair;
  const roles = report.roles.filter(({ living }) => living.counted > 0);
  return {
    held: milestone === null ? null : { milestone, threshold: thresholdParts(milestone)!.threshold },
    firstSign: first === null ? null : isoDate(first),
    agents: groupAgents(report).map(({ agent, living }) => ({ agent, living, share: share(living) })),
    roles: roles
      .toSorted((a, b) => declared(b.living) - declared(a.living) || b.living.counted - a.living.counted)
      .map(({ role, living }) => ({
        role,
        lines: living.counted,
        share: sharesIn(report, living).low,
        most: sharesIn(report, living).high,
      })),
  };
}
