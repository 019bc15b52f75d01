import * as l10n from '@vscode/l10n';
import type { PageState } from '../models/page-state';
import { chartOf, TABS, type Tab } from '../models/saved-view';
import { PageTabs } from '../parts/page-tabs';
import type { ScreenProps } from '../start';
import { LoopTab } from './loop/loop-tab';
import { ShareTab } from './share-tab';
import { useCapture } from './use-capture';
import { useMilestone } from './use-milestone';
import { useView } from './use-view';

interface Props extends ScreenProps {
  readonly message: NonNullable<PageState['report']>;
}

/** How much AI wrote, and one click away how much of the loop is closed. */
export function Dashboard({ state, message, host }: Props) {
  const { report, repository, stage } = message;
  const [view, change] = useView(host, repository, state.view);
  const milestones = useMilestone(report, change, state.milestone);
  useCapture(state.capture, report, chartOf(view, report));
  const names: Record<Tab, string> = { share: l10n.t('How much'), loop: l10n.t('The loop') };
  return (
    <main>
      <PageTabs
        label={l10n.t('Views of the repository')}
        choices={TABS.map(value => ({ value, label: names[value] }))}
        value={view.tab}
        onChange={tab => change({ tab })}
        look="dashboard"
      >
        {view.tab === 'loop' ? (
          <LoopTab report={report} stage={stage} view={view} change={change} />
        ) : (
          <ShareTab state={state} message={message} view={view} change={change} milestones={milestones} />
        )}
      </PageTabs>
    </main>
  );
}
