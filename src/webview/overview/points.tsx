import * as l10n from '@vscode/l10n';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import { latestMilestone } from '../models/milestone-groups';
import { nextThreshold } from '../models/thresholds';
import { TextButton } from '../parts/button';
import { milestoneTitle } from '../words/milestones';

/** The milestone just passed and the one ahead. */
export function Points({ report, stage }: { report: ShownReport; stage: Stage }) {
  const { format, post } = usePage();
  const last = latestMilestone(report.milestones);
  // How far the next threshold is, is known once all lines are counted.
  const next = stage === 'done' ? nextThreshold(report) : null;
  return (
    <dl class="points">
      {last === null ? null : (
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
      )}
      {next === null ? null : (
        <div>
          <dt>{l10n.t('Next')}</dt>
          <dd>
            {l10n.t('{0} declared', format.wholePercent(next.threshold))}
            <span class="note">{l10n.t('{0} points to go', format.points(next.missing))}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
