import type { Bound } from '../../core/chart';
import type { ClassGroup } from '../../core/model';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import { boundMeaning, boundName } from '../words/bounds';
import { BandBar } from './bars';
import { BoundKey } from './bound-key';
import { FilterButton, type Filtering } from './filter-button';

interface Props {
  readonly shares: Shares;
  readonly height?: number;
  /** What each share says stands below it, and not only where one points at it. */
  readonly explained?: boolean;
  /** Segments and their names narrow the page to what they stand for. */
  readonly filtering?: Filtering;
}

/** The three shares as a bar from 0 to 100% and as words: also the key to every other such bar. */
export function Band({ shares, height = 12, explained = false, filtering }: Props) {
  const { percent, upperPercent } = usePage().format;
  return (
    <div class="band">
      <BandBar
        shares={shares}
        height={height}
        onSegment={filtering && (value => filtering.set({ kind: 'class', value }))}
      />
      <dl class={explained ? 'band-key explained' : 'band-key'}>
        <Key bound="low" value={percent(shares.low)} explained={explained} filtering={filtering} />
        <Key bound="users" value={percent(shares.users)} explained={explained} filtering={filtering} />
        <Key bound="high" value={upperPercent(shares.high)} explained={explained} />
      </dl>
    </div>
  );
}

interface KeyProps {
  readonly bound: Bound;
  readonly value: string;
  readonly explained: boolean;
  readonly filtering?: Filtering | undefined;
}

/** What is up to all has no commits of its own: it is what nothing is known of. */
const GROUPS: Readonly<Record<Bound, ClassGroup | null>> = { low: 'declared', users: 'users', high: null };

function Key({ bound, value, explained, filtering }: KeyProps) {
  const group = GROUPS[bound];
  const meaning = boundMeaning(bound);
  return (
    <div title={explained ? undefined : meaning}>
      <dt>
        <BoundKey bound={bound} />
        {filtering === undefined || group === null ? (
          boundName(bound)
        ) : (
          <FilterButton
            only={{ kind: 'class', value: group }}
            filtering={filtering}
            name={boundName(bound)}
          />
        )}
      </dt>
      <dd>{value}</dd>
      {explained ? <dd class="note">{meaning}</dd> : null}
    </div>
  );
}
