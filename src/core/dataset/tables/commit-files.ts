import { byClass, integer, nullable, type RowOf, table, text } from './column';

export const commitFiles = table(
  'commit_files',
  'One file that counts and that one commit, no merge, added lines to or took lines away from.',
  {
    commit_number: integer('number', '`number` of the commit.'),
    month: text('`month` of the commit.'),
    path: text('Of the file, from the top of the repository; what is not UTF-8 is replaced.'),
    role: text('What the file is for: `product`, `test`, `ci`, `instructions`, `docs` or `config`.'),
    folder: text('The part of the tree that it lies in; empty for the top.'),
    language: nullable(text('By the name of the file.'), 'none is known.'),
    ...byClass('added', 'lines', 'lines that came.'),
    lost: integer('lines', 'Lines that went.'),
  },
);

export type CommitFileRow = RowOf<typeof commitFiles>;
