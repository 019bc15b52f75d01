import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import type { GatheringTold, OrganisationTold } from '../../protocol';
import { usePage } from '../context';
import { ProgressBar } from '../parts/bars';
import { Button } from '../parts/button';

type State = GatheringTold['state'] | null;

/** Which repositories have no report yet, and the way to have them made: none is before the reader asks. */
export function Gathering({ told, state }: { told: OrganisationTold; state: State }) {
  const { format } = usePage();
  return (
    <section class="notices" aria-label={l10n.t('State of the analysis')}>
      <p class="only-heard" role="status">
        {spoken(state, told, format.count)}
      </p>
      {state?.kind === 'making' ? (
        <Making state={state} />
      ) : told.missing.length === 0 ? null : (
        <Missing missing={told.missing} isLooking={state?.kind === 'looking'} />
      )}
    </section>
  );
}

function spoken(state: State, { missing }: OrganisationTold, count: (value: number) => string): string {
  if (state?.kind === 'making') return l10n.t('{0} of {1} repositories', count(state.done), count(state.of));
  if (state?.kind === 'looking') return l10n.t('Looking for reports that are there…');
  return missing.length === 0 ? l10n.t('Every repository has a report.') : '';
}

function Making({ state }: { state: Extract<State, { kind: 'making' }> }) {
  const { format, post } = usePage();
  const label = l10n.t('Analyzing {0}', inert(state.name));
  const share = (state.done + state.share) / state.of;
  return (
    <div class="progress-row">
      <div class="progress-line">
        <strong>{label}</strong>
        <span class="progress-label">
          {l10n.t('{0} of {1} repositories', format.count(state.done), format.count(state.of))}
        </span>
        <span class="progress-share">{format.wholePercent(share)}</span>
        <Button onClick={() => post({ type: 'gather', what: 'stop' })}>{l10n.t('Cancel')}</Button>
      </div>
      <ProgressBar share={share} label={label} />
    </div>
  );
}

const MOST_NAMED = 8;

function Missing({ missing, isLooking }: { missing: OrganisationTold['missing']; isLooking: boolean }) {
  const { format, post } = usePage();
  const names = missing.slice(0, MOST_NAMED).map(({ name }) => inert(name));
  const rest = missing.length - names.length;
  const listed = rest > 0 ? [...names, l10n.t('{0} more', format.count(rest))] : names;
  return (
    <div class="notice notice-missing">
      <div class="notice-text">
        <p>
          {isLooking
            ? l10n.t('Looking for reports that are there…')
            : l10n.t('Without a report, and in no figure: {0}', format.list(listed))}
        </p>
        {isLooking ? null : (
          <Button kind="primary" onClick={() => post({ type: 'gather', what: 'make' })}>
            {missing.length === 1
              ? l10n.t('Analyze It')
              : l10n.t('Analyze These {0} Repositories', format.count(missing.length))}
          </Button>
        )}
      </div>
    </div>
  );
}
