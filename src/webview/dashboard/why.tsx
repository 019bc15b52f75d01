import * as l10n from '@vscode/l10n';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Milestone, sharesOf } from '../../core/report';
import type { ShownReport } from '../../protocol';
import { usePage } from '../context';
import { type Figures, figuresAt } from '../models/milestone-figures';
import { Band } from '../parts/band';
import { IconButton, TextButton } from '../parts/button';
import { milestoneFate, milestoneKind, milestoneTitle } from '../words/milestones';
import type { MilestonePanel } from './use-milestone';

interface Props {
  readonly report: ShownReport;
  readonly milestone: Milestone;
  readonly panel: MilestonePanel;
}

/** What a milestone rests on. */
export function Why({ report, milestone, panel }: Props) {
  const { format } = usePage();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (panel.takesFocus()) heading.current?.focus();
  }, [milestone.id, panel.takesFocus]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') panel.close();
  };
  return (
    <section class="section section-why" aria-labelledby={id} onKeyDown={onKey}>
      <header class="section-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {milestoneTitle(milestone, format)}
        </h2>
        <IconButton icon="close" label={l10n.t('Close')} onClick={panel.close} />
      </header>
      <About milestone={milestone} />
      {figuresAt(report, milestone).map(figures => (
        <Shown key={figures.of} figures={figures} />
      ))}
    </section>
  );
}

function About({ milestone }: { milestone: Milestone }) {
  const { format, post } = usePage();
  const { date, bound, commit } = milestone;
  const fate = milestoneFate(milestone);
  return (
    <div class="about">
      <p class="facts-line">
        <time dateTime={date}>{format.day(date)}</time>
        <span>{milestoneKind(milestone)}</span>
        {bound === null ? null : <span>{l10n.t('declared AI')}</span>}
        {fate === null ? null : <strong>{fate}</strong>}
      </p>
      {commit === null ? null : (
        <p class="ways">
          <TextButton onClick={() => post({ type: 'openCommit', commit })}>
            {l10n.t('Open diff')} <code>{commit.slice(0, 10)}</code>
          </TextButton>
          <TextButton onClick={() => post({ type: 'explain', commit })}>{l10n.t('Explain')}</TextButton>
        </p>
      )}
    </div>
  );
}

function Shown({ figures: { of, counts } }: { figures: Figures }) {
  const { count } = usePage().format;
  const labels: Record<Figures['of'], string> = {
    living: l10n.t('{0} living lines', count(counts.counted)),
    quarter: l10n.t('{0} new lines in 91 days', count(counts.counted)),
    release: l10n.t('{0} new lines in this release', count(counts.counted)),
  };
  const parts = l10n.t(
    'agent {0}, pair {1}, assist {2}, unknown {3} (of these {4} by people who use AI)',
    count(counts.agent),
    count(counts.pair),
    count(counts.assist),
    count(counts.unknown),
    count(counts.users),
  );
  return (
    <div class="figures">
      <h3>{labels[of]}</h3>
      <Band shares={sharesOf(counts)} />
      <p class="note">{parts}</p>
    </div>
  );
}
