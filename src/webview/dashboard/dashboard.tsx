import * as l10n from '@vscode/l10n';
import type { PageState } from '../models/page-state';
import { Scroller } from '../parts/section';
import type { ScreenProps } from '../start';
import { Agents } from './agents';
import { Commits } from './commits';
import { Folders } from './folders';
import { Milestones } from './milestones';
import { Now } from './now';
import { Problems } from './problems';
import { Releases } from './releases';
import { Roles } from './roles';
import { Trend } from './trend';
import { useCapture } from './use-capture';
import { useCommits } from './use-commits';
import { useMilestone } from './use-milestone';
import { useView } from './use-view';
import { Why } from './why';

interface Props extends ScreenProps {
  readonly message: NonNullable<PageState['report']>;
}

export function Dashboard({ state, message, host }: Props) {
  const { report, repository, stage } = message;
  const [view, change] = useView(host, repository);
  const subject = `${repository} ${report.repository.head} ${stage}`;
  const [commits, more] = useCommits(state.commits, subject, view.commits);
  const panel = useMilestone(report, change, state.milestone);
  useCapture(state.capture, report, view.trend);
  const milestone = report.milestones.find(({ id }) => id === view.milestone) ?? null;
  return (
    <main class="dashboard">
      <Now
        report={report}
        partial={stage !== 'done'}
        methodShown={view.methodShown}
        onMethod={methodShown => change({ methodShown })}
      />
      <Trend report={report} view={view} change={change} panel={panel} />
      <div class="side">
        <Scroller label={l10n.t('Milestone and commits')}>
          <div class="side-content">
            {milestone === null ? null : <Why report={report} milestone={milestone} panel={panel} />}
            <Commits
              list={commits}
              query={view.commits}
              onQuery={query => change({ commits: query })}
              onMore={more}
            />
          </div>
        </Scroller>
      </div>
      <div class="column">
        <Agents report={report} />
        <Roles roles={report.roles} />
        <Releases releases={report.releases} onOpen={panel.open} />
      </div>
      <div class="column">
        <Folders
          subject={report}
          folder={view.folder}
          answer={state.folder}
          onFolder={folder => change({ folder })}
        />
        <Milestones
          milestones={report.milestones}
          group={view.group}
          onGroup={group => change({ group })}
          onOpen={panel.open}
        />
        <Problems problems={report.problems} />
      </div>
    </main>
  );
}
