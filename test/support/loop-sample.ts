import type { Counts, Report } from '../../src/core/report';
import { sampleDeclaring } from './sample-declaring';
import { AUTONOMY_RATIO, DURABILITY } from './sample-durability';
import { GROWTH, REACH, selfHosting } from './sample-growth';
import { DECLARATIONS, REMAINDER } from './sample-remainder';

type Loop = NonNullable<Report['loop']>;
type Rung = Loop['autonomy'][number]['rung'];
type Source = Pick<Report, 'trend' | 'roles'>;

const MODEL = { agent: 'Claude Code', model: 'anthropic/claude-opus-4-6' };
const RUNGS: readonly Rung[] = [0, 1, 2, 3, 4, 5, null];

/** What is by an agent is shared out to its rungs, so that nothing is lost. */
function onRung({ agent, pair, assist, counted }: Counts, rung: Rung): number {
  const quarter = Math.floor(agent / 4);
  switch (rung) {
    case null:
      return agent - quarter - 2 * Math.floor(agent / 8) - Math.floor(agent / 8);
    case 5:
      return quarter;
    case 4:
      return 2 * Math.floor(agent / 8);
    case 3:
      return Math.floor(agent / 8);
    case 2:
      return pair;
    case 1:
      return assist;
    case 0:
      return counted - agent - pair - assist;
  }
}

/** A loop that agrees with the figures of the report that it is put into; `shipped` is an agent that it builds. */
export function sampleLoop({ trend, roles }: Source, shipped = 'Acme'): Loop {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const series = RUNGS.map(rung => ({
    rung,
    living: trend.map(({ living }) => onRung(living, rung)),
    added: trend.map(({ added }) => onRung(added, rung)),
    commits: trend.map(({ commits }) => onRung(commits, rung)),
  }));
  const each = (lines: number) => trend.map(() => lines);
  const all = (lines: number) => lines * trend.length;
  return {
    autonomy: series.map(({ rung, living, added, commits }) => ({
      rung,
      living: living.at(-1) ?? 0,
      added: sum(added),
      commits: sum(commits),
    })),
    roles: roles
      .filter(({ living }) => living.counted > 0)
      .map(({ role, living }) => ({
        role,
        autonomy: RUNGS.map(rung => ({ rung, living: onRung(living, rung), added: onRung(living, rung) })),
      })),
    trend: series,
    overwrite: [
      { by: 'agent', of: 'agent', lines: all(3) },
      { by: 'agent', of: 'unknown', lines: all(4) },
      { by: 'pair', of: 'agent', lines: all(2) },
      { by: 'unknown', of: 'pair', lines: all(1) },
      { by: 'unknown', of: 'human', lines: all(10) },
    ],
    overwriteModels: [
      { by: MODEL, of: MODEL, lines: all(3) },
      { by: { agent: 'Aider', model: null }, of: MODEL, lines: all(2) },
    ],
    generations: { aiOverAi: each(5), aiOverOthers: each(4), othersOverAi: each(1), others: each(10) },
    selfHosting: selfHosting(trend.length, shipped),
    ...{ growth: GROWTH, reach: REACH, remainder: REMAINDER, declarations: DECLARATIONS },
    declaring: sampleDeclaring(),
    durability: DURABILITY,
    autonomyRatio: AUTONOMY_RATIO,
  };
}

/** The same with names of files, tags and agents that are this text. */
export function infestedLoop(loop: Report['loop'], text: string): Report['loop'] {
  return loop && { ...loop, declaring: sampleDeclaring(text) };
}

/** What a report tells of the loop where no commit declares AI and nothing was taken away. */
export function noLoop(samples: number): Loop {
  const none = Array.from({ length: samples }, () => 0);
  return {
    autonomy: RUNGS.map(rung => ({ rung, living: 0, added: 0, commits: 0 })),
    roles: [],
    trend: RUNGS.map(rung => ({ rung, living: none, added: none, commits: none })),
    overwrite: [],
    overwriteModels: [],
    generations: { aiOverAi: none, aiOverOthers: none, othersOverAi: none, others: none },
    ...{ selfHosting: null, growth: null, reach: null, remainder: null, declarations: null, declaring: null },
    durability: null,
    autonomyRatio: null,
  };
}
