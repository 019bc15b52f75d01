import { flag, integer, nullable, type RowOf, table, text } from './column';

/** Why a repository is not, or no longer, as the tables have it. */
export const FAILURES = [
  'no-repository',
  'nothing-committed',
  'refused',
  'damaged',
  'time',
  'memory',
  'crashed',
  'failed',
] as const;
export type FailureReason = (typeof FAILURES)[number];

export const runs = table(
  'runs',
  'The last attempt at one repository. The only table in which anything depends on the clock or the machine.',
  {
    name: text('What a person calls it.'),
    path: text('Where it was found, from the folder that was given on.'),
    status: text('`done` or `failed`.'),
    reason: nullable(
      text(`Why it failed: ${FAILURES.map(reason => `\`${reason}\``).join(', ')}.`),
      'it did not.',
    ),
    message: nullable(text('The same in a sentence.'), 'it did not fail.'),
    failures: integer('number', 'Attempts that failed one after the other, this one included.'),
    kept: flag('It failed, and the other tables hold what an earlier attempt found.'),
    head: nullable(text('Id of the commit that was looked at.'), 'none was found.'),
    started: integer('seconds', 'When it began, seconds since 1970-01-01T00:00:00Z.'),
    milliseconds: integer('milliseconds', 'How long it took.'),
    cpu_milliseconds: nullable(
      integer('milliseconds', 'Processor time of the process and of all git processes that it started.'),
      'the process did not live to tell.',
    ),
    memory_bytes: nullable(integer('bytes', 'The most memory that the process held.'), 'as above.'),
    history: nullable(integer('commits', 'Commits of its history.'), 'it failed.'),
    bytes: integer('bytes', 'Size of its parts of all other tables, as far as this attempt wrote them.'),
    program: text('Name and version of the program.'),
    rule: text('Id of the rule.'),
    schema_version: integer('number', 'Version of these tables.'),
  },
);

export type RunRow = RowOf<typeof runs>;
