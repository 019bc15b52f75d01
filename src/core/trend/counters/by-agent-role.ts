import { CODE, NO_AGENT } from '../../attribution';
import { ROLES } from '../../model';
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
    if (table.columns === 0) return { table };
    return {
      table,
      version: ({ byTrait, role, forEachSample }) => {
        const own = byTrait.filter(({ trait }) => trait.class <= CODE.pair && trait.agent !== NO_AGENT);
        if (own.length === 0) return;
        forEachSample((row, sign) => {
          for (const { trait, lines } of own) table.add(row, columnOf(trait.agent, role), sign * lines);
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
