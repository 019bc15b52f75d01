import type { Report } from '../schema';
import type { PanelBlock } from './panel';
import type { Teller } from './teller';

type Loop = NonNullable<Report['loop']>;
type Compliance = NonNullable<NonNullable<Loop['declaring']>['compliance']>;
type Kept = Compliance['all'];

/** So many rows are read at a glance; of more releases those of a quarter, else of a year, are one row. */
const MOST_ROWS = 8;

/** In which form commits declare AI while texts of the tree name or refuse trailers; nothing where no such commit is. */
export function keptBlocks(
  { compliance }: Pick<NonNullable<Loop['declaring']>, 'compliance'>,
  teller: Teller,
): PanelBlock[] {
  if (compliance === null || compliance.all.ai === 0) return [];
  const { l10n, count, percent } = teller;
  const part = (some: number, of: number) =>
    of === 0 ? '–' : l10n.t('{0} ({1} of {2})', percent(some / of), count(some), count(of));
  const row = (name: string, kept: Kept) => [
    name,
    count(kept.ai),
    part(kept.inForm, kept.asked),
    part(kept.inRefused, kept.refusing),
    ...[kept.signedByAi, kept.byAgent].map(count),
  ];
  return [
    { kind: 'heading', text: l10n.t('In which form commits declare since then') },
    {
      kind: 'table',
      id: 'declaring-kept',
      caption: l10n.t('Commits that declare AI while a text names or refuses a trailer'),
      head: l10n.t('Release'),
      columns: [
        { name: l10n.t('Commits that declare AI') },
        { name: l10n.t('With a trailer that was named'), isMain: true },
        { name: l10n.t('With one that was refused') },
        { name: l10n.t('AI signs off') },
        { name: l10n.t('An agent is the author') },
      ],
      rows: [
        ...grouped(compliance.releases, teller).map(({ name, ...kept }) => row(name, kept)),
        row(l10n.t('All'), compliance.all),
      ],
    },
    {
      kind: 'note',
      text: l10n.t(
        'Only commits that declare AI can be counted: those that keep it to themselves, as some texts ask, are in no column. A commit that is in several releases stands in each.',
      ),
    },
  ];
}

type Named = Kept & { readonly name: string };

/** One row for each release; for each quarter or year where there are too many of them. The newest rows, oldest first. */
function grouped(releases: Compliance['releases'], { l10n, count, plain }: Teller): Named[] {
  const out = releases.flatMap(({ release, date, ...kept }) =>
    release === null || date === null ? [] : [{ release, date, kept }],
  );
  const pending = releases.flatMap(({ release, date: _, ...kept }) =>
    release === null ? [{ ...kept, name: l10n.t('in no release yet') }] : [],
  );
  if (out.length <= MOST_ROWS)
    return [...out.map(({ release, kept }) => ({ ...kept, name: plain(release) })), ...pending];
  const byQuarter = groupBy(out, ({ date }) => quarterOf(date));
  const groups = byQuarter.size <= MOST_ROWS ? byQuarter : groupBy(out, ({ date }) => date.slice(0, 4));
  const rows = [...groups].map(([time, own]) => ({
    ...sumOf(own.map(({ kept }) => kept)),
    name:
      own.length === 1
        ? l10n.t('{0} ({1})', time, plain(own[0]!.release))
        : l10n.t('{0} ({1} releases)', time, count(own.length)),
  }));
  return [...rows.slice(-MOST_ROWS), ...pending];
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return groups;
}

function sumOf(rows: readonly Kept[]): Kept {
  const sum = (key: keyof Kept) => rows.reduce((all, row) => all + row[key], 0);
  return {
    ai: sum('ai'),
    asked: sum('asked'),
    inForm: sum('inForm'),
    refusing: sum('refusing'),
    inRefused: sum('inRefused'),
    signedByAi: sum('signedByAi'),
    byAgent: sum('byAgent'),
  };
}
