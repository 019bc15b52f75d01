import * as l10n from '@vscode/l10n';
import { type LadderRow, ladder } from '../../../core/report';
import { usePage } from '../../context';
import { RungSwatch } from '../../parts/rung-swatch';
import { Scroller } from '../../parts/section';
import { TableRow } from '../../parts/table-row';
import { rungMeaning, rungNumber } from '../../words/loop';
import type { Loop } from './panel';

/** Where all that lives and ever came stands on the ladder, the highest rung first. */
export function LadderTable({ loop }: { loop: Loop }) {
  const label = l10n.t('Rungs at the head');
  const share = l10n.t('Share');
  return (
    <Scroller label={label}>
      <table class="figures-table ladder-table">
        <thead>
          <tr>
            <th scope="col">{l10n.t('Rung')}</th>
            <Heads heads={[l10n.t('Living lines'), share]} main={1} />
            <Heads heads={[l10n.t('Added lines'), share, l10n.t('Commits')]} kind="added-column" />
          </tr>
        </thead>
        <tbody>
          {ladder(loop).map(row => (
            <Row key={row.rung} row={row} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Heads({ heads, main, kind = '' }: { heads: readonly string[]; main?: number; kind?: string }) {
  return (
    <>
      {heads.map((head, i) => (
        <th key={i} scope="col" class={`number ${i === main ? 'main-column' : kind}`}>
          {head}
        </th>
      ))}
    </>
  );
}

function Row({ row }: { row: LadderRow }) {
  const { count, percent } = usePage().format;
  const { living, added, commits, shares } = row;
  const rung = row.rung ?? 'hidden';
  const meaning = rungMeaning(rung);
  const told = [
    { label: l10n.t('Living lines'), value: count(living) },
    { label: l10n.t('Added lines'), value: `${count(added)} (${percent(shares.added)})` },
    { label: l10n.t('Commits'), value: count(commits) },
  ];
  return (
    <TableRow
      name={meaning}
      told={told}
      head={
        <span class="rung">
          <RungSwatch rung={rung} of="rungs" />
          <span class="rung-number">{rungNumber(rung)}</span>
          <span>{meaning}</span>
        </span>
      }
    >
      <td class="number">{count(living)}</td>
      <td class="number strong main-column">{percent(shares.living)}</td>
      <td class="number added-column">{count(added)}</td>
      <td class="number added-column">{percent(shares.added)}</td>
      <td class="number added-column">{count(commits)}</td>
    </TableRow>
  );
}
