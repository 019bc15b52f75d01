import * as l10n from '@vscode/l10n';
import { inert } from '../../core/text';
import { usePage } from '../context';
import type { PageState } from '../models/page-state';
import { Button } from '../parts/button';
import { dayOrUnknown } from '../words/dates';

/** What is shown, of when, and what can be done with it. */
export function Header({ state }: { state: PageState }) {
  const { post } = usePage();
  const { report, repository, progress } = state;
  const name = report?.report.repository.name ?? repository?.name;
  const canPick = report?.canPick ?? repository?.canPick ?? false;
  return (
    <header class="page-head">
      <div class="page-title">
        <h1>{name === undefined ? l10n.t('Writes Itself') : inert(name)}</h1>
        {report === null ? null : <Head report={report.report} />}
      </div>
      <div class="actions">
        {canPick ? (
          <Button icon="repository" onClick={() => post({ type: 'pickRepository' })}>
            {l10n.t('Pick Repository')}
          </Button>
        ) : null}
        {report === null ? null : (
          <Button icon="compare" onClick={() => post({ type: 'compare', at: null })}>
            {l10n.t('Compare…')}
          </Button>
        )}
        {progress === null && report !== null ? (
          <Button icon="refresh" onClick={() => post({ type: 'analyze' })}>
            {l10n.t('Analyze')}
          </Button>
        ) : null}
        {report === null ? null : (
          <Button icon="export" onClick={() => post({ type: 'export' })}>
            {l10n.t('Export…')}
          </Button>
        )}
      </div>
    </header>
  );
}

function Head({ report }: { report: NonNullable<PageState['report']>['report'] }) {
  const { format } = usePage();
  const { head, headDate, commits } = report.repository;
  return (
    <p class="page-subtitle">
      <code>{head.slice(0, 10)}</code>
      <span>{dayOrUnknown(headDate, format)}</span>
      <span>
        {commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits, merges included', format.count(commits))}
      </span>
    </p>
  );
}
