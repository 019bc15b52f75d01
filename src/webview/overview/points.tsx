import * as l10n from '@vscode/l10n';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { latestMilestone } from '../models/milestone-groups';
import { TextButton } from '../parts/button';
import { milestoneTitle } from '../words/milestones';

/** The milestone just passed. None is ahead: a share is no target. */
export function Points({ report }: { report: ShownReport }) {
  const { format, post } = usePage();
  const last = latestMilestone(report.milestones);
  if (last === null) return null;
  return (
    <dl class="points">
      <div>
        <dt>{l10n.t('Last milestone')}</dt>
        <dd>
          <TextButton onClick={() => post({ type: 'showDashboard', milestone: last.id })}>
            {milestoneTitle(last, format)}
          </TextButton>
          <time class="note" dateTime={last.date}>
            {format.day(last.date)}
          </time>
        </dd>
      </div>
    </dl>
  );
}
