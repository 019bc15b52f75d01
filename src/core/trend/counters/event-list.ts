import { Events } from '../tables/events';
import type { Counter, RunningCounter } from './counter';

/** A counter that keeps a row for each thing that it hears of. `columns`: as of the events. */
export function eventList(
  columns: number,
  hears: (events: Events) => Omit<RunningCounter, 'table'>,
): Counter {
  return {
    kind: 'list',
    rows: 'events',
    start: () => {
      const events = new Events(columns);
      return {
        get table() {
          return events.table;
        },
        ...hears(events),
      };
    },
  };
}
