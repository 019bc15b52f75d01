import * as l10n from '@vscode/l10n';
import { isCutShort, isPartlyRecorded } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport, Stage } from '../../protocol';
import { usePage } from '../context';
import { Button } from '../parts/button';
import { Headline } from '../parts/headline';
import { LocalNote } from '../parts/local-note';
import { Notices } from '../parts/notices';
import { Empty } from '../parts/section';
import { SetUp } from '../parts/set-up';
import type { ScreenProps } from '../start';
import { noShare } from '../words/completeness';
import { Points } from './points';
import { Spark } from './spark';
import { TopAgents } from './top-agents';
import { TopRoles } from './top-roles';

/** The small view at the side: the number, and what it is made of. */
export function OverviewScreen({ state }: ScreenProps) {
  const { post } = usePage();
  const { report, progress, idle, repository } = state;
  const name = report?.report.repository.name ?? repository?.name;
  return (
    <main class="overview">
      {name === undefined ? null : <h1>{inert(name)}</h1>}
      <Notices state={state} />
      {report !== null ? (
        <Figures report={report.report} stage={report.stage} />
      ) : progress === null && idle !== null && idle.problem === null ? (
        <>
          <p>{l10n.t('How much of this repository did AI write, since when, and how do you know?')}</p>
          <Button kind="primary" onClick={() => post({ type: 'analyze' })}>
            {l10n.t('Analyze Repository')}
          </Button>
        </>
      ) : null}
      {(report ?? repository)?.canPick ? (
        <Button onClick={() => post({ type: 'showOrganisation' })}>{l10n.t('Show All Repositories')}</Button>
      ) : null}
    </main>
  );
}

interface FiguresProps {
  readonly report: ShownReport;
  readonly stage: Stage;
}

function Figures({ report, stage }: FiguresProps) {
  const { post } = usePage();
  const { share, living } = report;
  const showDashboard = () => post({ type: 'showDashboard', milestone: null });
  return (
    <>
      {share.low === null ? (
        <Empty>{whyNone(report, stage)}</Empty>
      ) : (
        <Headline shares={share} lines={living.counted} isRecorded={isPartlyRecorded(living)} stage={stage} />
      )}
      <LocalNote report={report} />
      <SetUp report={report} />
      {stage === 'commits' ? null : <Spark report={report} onOpen={showDashboard} />}
      {stage === 'done' ? <Points report={report} /> : null}
      {stage === 'commits' ? null : (
        <>
          <TopAgents report={report} stage={stage} />
          <TopRoles report={report} stage={stage} />
        </>
      )}
      <Button kind="primary" onClick={showDashboard}>
        {l10n.t('Open Dashboard')}
      </Button>
    </>
  );
}

function whyNone(report: ShownReport, stage: Stage): string {
  if (stage !== 'done') return l10n.t('No living line is counted yet.');
  return isCutShort(report) ? noShare() : l10n.t('No living line is counted.');
}
