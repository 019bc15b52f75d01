import * as l10n from '@vscode/l10n';
import type { Shares } from '../../core/report';
import type { Stage } from '../../protocol';
import { usePage } from '../context';
import { Band } from './band';
import { SoFar } from './so-far';

interface Props {
  readonly shares: Shares;
  /** How many the shares are of. */
  readonly lines: number;
  readonly stage?: Stage;
}

/** The number, what it is of, and its bounds. */
export function Headline({ shares, lines, stage = 'done' }: Props) {
  const { percent, count } = usePage().format;
  return (
    <>
      <p class="headline">
        <SoFar stage={stage}>
          <strong class="headline-number">{percent(shares.low)}</strong>
        </SoFar>
        <span class="headline-text">{l10n.t('of {0} living lines are declared AI', count(lines))}</span>
      </p>
      <Band shares={shares} />
    </>
  );
}
