import { CLASSES } from '../../model';
import type { Column, CountedName, Unit } from './column';
import { flag, integer, moment, nullable, type RowOf, table, text } from './column';

/** What a row of `snapshots` is about. */
export const PARTS = ['all', 'role', 'folder', 'language', 'agent'] as const;
export type Part = (typeof PARTS)[number];

const ALONE = 'only the sums are known of this part.';

type Cells<P extends string> = {
  readonly [K in Exclude<CountedName, 'counted'> as `${P}_${K}`]: Column<'integer', true>;
} & { readonly [K in `${P}_declared`]: Column<'integer', true> } & {
  readonly [K in `${P}_counted`]: Column<'integer', false>;
};

/** As `byClass`, where not every part is known by class. */
function known<const P extends string>(prefix: P, unit: Unit, what: string): Cells<P> {
  const classes = [...CLASSES, 'users'].map(name => [
    `${prefix}_${name}`,
    nullable(
      integer(
        unit,
        name === 'users' ? `Part of \`unknown\` by AI users: ${what}` : `Class \`${name}\`: ${what}`,
      ),
      ALONE,
    ),
  ]);
  return Object.fromEntries([
    ...classes,
    [
      `${prefix}_declared`,
      nullable(integer(unit, `\`agent\` and \`pair\`: ${what}`), 'it is a row of an agent.'),
    ],
    [`${prefix}_counted`, integer(unit, `All six classes, or all that name this agent first: ${what}`)],
  ]) as Cells<P>;
}

export const snapshots = table(
  'snapshots',
  'One part of one state of the main line: the last commit of each ISO week, releases, and the head. Take one `part` at a time, or lines are counted several times.',
  {
    snapshot: integer('number', 'From 0 on, oldest first.'),
    ...moment('that commit landed on the main line'),
    last_of_month: flag('No later snapshot is of the same month.'),
    commit: text('Id of the commit.'),
    part: text(
      '`all`, `role`, `folder`, `language` or `agent`. Roles, folders and languages each sum up to `all`.',
    ),
    value: text(
      'Which role, folder, language or agent; empty for all, for the top folder, and for all other languages.',
    ),
    model: nullable(text('Of an agent.'), 'none is named.'),
    own_agent: flag('The agent is one that this repository is the source of.'),
    ...known('living', 'lines', 'lines in that tree.'),
    ...known('added', 'lines', 'lines added since the snapshot before.'),
    ...known('commits', 'commits', 'commits since the snapshot before, each where it added most lines.'),
  },
);

export type SnapshotRow = RowOf<typeof snapshots>;
