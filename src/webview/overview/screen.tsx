import * as l10n from '@vscode/l10n';
import { isCutShort } from '../../core/report';
import { inert } from '../../core/text';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { Band } from '../parts/band';
import { Button } from '../parts/button';
import { Notices } from '../parts/notices';
import { Empty } from '../parts/section';
import { SetUp } from '../parts/set-up';
import type { ScreenProps } from '../start';
import { noShare } from '../words/completeness';
import { Points } from './points';
import { Spark } from './spark';
import { TopAgents } from './top-agents';
import { TopRoles } from './top-roles';

/** The small view at the side: the number, where it stands and where it goes. */
export function OverviewScreen({ state }: ScreenProps) {
  const { post } = usePage();
  const { report, progress, idle, repository } = state;
  const name = report?.report.repository.name ?? repository?.name;
  return (
    <main class="overview">
      {name === undefined ? null : <h1>{inert(name)}</h1>}
      <Notices state={state} />
      {report !== null ? (
        <Figures report={report.report} />
      ) : progress === null && idle !== null && idle.problem === null ? (
        <>
          <p>{l10n.t('How much of this repository did AI write, since when, and how do you know?')}</p>
          <Button kind="primary" onClick={() => post({ type: 'analyze' })}>
            {l10n.t('Analyze Repository')}
          </Button>
        </>
      ) : null}
    </main>
  );
}

function Figures({ report }: { report: ShownReport }) {
  const { format, post } = usePage();
  const showDashboard = () => post({ type: 'showDashboard', milestone: null });
  return (
    <>
      {report.share.low === null ? (
        <Empty>{isCutShort(report) ? noShare() : l10n.t('No living line is counted.')}</Empty>
      ) : (
        <>
          <p class="headline">
            <strong class="headline-number">{format.percent(report.share.low)}</strong>
            <span class="headline-text">
              {l10n.t('of {0} living lines are declared AI', format.count(report.living.counted))}
            </span>
          </p>
          <Band shares={report.share} />
        </>
      )}
      <SetUp report={report} />
      <Spark report={report} onOpen={showDashboard} />
      <Points report={report} />
      <TopAgents report={report} />
      <TopRoles report={report} />
      <Button kind="primary" onClick={showDashboard}>
        {l10n.t('Open Dashboard')}
      </Button>
    </>
  );
}
