import * as l10n from '@vscode/l10n';
import { BOUNDS } from '../../core/chart';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import type { Format } from '../format';
import { boundMeaning, boundName } from '../words/bounds';
import { BandBar } from './bars';
import type { Told } from './table-row';

/** The columns that every table of shares ends with. */
export function ShareHeads() {
  return (
    <>
      <th scope="col" class="bar-column">
        <span class="only-heard">{l10n.t('Share as a bar')}</span>
      </th>
      {BOUNDS.map(bound => (
        <th
          key={bound}
          scope="col"
          class={`number ${bound === 'low' ? 'main-column' : `bound-${bound}`}`}
          title={boundMeaning(bound)}
        >
          {boundName(bound)}
        </th>
      ))}
    </>
  );
}

export function ShareCells({ shares }: { shares: Shares }) {
  const { percent, upperPercent } = usePage().format;
  return (
    <>
      <td class="bar-column">
        <BandBar shares={shares} />
      </td>
      <td class="number strong main-column">{percent(shares.low)}</td>
      <td class="number bound-users">{percent(shares.users)}</td>
      <td class="number bound-high">{upperPercent(shares.high)}</td>
    </>
  );
}

/** Those of the columns that narrow panels have no room for. */
export function sharesTold({ users, high }: Shares, { percent, upperPercent }: Format): readonly Told[] {
  return [
    { label: boundName('users'), value: percent(users) },
    { label: boundName('high'), value: upperPercent(high) },
  ];
}
