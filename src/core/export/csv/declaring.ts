import type { Report } from '../../report';
import { type Row, when } from './row';

/** What files say of declaring, how commits declared around each change, and in which form by release. */
export function declaring({ loop }: Report): Row[] {
  const told = loop?.declaring ?? null;
  if (told === null) return [];
  const switches = told.switches.map(({ file, setting, state, from, to }) => ({
    table: 'declaring-switch',
    ...when(from),
    name: file,
    detail: to?.date ?? null,
    measure: setting,
    value: state === 'on' ? 1 : 0,
  }));
  const policies = told.policies.flatMap(({ file, names, refuses, mixed, disclosure, from, to }) => {
    const row = { table: 'declaring-text', ...when(from), name: file, detail: to?.date ?? null };
    const said = [
      ...names.map(key => `names ${key}`),
      ...refuses.map(key => `refuses ${key}`),
      ...mixed.map(key => `names and refuses ${key}`),
      ...(disclosure ? ['disclosure'] : []),
    ];
    return (said.length === 0 ? ['speaks of AI'] : said).map(measure => ({ ...row, measure }));
  });
  const changes = told.cliffs.flatMap(({ agent, causes, before, after, p, ...at }) => {
    const files = causes.map(({ file, setting, became }) =>
      [file, setting, became].filter(Boolean).join(' '),
    );
    const about = { table: 'declaring-change', ...when(at), name: agent, detail: files.join(', ') };
    const values = {
      'before-commits': before.commits,
      'before-declared': before.declared,
      'after-commits': after.commits,
      'after-declared': after.declared,
      ...(p === null ? {} : { p }),
    };
    return Object.entries(values).map(([measure, value]) => ({ ...about, measure, value }));
  });
  const kept = (told.compliance?.releases ?? []).flatMap(({ release, date, ...counts }) =>
    Object.entries(counts).map(([measure, value]) => ({
      table: 'declaring-form',
      date: date?.slice(0, 10) ?? null,
      name: release,
      measure: measure.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      value,
    })),
  );
  return [...switches, ...policies, ...changes, ...kept];
}
