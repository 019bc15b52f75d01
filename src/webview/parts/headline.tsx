import type { Shares } from '../../core/report';
import type { Stage } from '../../protocol';
import { usePage } from '../context';
import { linesText } from '../words/story';
import { Band } from './band';
import { SoFar } from './so-far';

interface Props {
  readonly shares: Shares;
  /** How many the shares are of. */
  readonly lines: number;
  /** Some of the share is what tools recorded. */
  readonly isRecorded?: boolean;
  readonly stage?: Stage;
}

/** The number, what it is of, and its bounds. */
export function Headline({ shares, lines, isRecorded = false, stage = 'done' }: Props) {
  const { format } = usePage();
  return (
    <>
      <p class="headline">
        <SoFar stage={stage}>
          <strong class="headline-number">{format.percent(shares.low)}</strong>
        </SoFar>
        <span class="headline-text">{linesText(lines, isRecorded, format)}</span>
      </p>
      <Band shares={shares} />
    </>
  );
}
