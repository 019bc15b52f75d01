import { flag, integer, nullable, type RowOf, table, text } from './column';

export const losses = table(
  'losses',
  'Lines of one owner that one commit, no merge, took away from files of one role. In all, what numstat counts as deleted in files that count.',
  {
    commit_number: integer('number', '`number` of the commit that took them away.'),
    month: text('`month` of that commit.'),
    class: text('`class` of that commit.'),
    users: flag('`users` of that commit.'),
    role: text('What the file was for.'),
    of_commit_number: nullable(
      integer('number', '`number` of the commit that had written them.'),
      'it is not known, or no commit of this history.',
    ),
    of_month: nullable(text('`month` of that commit.'), 'as above.'),
    of_class: text('Class of the lines: where a record tells, it may be another than the commit’s.'),
    of_users: flag('Their class is `unknown`, and their author was an AI user.'),
    days: nullable(
      integer(
        'days',
        'How long they were there: whole days between the two moments, 0 where these are the wrong way round.',
      ),
      'as above.',
    ),
    lines: integer('lines', 'How many.'),
  },
);

export type LossRow = RowOf<typeof losses>;
