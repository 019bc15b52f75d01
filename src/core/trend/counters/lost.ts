import { type Owner, UNKNOWN_OWNER } from '../../lines';
import type { Table } from '../tables/table';
import { eventList } from './event-list';

const COLUMNS = 3;

/** Lines that commits took away from files that count: killer, owner, lines. */
export const lostLines = eventList(COLUMNS, events => ({
  lost: ({ commit, owner, lines }) => {
    if (owner !== UNKNOWN_OWNER) events.add(lines, commit, owner);
  },
}));

/** Calls `visit` for each row, in no order; a killer and an owner may come together more than once. */
export function forEachLost(
  table: Table,
  visit: (killer: number, owner: Owner, lines: number) => void,
): void {
  const { data } = table;
  for (let i = 0; i < data.length; i += COLUMNS) visit(data[i]!, data[i + 1] as Owner, data[i + 2]!);
}
