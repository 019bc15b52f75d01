import * as l10n from '@vscode/l10n';
import type { Shares } from '../../core/report';
import { usePage } from '../context';
import { BandBar } from './bars';

/** The columns that every table of shares ends with. */
export function ShareHeads() {
  return (
    <>
      <th scope="col" class="bar-column">
        <span class="only-heard">{l10n.t('Share as a bar')}</span>
      </th>
      <th scope="col" class="number">
        {l10n.t('Declared')}
      </th>
      <th scope="col" class="number">
        {l10n.t('Likely')}
      </th>
      <th scope="col" class="number">
        {l10n.t('At most')}
      </th>
    </>
  );
}

export function ShareCells({ shares }: { shares: Shares }) {
  const { percent } = usePage().format;
  return (
    <>
      <td class="bar-column">
        <BandBar shares={shares} />
      </td>
      <td class="number strong">{percent(shares.low)}</td>
      <td class="number">{percent(shares.likely)}</td>
      <td class="number">{percent(shares.high)}</td>
    </>
  );
}
