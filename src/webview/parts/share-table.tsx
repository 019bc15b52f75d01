import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { Counts, Shares } from '../../core/report';
import { usePage } from '../context';
import { Scroller } from './section';
import { ShareCells, ShareHeads, sharesTold } from './share-cells';
import { TableRow } from './table-row';

interface Props {
  readonly label: string;
  /** Head of the first column. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/** A table whose rows tell the lines and shares of something each. */
export function ShareTable({ label, of, children }: Props) {
  return (
    <Scroller label={label}>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              {l10n.t('Lines')}
            </th>
            <ShareHeads />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}

interface RowProps {
  readonly name: string;
  readonly head: ComponentChildren;
  readonly living: Counts;
  readonly shares: Shares;
}

export function ShareRow({ name, head, living, shares }: RowProps) {
  const { format } = usePage();
  const lines = format.count(living.counted);
  const told = [{ label: l10n.t('Lines'), value: lines }, ...sharesTold(shares, format)];
  return (
    <TableRow name={name} head={head} told={told}>
      <td class="number">{lines}</td>
      <ShareCells shares={shares} />
    </TableRow>
  );
}
