import { flag, moment, nullable, type RowOf, table, text } from './column';

export const milestones = table('milestones', 'One dated point of a history.', {
  milestone: text('Its id, the same in every report.'),
  kind: text('`threshold`, `first`, `loop`, `release`, `tool` or `custom`.'),
  title: text('In words; may hold names of the repository.'),
  ...moment('it was reached'),
  commit: nullable(text('Id of the commit that reached it.'), 'none did.'),
  held: nullable(flag('It stayed so until the head.'), 'it is of a kind that cannot be lost.'),
});

export type MilestoneRow = RowOf<typeof milestones>;
