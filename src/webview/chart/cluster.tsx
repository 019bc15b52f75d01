import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartWords } from '../../core/chart';
import type { Milestone } from '../../core/report';
import { usePage } from '../context';
import { milestoneTitle } from '../words/milestones';
import { dayOf } from './marks';

interface Props {
  readonly milestones: readonly Milestone[];
  readonly words: ChartWords;
  readonly onMilestone: (id: string) => void;
  readonly onClose: () => void;
}

/** All milestones at one place of the chart, by date. */
export function Cluster({ milestones, words, onMilestone, onClose }: Props) {
  const { format } = usePage();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [milestones]);
  const byDate = [...milestones].sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any of its buttons
    <div class="wi-cluster" onKeyDown={onKeyDown}>
      <ul aria-label={l10n.t('Milestones at this place')}>
        {byDate.map((milestone, i) => (
          <li key={milestone.id}>
            <button
              type="button"
              class="wi-choice"
              ref={i === 0 ? first : null}
              onClick={() => onMilestone(milestone.id)}
            >
              <span class="wi-choice-date">{dayOf(milestone, words)}</span>
              <span>{milestoneTitle(milestone, format)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="wi-close" onClick={onClose}>
        {l10n.t('Close')}
      </button>
    </div>
  );
}
