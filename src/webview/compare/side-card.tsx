import * as l10n from '@vscode/l10n';
import { isCutShort } from '../../core/report';
import { inert, visible } from '../../core/text';
import type { ComparedReport, Comparing, Place, SideState } from '../../protocol/comparison';
import { usePage } from '../context';
import { Button } from '../parts/button';
import { Headline } from '../parts/headline';
import { Empty, Section } from '../parts/section';
import { incompleteReason, noShare } from '../words/completeness';
import { dayOrUnknown } from '../words/dates';
import { LineKey } from './line-key';
import { fullName } from './names';
import { Progress } from './progress';

interface Props {
  readonly state: SideState;
  readonly place: Place;
  readonly comparing: Comparing | null;
}

/** What one side is, and its number as large as on the dashboard. */
export function SideCard({ state, place, comparing }: Props) {
  const { post } = usePage();
  const { report, problem, file } = state;
  return (
    <Section title={fullName(state)} name="side">
      <div class="side-line">
        <LineKey place={place} />
        <p class="page-subtitle">
          {report === null ? null : <Dates report={report} />}
          {file === null ? null : <span>{l10n.t('from {0}', inert(file))}</span>}
        </p>
        <Button onClick={() => post({ type: 'compare', at: place })}>
          {l10n.t('Change…')}
          <span class="only-heard"> {fullName(state)}</span>
        </Button>
      </div>
      {report !== null ? (
        <Figures report={report} />
      ) : problem !== null ? (
        <p class="side-problem">{visible(problem)}</p>
      ) : comparing?.at === place ? (
        <Progress share={comparing.share} label={l10n.t('Analyzing {0}', fullName(state))} />
      ) : (
        <Empty>{l10n.t('Waits for its turn.')}</Empty>
      )}
    </Section>
  );
}

function Dates({ report: { repository } }: { report: ComparedReport }) {
  const { format } = usePage();
  const { head, headDate } = repository;
  return (
    <>
      <code>{inert(head).slice(0, 10)}</code>
      <span>{dayOrUnknown(headDate, format)}</span>
    </>
  );
}

function Figures({ report }: { report: ComparedReport }) {
  const { share, living, repository } = report;
  if (share.low === null)
    return <Empty>{isCutShort(report) ? noShare() : l10n.t('No living line is counted.')}</Empty>;
  return (
    <>
      <Headline shares={share} lines={living.counted} />
      {repository.reasons.map(reason => (
        <p key={reason} class="note">
          {incompleteReason(reason)}
        </p>
      ))}
    </>
  );
}
