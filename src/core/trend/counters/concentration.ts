import { CODE, NO_AGENT } from '../../attribution';
import { ROLES, RUNGS } from '../../model';
import { Table } from '../tables/table';
import type { CountedCommit, Counter } from './counter';

const PRODUCT = ROLES.indexOf('product');

/**
 * Columns: one for each rung; then, of product code alone, one for lines that no agent is declared or recorded for, and one
 * for each agent number.
 */
export const CONCENTRATION = {
  rung: (rung: number) => rung,
  nobody: RUNGS.length,
  agent: (agent: number) => RUNGS.length + 1 + agent,
} as const;

/**
 * Squares of the lines that each commit added, summed since the sample before. With the sum of lines s and of squares q, s² / q
 * is the number of equal commits that would be as concentrated (the inverse of Herfindahl's index): 1 where one holds all.
 */
export const concentration: Counter = {
  kind: 'flow',
  rows: 'samples',
  start: ({ samples, attributions }) => {
    const table = new Table(samples, CONCENTRATION.agent(attributions.agentModels.length));
    const open = new Map<number, number>();
    let of: CountedCommit | null = null;
    const close = () => {
      for (const [column, lines] of open) table.add(of!.row, column, lines ** 2);
      open.clear();
    };
    const note = (column: number, lines: number) => open.set(column, (open.get(column) ?? 0) + lines);
    return {
      table,
      added: ({ of: commit, class: code, agent, role, rung, lines }) => {
        if (of?.commit !== commit.commit) close();
        of = commit;
        note(CONCENTRATION.rung(rung), lines);
        if (role !== PRODUCT) return;
        const isAgents = agent !== NO_AGENT && code <= CODE.pair;
        note(isAgents ? CONCENTRATION.agent(agent) : CONCENTRATION.nobody, lines);
      },
      end: close,
    };
  },
};
