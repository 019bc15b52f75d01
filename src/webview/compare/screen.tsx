import * as l10n from '@vscode/l10n';
import { usePage } from '../context';
import type { PageState } from '../models/page-state';
import { Button } from '../parts/button';
import { Empty } from '../parts/section';
import type { ScreenProps } from '../start';
import { Difference } from './difference';
import { shortNames } from './names';
import { SideCard } from './side-card';
import { Tables } from './tables';
import { Trends } from './trends';
import { useView } from './use-view';

/** Two reports side by side: a function of what is known of them. */
export function CompareScreen({ state, host }: ScreenProps) {
  const { compared, comparing } = state;
  const [view, change] = useView(host, compared);
  if (compared === null) return <Nothing />;
  const { sides } = compared;
  const names = shortNames(sides);
  const [left, right] = sides.map(({ report }) => report);
  const reports = left && right ? ([left, right] as const) : null;
  return (
    <div class="page">
      <Header state={state} />
      <main class="compare">
        <Difference compared={compared} comparing={comparing} names={names} />
        <div class="sides">
          {([0, 1] as const).map(place => (
            <SideCard key={place} state={sides[place]} place={place} comparing={comparing} />
          ))}
        </div>
        {reports === null ? null : (
          <>
            <Trends reports={reports} names={names} axis={view.axis} onAxis={axis => change({ axis })} />
            <Tables reports={reports} names={names} />
          </>
        )}
      </main>
    </div>
  );
}

function Header({ state: { comparing } }: { state: PageState }) {
  const { post } = usePage();
  return (
    <header class="page-head">
      <div class="page-title">
        <h1>{l10n.t('Compare')}</h1>
      </div>
      <div class="actions">
        {(comparing?.at ?? null) === null ? (
          <Button icon="refresh" onClick={() => post({ type: 'comparison', what: 'again' })}>
            {l10n.t('Compare Again')}
          </Button>
        ) : null}
        <Button onClick={() => post({ type: 'comparison', what: 'swap' })}>{l10n.t('Swap Sides')}</Button>
        <Button onClick={() => post({ type: 'compare', at: null })}>{l10n.t('Choose Both…')}</Button>
      </div>
    </header>
  );
}

function Nothing() {
  const { post } = usePage();
  return (
    <div class="page">
      <main>
        <h1>{l10n.t('Compare')}</h1>
        <Empty>
          {l10n.t('Choose two releases, branches or commits, two repositories, or reports that were saved.')}
        </Empty>
        <Button kind="primary" onClick={() => post({ type: 'compare', at: null })}>
          {l10n.t('Choose Both…')}
        </Button>
      </main>
    </div>
  );
}
