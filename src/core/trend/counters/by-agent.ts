import { NO_AGENT } from '../../attribution';
import { agentLines } from '../tables/agent-lines';
import { Table } from '../tables/table';
import type { Counter, Ground } from './counter';

const tableOf = ({ samples, attributions }: Ground) => new Table(samples, attributions.agentModels.length);

/** Living lines at each sample by agent number. */
export const agents: Counter = {
  kind: 'level',
  rows: 'samples',
  start: ground => {
    const table = tableOf(ground);
    if (table.columns === 0) return { table };
    return {
      table,
      version: ({ byTrait, forEachSample }) => {
        const lines = agentLines(byTrait);
        if (lines.size === 0) return;
        forEachSample((row, sign) => {
          for (const [agent, count] of lines) table.add(row, agent, sign * count);
        });
      },
    };
  },
};

/** Lines added since the sample before. */
export const addedByAgent: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ground => {
    const table = tableOf(ground);
    return {
      table,
      added: ({ agent, row, lines }) => {
        if (agent !== NO_AGENT) table.add(row, agent, lines);
      },
    };
  },
};

/** Commits made since the sample before. */
export const commitsByAgent: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ground => {
    const table = tableOf(ground);
    return {
      table,
      commit: ({ agent, row }) => {
        if (agent !== NO_AGENT) table.add(row, agent, 1);
      },
    };
  },
};
