import { integer, nullable, type RowOf, table, text } from './column';

export const calibration = table(
  'calibration',
  'What commits declare, held against what tools recorded of their living lines. Take one `scope` at a time.',
  {
    scope: text('`all`, `quarter`, `agent` or `recorder`.'),
    value: text(
      'Which quarter (`YYYY-Qn`), agent or recorder; empty for all, and for commits that name no agent.',
    ),
    version: nullable(text('Of the recorder.'), 'it is not stated.'),
    declared: text(
      'What commits declare: `agent`, `pair`, `assist`, `user` (silent, by an AI user) or `silent`.',
    ),
    lines_ai: integer('lines', 'Recorded as by AI.'),
    lines_human: integer('lines', 'Recorded as by a human.'),
    lines_unknown: integer('lines', 'Of files that the recorder saw, and of which it says nothing.'),
    commits_ai: integer('commits', 'Any of whose lines is recorded as by AI.'),
    commits_human: integer('commits', 'Others, any of whose lines is recorded as by a human.'),
    commits_unknown: integer('commits', 'Others, of whose lines a recorder saw the file.'),
    commits_empty: integer('commits', 'Of which no such line lives.'),
  },
);

export type CalibrationRow = RowOf<typeof calibration>;
