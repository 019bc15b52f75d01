import type { Bound } from '../../core/chart';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import { boundMeaning, boundName } from '../words/bounds';
import { BandBar } from './bars';

interface Props {
  readonly shares: Shares;
  readonly height?: number;
  /** What each share says stands below it, and not only where one points at it. */
  readonly explained?: boolean;
}

/** The three shares as a bar from 0 to 100% and as words: also the key to every other such bar. */
export function Band({ shares, height = 12, explained = false }: Props) {
  const { percent, upperPercent } = usePage().format;
  return (
    <div class="band">
      <BandBar shares={shares} height={height} />
      <dl class={explained ? 'band-key explained' : 'band-key'}>
        <Key bound="low" value={percent(shares.low)} explained={explained} />
        <Key bound="users" value={percent(shares.users)} explained={explained} />
        <Key bound="high" value={upperPercent(shares.high)} explained={explained} />
      </dl>
    </div>
  );
}

function Key({ bound, value, explained }: { bound: Bound; value: string; explained: boolean }) {
  const meaning = boundMeaning(bound);
  return (
    <div title={explained ? undefined : meaning}>
      <dt>
        <svg class="bar key" width="10" height="10" aria-hidden="true">
          <rect class={`bar-${bound}`} x="0.5" y="0.5" width="9" height="9" />
        </svg>
        {boundName(bound)}
      </dt>
      <dd>{value}</dd>
      {explained ? <dd class="note">{meaning}</dd> : null}
    </div>
  );
}
