import type { Report } from '../../report';
import type { Row, When } from './row';

/** Where lines live that are proved human or without evidence, and who came there last; nothing where that is not told. */
export function remainder({ loop }: Report, head: When): Row[] {
  const told = loop?.remainder ?? null;
  if (told === null) return [];
  return told.directories.flatMap(({ folder: name, counted, human, unknown, without, ai }) => {
    const row = { table: 'remainder', name };
    const touch = (measure: string, last: typeof without) =>
      last === null ? [] : [{ ...row, date: last.date, commit: last.commit, measure, value: last.days }];
    return [
      ...values({ ...head, ...row }, { counted, human, unknown }),
      ...touch('without', without),
      ...touch('ai', ai),
    ];
  });
}

/** How well commits declare AI, and lines to repair; nothing where none does. */
export function declarations({ loop }: Report, head: When): Row[] {
  const told = loop?.declarations ?? null;
  if (told === null) return [];
  const row = { table: 'declaration', ...head };
  const { commits, tool, model, forms, keys, repairable, repairs } = told;
  return [
    ...values(row, { commits, tool, model, repairable }),
    ...forms.map(({ form, commits: value }) => ({ ...row, name: form, measure: 'form', value })),
    ...keys.map(({ key, commits: value }) => ({ ...row, name: key, measure: 'key', value })),
    ...repairs.map(({ flaw, written, repaired, commits: value, example }) => ({
      ...{ table: 'repair', commit: example, name: written, detail: repaired },
      ...{ measure: flaw, value },
    })),
  ];
}

function values(about: Row, counts: Readonly<Record<string, number>>): Row[] {
  return Object.entries(counts).map(([measure, value]) => ({ ...about, measure, value }));
}
