import type { PanelColumn, PanelTable } from '../../../core/report';
import { Scroller } from '../../parts/section';
import { TableRow } from '../../parts/table-row';

/** A table of a panel: narrow ones have its main column, and the others below each row. */
export function ToldTable({ table }: { table: PanelTable }) {
  const { caption, head, columns, rows } = table;
  return (
    <Scroller label={caption}>
      <table class="figures-table told-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(column => (
              <th key={column.name} scope="col" class={classOf(column)}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells], place) => (
            <TableRow key={place} name={name} told={toldOf(columns, cells)} head={<span>{name}</span>}>
              {cells.map((cell, i) => (
                <td key={i} class={classOf(columns[i])}>
                  {cell}
                </td>
              ))}
            </TableRow>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

/** Words stay while there is room for a table. */
function classOf(column: PanelColumn | undefined): string {
  if (column?.isText) return column.isMain ? 'text-column' : 'text-column more-column';
  return column?.isMain ? 'number strong main-column' : 'number more-column';
}

/** All but the figure that stands beside the name wherever there is no room for a table. */
function toldOf(columns: readonly PanelColumn[], cells: readonly string[]) {
  return cells.flatMap((value, i) => {
    const column = columns[i];
    const isShown = column === undefined || (column.isMain && !column.isText);
    return isShown || value === '' ? [] : [{ label: column.name, value }];
  });
}
