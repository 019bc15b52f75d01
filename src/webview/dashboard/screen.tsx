import * as l10n from '@vscode/l10n';
import { usePage } from '../context';
import type { PageState } from '../models/page-state';
import { Button } from '../parts/button';
import { Notices } from '../parts/notices';
import { Empty } from '../parts/section';
import type { ScreenProps } from '../start';
import { Dashboard } from './dashboard';
import { Header } from './header';

/** The whole page: what is known of the state, then the report where there is one. */
export function DashboardScreen({ state, host }: ScreenProps) {
  const { report } = state;
  return (
    <>
      {report === null ? null : <SkipLink />}
      <div class="page">
        <Header state={state} />
        <Notices state={state} />
        {report === null ? (
          <main>
            <NoReport state={state} />
          </main>
        ) : (
          <Dashboard key={report.repository} state={state} message={report} host={host} />
        )}
      </div>
    </>
  );
}

function SkipLink() {
  const skip = () => (document.getElementById('trend') ?? document.getElementById('ladder'))?.focus();
  return (
    <button type="button" class="skip-link" onClick={skip}>
      {l10n.t('Skip to the trend')}
    </button>
  );
}

function NoReport({ state }: { state: PageState }) {
  const { post } = usePage();
  if (state.progress !== null)
    return <Empty>{l10n.t('The first figures come as soon as all commits are judged.')}</Empty>;
  if (state.idle === null) return <Empty>{l10n.t('Reading the repository…')}</Empty>;
  if (state.idle.problem !== null) return null;
  return (
    <div class="welcome">
      <p>{l10n.t('How much of this repository did AI write, since when, and how do you know?')}</p>
      <Button kind="primary" onClick={() => post({ type: 'analyze' })}>
        {l10n.t('Analyze Repository')}
      </Button>
      <p class="note">{l10n.t('It only reads, and nothing leaves this machine.')}</p>
    </div>
  );
}
