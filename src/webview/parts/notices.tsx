import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { visible } from '../../core/text';
import { usePage } from '../context';
import type { PageState } from '../models/page-state';
import { completenessNotes } from '../words/completeness';
import { leftText, stepText } from '../words/progress';
import { ProgressBar } from './bars';
import { Button } from './button';
import { Icon, type IconName } from './icon';

/** What the reader must know before any figure: that it is still being made, is partial, or failed. */
export function Notices({ state }: { state: PageState }) {
  return (
    <section class="notices" aria-label={l10n.t('State of the analysis')}>
      <Announcement state={state} />
      {state.progress === null ? null : <Progress progress={state.progress} />}
      <Partial state={state} />
      <Incomplete state={state} />
      <Failure state={state} />
    </section>
  );
}

function Notice({ icon, kind, children }: { icon: IconName; kind: string; children: ComponentChildren }) {
  return (
    <div class={`notice notice-${kind}`}>
      <Icon name={icon} />
      <div class="notice-text">{children}</div>
    </div>
  );
}

function Progress({ progress }: { progress: NonNullable<PageState['progress']> }) {
  const { format, post } = usePage();
  const left = leftText(progress, format);
  return (
    <div class="progress-row">
      <div class="progress-line">
        <strong>{l10n.t('Analyzing')}</strong>
        <span class="progress-label">
          {stepText(progress, format)}
          {left === null ? null : <span class="progress-left">{left}</span>}
        </span>
        <span class="progress-share">{format.wholePercent(progress.share)}</span>
        <Button onClick={() => post({ type: 'cancel' })}>{l10n.t('Cancel')}</Button>
      </div>
      <ProgressBar share={progress.share} label={l10n.t('Analysis')} />
    </div>
  );
}

function Partial({ state: { report } }: { state: PageState }) {
  if (report === null || report.stage === 'done') return null;
  return (
    <Notice icon="info" kind="partial">
      {report.stage === 'commits'
        ? l10n.t('Partial results: commits are judged, no living line is counted yet.')
        : l10n.t('Partial results: living lines are those of the files that have been followed so far.')}
    </Notice>
  );
}

function Incomplete({ state: { report } }: { state: PageState }) {
  if (report === null || report.stage !== 'done') return null;
  const notes = completenessNotes(report.report);
  if (notes.length === 0) return null;
  return (
    <Notice icon="warning" kind="incomplete">
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}

function Failure({ state: { idle } }: { state: PageState }) {
  const { post } = usePage();
  if (idle === null || idle.problem === null) return null;
  return (
    <Notice icon="warning" kind="failure">
      <p>{visible(idle.problem)}</p>
      <Button onClick={() => post({ type: 'analyze' })}>{l10n.t('Analyze Again')}</Button>
    </Notice>
  );
}

/** For screen readers: every tenth of the way and no more, or they would speak all the time. */
function Announcement({ state: { progress, idle, report } }: { state: PageState }) {
  const { format } = usePage();
  return (
    <p class="only-heard" role="status">
      {progress !== null
        ? l10n.t('Analyzing: {0}', format.wholePercent(Math.floor(progress.share * 10) / 10))
        : (idle?.problem ?? (report?.stage === 'done' ? l10n.t('The analysis is done.') : ''))}
    </p>
  );
}
