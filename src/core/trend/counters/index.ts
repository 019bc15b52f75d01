import type { Table } from '../tables/table';
import { addedByAgent, agents, commitsByAgent } from './by-agent';
import { addedByAgentRole, livingByAgentRole } from './by-agent-role';
import { added, commits } from './by-class';
import {
  addedByFolder,
  addedByLanguage,
  addedByRole,
  commitsByFolder,
  commitsByLanguage,
  commitsByRole,
  livingByFolder,
  livingByLanguage,
} from './by-part';
import { concentration } from './concentration';
import type { Counter } from './counter';
import { landedLines } from './landed';
import { leftOutFiles, leftOutLines } from './left-out';
import { living } from './living';
import { livingAlone } from './living-alone';
import { lostLines } from './lost';
import { overwritten } from './overwritten';
import { reached } from './reached';
import { released, releaseLiving } from './releases';
import { roles } from './roles';
import { addedByRung, commitsByRung, livingByRung } from './rungs';
import { touchedFolders } from './touched';
import { witnessedLines } from './witnessed';

/** All that is counted along history. To count something more, add its row: joining, copying and keeping follow. */
export const COUNTERS = {
  living,
  leftOutLines,
  leftOutFiles,
  roles,
  livingByFolder,
  livingByLanguage,
  agents,
  added,
  commits,
  addedByAgent,
  commitsByAgent,
  addedByRole,
  commitsByRole,
  addedByFolder,
  commitsByFolder,
  addedByLanguage,
  commitsByLanguage,
  released,
  releaseLiving,
  witnessedLines,
  livingByRung,
  addedByRung,
  commitsByRung,
  overwritten,
  livingByAgentRole,
  addedByAgentRole,
  concentration,
  livingAlone,
  reached,
  landedLines,
  lostLines,
  touchedFolders,
} satisfies Readonly<Record<string, Counter>>;

export type CounterName = keyof typeof COUNTERS;

/** What was counted, by the name of its counter. */
export type Counted = {
  readonly [Name in CounterName]: (typeof COUNTERS)[Name] extends Counter<infer T> ? T : never;
};

/** Makes the table of each counter. */
export function countedBy(make: (name: CounterName, counter: Counter) => Table): Counted {
  const names = Object.keys(COUNTERS) as CounterName[];
  const tables = names.map(name => [name, make(name, COUNTERS[name])] as const);
  // Every name has its table: that each is of its counter's kind is for `make` to keep.
  return Object.fromEntries(tables) as unknown as Counted;
}
