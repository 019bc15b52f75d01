import type { Owner } from '../../lines';
import type { Table } from '../tables/table';
import { eventList } from './event-list';

const COLUMNS = 4;

/** Lines that commits added to files that count: owner, folder, role, lines. */
export const landedLines = eventList(COLUMNS, events => ({
  added: ({ owner, folder, role, lines }) => events.add(lines, owner, folder, role),
}));

/** Calls `visit` for each row, those of one commit one after the other; an owner, folder and role may come more than once. */
export function forEachLanded(
  table: Table,
  visit: (owner: Owner, folder: number, role: number, lines: number) => void,
): void {
  const { data } = table;
  for (let i = 0; i < data.length; i += COLUMNS)
    visit(data[i] as Owner, data[i + 1]!, data[i + 2]!, data[i + 3]!);
}
