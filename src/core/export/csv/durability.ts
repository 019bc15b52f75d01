import type { Report } from '../../report';
import type { Row, When } from './row';

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
  return [...groups, ...judged];
}

export function autonomyRatio({ loop }: Report, head: When): Row[] {
  const told = loop?.autonomyRatio ?? null;
  if (told === null) return [];
  const { roles, quarters, ...all } = told;
  const rows = (about: Partial<Row>, { low, high, of, open }: typeof all) =>
    values('autonomy-ratio', { ...head, ...about }, { low, high, of, open });
  return [
    ...rows({ detail: 'all' }, all),
    ...roles.flatMap(({ role, ...own }) => rows({ name: role, detail: 'role' }, own)),
    ...quarters.flatMap(({ quarter, ...own }) => rows({ name: quarter, detail: 'quarter' }, own)),
  ];
}

function values(table: string, about: Partial<Row>, counts: Readonly<Record<string, number>>): Row[] {
  return Object.entries(counts).map(([measure, value]) => ({ ...about, table, measure, value }));
}
