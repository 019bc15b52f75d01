import type { Report } from '../../report';
import type { Row, When } from './row';

type Ratio = NonNullable<NonNullable<Report['loop']>['autonomyRatio']>;

/** How long landed lines last, and what became of changes; nothing where that is not told. */
export function durability({ loop }: Report, head: When): Row[] {
  const told = loop?.durability ?? null;
  if (told === null) return [];
  const groups = Object.entries(told.groups).flatMap(([name, group]) => {
    const { changes, lines, living, within14, within30, curve } = group;
    const rework = {
      'lost-14': within14.lost,
      'of-14': within14.of,
      'lost-30': within30.lost,
      'of-30': within30.of,
    };
    return [
      ...values('durability', { ...head, name }, { changes, lines, living, ...rework }),
      ...curve.map(({ days, share }) => ({
        table: 'survival',
        ...head,
        name,
        detail: String(days),
        measure: 'alive',
        value: share,
      })),
    ];
  });
  const judged = told.judgement.flatMap(({ class: name, changes, reverted, replaced }) => {
    const counts = { changes, reverted, replaced: replaced.changes, 'replaced-of': replaced.of };
    return values('judgement', { ...head, name }, counts);
  });
  return [...groups, ...cohorts(told, head), ...judged];
}

/** What is null is left out, as are groups of which nothing landed in the month. */
function cohorts(
  { cohorts: { days, months } }: NonNullable<NonNullable<Report['loop']>['durability']>,
  head: When,
): Row[] {
  return months.flatMap(({ month, ...groups }) =>
    Object.entries(groups).flatMap(([name, { changes, lines, living, alive }]) => {
      if (changes === 0) return [];
      const shares = days.flatMap((age, i) => {
        const share = alive[i] ?? null;
        return share === null ? [] : [[`alive-${age}`, share] as const];
      });
      return values(
        'cohort',
        { ...head, name, detail: month },
        { changes, lines, living, ...Object.fromEntries(shares) },
      );
    }),
  );
}

export function autonomyRatio({ loop }: Report, head: When): Row[] {
  const told = loop?.autonomyRatio ?? null;
  if (told === null) return [];
  return [
    ...ratioRows('autonomy-ratio', told, head),
    ...(told.own === null ? [] : ratioRows('own-autonomy-ratio', told.own, head)),
  ];
}

function ratioRows(table: string, { roles, quarters, ...all }: Omit<Ratio, 'own'>, head: When): Row[] {
  const rows = (about: Partial<Row>, { low, high, of, open }: typeof all) =>
    values(table, { ...head, ...about }, { low, high, of, open });
  return [
    ...rows({ detail: 'all' }, all),
    ...roles.flatMap(({ role, ...own }) => rows({ name: role, detail: 'role' }, own)),
    ...quarters.flatMap(({ quarter, ...own }) => rows({ name: quarter, detail: 'quarter' }, own)),
  ];
}

function values(table: string, about: Partial<Row>, counts: Readonly<Record<string, number>>): Row[] {
  return Object.entries(counts).map(([measure, value]) => ({ ...about, table, measure, value }));
}
