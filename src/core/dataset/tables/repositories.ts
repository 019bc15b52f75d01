import { byClass, date, flag, integer, nullable, type RowOf, table, text } from './column';

export const repositories = table('repositories', 'One repository, as its report tells it.', {
  name: text('What a person calls it: the name of its folder.'),
  path: text(
    'Where it was found, from the folder that was given on; the id of the repository follows from it.',
  ),
  head: text('Id of the commit that was looked at.'),
  head_date: nullable(date('Day of that commit (UTC).'), 'git cannot read its date.'),
  head_time: nullable(
    integer('seconds', 'The same moment, seconds since 1970-01-01T00:00:00Z.'),
    'git cannot read it.',
  ),
  object_format: text('`sha1` or `sha256`.'),
  history: integer('commits', 'All commits of the history, merges too.'),
  complete: flag('Nothing of the history is missing.'),
  reasons: text('Why it is not complete, separated by spaces; empty where it is.'),
  share_told: flag(
    'A share may be told: not so where history is cut so early that nobody knows who wrote what.',
  ),
  rule: text('Id of the rule that was counted by.'),
  rule_hash: text('SHA-256 over everything that decides the figures.'),
  program: text('Name and version of the program that counted.'),
  schema_version: integer('number', 'Version of these tables.'),
  records: integer('commits', 'Commits of whose single lines a tool left records.'),
  squashes: integer('commits', 'Commits that joined branches which still tell who wrote which lines.'),
  ships: text('AI agents that this repository is the source of, separated by commas; empty where none is.'),
  ...byClass('living', 'lines', 'lines in the tree of the head.'),
  basis_record: integer('lines', 'Of those: their class rests on the record of a tool.'),
  basis_session: integer('lines', 'Of those: their class rests on a session.'),
  basis_commit: integer('lines', 'Of those: their class rests on what the commit says.'),
  basis_squash: integer('lines', 'Of those: their class rests on what a commit of several joined ones says.'),
  basis_none: integer('lines', 'Of those: their class rests on nothing.'),
  ...byClass('commits', 'commits', 'commits that are no merges.'),
  ...byClass('added', 'lines', 'lines that those commits added.'),
  left_out_lines: integer('lines', 'Lines of the tree that do not count: generated, vendored and the like.'),
  left_out_files: integer('files', 'Files of the tree that do not count, binary ones and submodules too.'),
  calibration_lack: nullable(
    text('Why the share is not estimated from records of lines; `no-records` where there are none.'),
    'it is.',
  ),
});

export type RepositoryRow = RowOf<typeof repositories>;
