import { byClass, flag, integer, moment, nullable, type RowOf, table, text } from './column';

export const commits = table(
  'commits',
  'One commit of the history of the head. Merges count as no commit of any class.',
  {
    number: integer(
      'number',
      'From 0 on, oldest first; other tables name a commit by it. Another head may number anew.',
    ),
    commit: text('Its id.'),
    merge: flag('It has several parents: leave it out to count commits.'),
    ...moment('the main line took it in'),
    committed: nullable(
      integer('seconds', 'Its own committer date, seconds since 1970-01-01T00:00:00Z.'),
      'git cannot read it.',
    ),
    snapshot: integer(
      'number',
      'The first snapshot that holds it: there it is part of commits and added lines.',
    ),
    person: text('Whom its author is: a keyed hash of the address after `.mailmap`, the same in all tables.'),
    class: text('`agent`, `pair`, `assist`, `unknown`, `human` or `automation`.'),
    users: flag('Its class is `unknown`, and its author declared AI here in the 91 days before.'),
    agent: nullable(text('The AI tool that it names first.'), 'it names none.'),
    model: nullable(text('The model that goes with it.'), 'it names none.'),
    own_agent: flag('That tool is one that this repository is the source of.'),
    autonomy: nullable(
      integer(
        'number',
        '0 no evidence, 1 assisted, 2 co-authored, 3 an agent is the author, 4 and committed it, 5 no person had a hand in it.',
      ),
      'nobody can know.',
    ),
    recorded: flag('A tool left a record of its single lines.'),
    squashed: flag('It joined a branch that still tells who wrote which lines.'),
    signs: text('Ids of the signs that were found, separated by spaces.'),
    files: integer('files', 'Files that count and that it added lines to.'),
    ...byClass('added', 'lines', 'lines that it added to files that count; none of a merge.'),
    lost: integer('lines', 'Lines that it took away from files that count; none of a merge.'),
    ...byClass('living', 'lines', 'lines of the tree of the head that it owns.'),
  },
);

export type CommitRow = RowOf<typeof commits>;
