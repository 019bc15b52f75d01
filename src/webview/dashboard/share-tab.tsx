import * as l10n from '@vscode/l10n';
import { type CommitQuery, RECENT } from '../models/commit-list';
import type { PageState } from '../models/page-state';
import type { DashboardView } from '../models/saved-view';
import { Scroller } from '../parts/section';
import { Chips } from './chips';
import { Commits } from './commits';
import { Now } from './now';
import { COLUMNS } from './panels';
import { Trend } from './trend';
import { useCommits } from './use-commits';
import { useFilter } from './use-filter';
import { useLater } from './use-later';
import type { MilestonePanel } from './use-milestone';
import type { ChangeView } from './use-view';
import { Why } from './why';

interface Props {
  readonly state: PageState;
  readonly message: NonNullable<PageState['report']>;
  readonly view: DashboardView;
  readonly change: ChangeView;
  readonly milestones: MilestonePanel;
}

/** The first screen, the trend with its commits, and what the number is made of. */
export function ShareTab({ state, message, view, change, milestones }: Props) {
  const { report, repository, stage } = message;
  const subject = `${repository} ${report.repository.head} ${stage}`;
  const milestone = report.milestones.find(({ id }) => id === view.milestone) ?? null;
  // What was saved may name a milestone that this report does not have: then its commits are of no interest either.
  const chosen = view.milestone === null || milestone !== null ? view.commits : RECENT;
  // A class says itself whether it is AI.
  const query = view.filter?.kind === 'class' ? { ...chosen, which: 'all' as const } : chosen;
  const [commits, more] = useCommits(state.commits, subject, query, view.filter);
  const filtering = useFilter(view, change);
  const later = useLater();
  const known = {
    report,
    view,
    change,
    filtering,
    folderAnswer: state.folder,
    isWhole: stage === 'done',
    background: state,
    machine: state.machine,
    openMilestone: milestones.open,
  };
  const onQuery = (wanted: CommitQuery) => change({ commits: wanted, milestone: milestone?.id ?? null });
  return (
    <>
      <Now
        report={report}
        stage={stage}
        methodShown={view.methodShown}
        onMethod={methodShown => change({ methodShown })}
        filtering={filtering}
        openMilestone={milestones.open}
        view={view}
      />
      <Chips filtering={filtering} query={chosen} onQuery={onQuery} />
      <Trend report={report} view={view} change={change} panel={milestones} />
      <div class="side">
        <Scroller label={l10n.t('Milestone and commits')}>
          <div class="side-content">
            {milestone === null ? null : <Why report={report} milestone={milestone} panel={milestones} />}
            <Commits list={commits} query={query} filter={view.filter} onQuery={onQuery} onMore={more} />
          </div>
        </Scroller>
      </div>
      {(later ? COLUMNS : []).map((panels, column) => (
        <div class="column" key={column}>
          {panels.map((Panel, place) => (
            <Panel key={place} {...known} />
          ))}
        </div>
      ))}
    </>
  );
}
