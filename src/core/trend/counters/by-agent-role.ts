import { CODE, NO_AGENT } from '../../attribution';
import { ROLES } from '../../model';
import { linesBy } from '../tables/lines-by';
import { Table } from '../tables/table';
import type { Counter, Ground } from './counter';

/** Column: agent number * ROLES + role. Lines that an agent wrote or shared in; not those that it assisted with. */
export const columnOf = (agent: number, role: number) => agent * ROLES.length + role;

const tableOf = ({ samples, attributions }: Ground) =>
  new Table(samples, attributions.agentModels.length * ROLES.length);

/** Living lines at each sample that are declared or recorded as an agent's, by it and by role. */
export const livingByAgentRole: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ground => {
    const table = tableOf(ground);
    const { owners } = ground;
    if (table.columns === 0) return { table };
    return {
      table,
      version: ({ runs, counts, role, forEachSample }) => {
        if (counts[CODE.agent]! + counts[CODE.pair]! === 0) return;
        const lines = linesBy(runs, owner =>
          owners.classOf(owner) <= CODE.pair ? owners.agentOf(owner) : NO_AGENT,
        );
        forEachSample((row, sign) => {
          for (const [agent, count] of lines) table.add(row, columnOf(agent, role), sign * count);
        });
      },
    };
  },
};

/** Such lines added since the sample before. */
export const addedByAgentRole: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ground => {
    const table = tableOf(ground);
    return {
      table,
      added: ({ class: code, agent, role, row, lines }) => {
        if (agent !== NO_AGENT && code <= CODE.pair) table.add(row, columnOf(agent, role), lines);
      },
    };
  },
};
