import * as l10n from '@vscode/l10n';
import { BOUNDS } from '../../core/chart';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import { boundMeaning, boundName } from '../words/bounds';
import { BandBar } from './bars';

/** The columns that every table of shares ends with. */
export function ShareHeads() {
  return (
    <>
      <th scope="col" class="bar-column">
        <span class="only-heard">{l10n.t('Share as a bar')}</span>
      </th>
      {BOUNDS.map(bound => (
        <th key={bound} scope="col" class="number" title={boundMeaning(bound)}>
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
      <td class="number strong">{percent(shares.low)}</td>
      <td class="number">{percent(shares.users)}</td>
      <td class="number">{upperPercent(shares.high)}</td>
    </>
  );
}
