import * as l10n from '@vscode/l10n';
import { atLeast, overwriteSums } from '../../../core/report';
import { usePage } from '../../context';
import type { Format } from '../../format';
import type { Loop } from './panel';

interface Figure {
  readonly question: string;
  readonly answer: string;
  readonly more: string;
}

/** What the tab says in four figures. */
export function Figures({ loop }: { loop: Loop }) {
  const { format } = usePage();
  return (
    <ul class="tiles">
      {figuresOf(loop, format).map(({ question, answer, more }) => (
        <li key={question} class="tile-cell">
          <div class="tile">
            <span class="tile-question">{question}</span>
            <strong class="tile-figure">{answer}</strong>
            <span class="tile-more">{more}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function figuresOf(loop: Loop, { percent, upperPercent }: Format): Figure[] {
  const helped = atLeast(loop.autonomy, 1);
  const named = atLeast(loop.autonomy, 2);
  const author = atLeast(loop.autonomy, 3);
  const alone = atLeast(loop.autonomy, 5);
  const { aiOverAi, byAi } = overwriteSums(loop);
  return [
    {
      question: l10n.t('AI is author or co-author'),
      answer: percent(named.low),
      more:
        helped.low === named.low
          ? l10n.t('of living lines: rungs 2 to 5')
          : l10n.t('of living lines: rungs 2 to 5; {0} with those that AI helped with', percent(helped.low)),
    },
    {
      question: l10n.t('An agent is the author'),
      answer: percent(author.low),
      more: l10n.t('of living lines: rungs 3 to 5'),
    },
    {
      question: l10n.t('No person is named'),
      answer: percent(alone.low),
      more:
        alone.low === alone.high
          ? l10n.t('of living lines: rung 5')
          : l10n.t('of living lines: rung 5; up to {0} with what forges hide', upperPercent(alone.high)),
    },
    {
      question: l10n.t('AI writes over AI'),
      answer: percent(byAi === 0 ? null : aiOverAi / byAi),
      more: l10n.t('of the lines that AI took away were AI’s'),
    },
  ];
}
