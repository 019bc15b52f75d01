import * as l10n from '@vscode/l10n';
import type { Milestone } from '../../core/report';
import { usePage } from '../context';
import { groupOf, MILESTONE_GROUPS, type MilestoneGroup } from '../models/milestone-groups';
import { Empty, Section } from '../parts/section';
import { Segmented } from '../parts/segmented';
import { useShortened } from '../parts/shortened';
import { milestoneFate, milestoneTitle } from '../words/milestones';
import type { PanelProps } from './panel';

const AT_FIRST = 20;

interface Opening {
  readonly onOpen: PanelProps['openMilestone'];
}

export function Milestones({ report, view: { group }, change, openMilestone }: PanelProps) {
  const names: Record<MilestoneGroup, string> = {
    held: l10n.t('Held'),
    firsts: l10n.t('Firsts'),
    tools: l10n.t('Tools'),
    lost: l10n.t('Lost'),
  };
  const all = report.milestones.filter(milestone => groupOf(milestone) === group).reverse();
  return (
    <Section title={l10n.t('Milestones')} name="milestones">
      <Segmented
        label={l10n.t('Show')}
        choices={MILESTONE_GROUPS.map(value => ({ value, label: names[value] }))}
        value={group}
        onChange={group => change({ group })}
      />
      {all.length === 0 ? (
        <Empty>{emptyText(group)}</Empty>
      ) : (
        <Timeline key={group} milestones={all} onOpen={openMilestone} />
      )}
    </Section>
  );
}

function Timeline({ milestones, onOpen }: Opening & { milestones: readonly Milestone[] }) {
  const [shown, more] = useShortened(milestones, AT_FIRST);
  return (
    <>
      <ol class="timeline">
        {shown.map(milestone => (
          <Row key={milestone.id} milestone={milestone} onOpen={onOpen} />
        ))}
      </ol>
      {more}
    </>
  );
}

function emptyText(group: MilestoneGroup): string {
  const texts: Record<MilestoneGroup, string> = {
    held: l10n.t('No threshold holds: 10% of living or new lines is the first.'),
    firsts: l10n.t('No commit declares AI.'),
    tools: l10n.t('No commit names a tool or a model.'),
    lost: l10n.t('No threshold was lost again.'),
  };
  return texts[group];
}

function Row({ milestone, onOpen }: { milestone: Milestone } & Opening) {
  const { format } = usePage();
  const fate = milestone.held === false ? milestoneFate(milestone) : null;
  return (
    <li>
      <time dateTime={milestone.date}>{format.day(milestone.date)}</time>
      <button type="button" class="text-button" onClick={() => onOpen(milestone.id)}>
        {milestoneTitle(milestone, format)}
      </button>
      {fate === null ? null : <span class="note">{fate}</span>}
    </li>
  );
}
