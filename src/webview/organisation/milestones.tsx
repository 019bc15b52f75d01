import * as l10n from '@vscode/l10n';
import { memberMilestones, type Organisation } from '../../core/organisation';
import { inert } from '../../core/text';
import { usePage } from '../context';
import { Empty, Section } from '../parts/section';
import { useShortened } from '../parts/shortened';
import { milestoneTitle } from '../words/milestones';

const AT_FIRST = 12;

/** Of all together, by month, and what single repositories passed. */
export function Milestones({ organisation }: { organisation: Organisation }) {
  const { format } = usePage();
  const own = memberMilestones(organisation);
  const [shown, more] = useShortened(own, AT_FIRST);
  const { milestones } = organisation;
  return (
    <Section title={l10n.t('Milestones')} name="milestones">
      {milestones.length === 0 ? (
        <Empty>{l10n.t('No commit declares AI.')}</Empty>
      ) : (
        <ol class="timeline">
          {milestones.toReversed().map(milestone => (
            <li key={milestone.id}>
              <time dateTime={milestone.date}>
                {milestone.kind === 'threshold' ? format.month(milestone.date) : format.day(milestone.date)}
              </time>
              <span>{milestoneTitle(milestone, format)}</span>
            </li>
          ))}
        </ol>
      )}
      {own.length === 0 ? null : (
        <>
          <h3>{l10n.t('Of single repositories')}</h3>
          <ol class="timeline">
            {shown.map(milestone => (
              <li key={`${milestone.repository} ${milestone.id}`}>
                <time dateTime={milestone.date}>{format.day(milestone.date)}</time>
                <span>
                  <strong>{inert(milestone.repository)}</strong> {milestoneTitle(milestone, format)}
                </span>
              </li>
            ))}
          </ol>
          {more}
        </>
      )}
    </Section>
  );
}
