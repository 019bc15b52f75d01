import { CLASSES } from '../../model';
import { type Counts, sharesOf } from '../../report';
import type { Cell } from './cells';

export const COLUMNS = [
  'table',
  'date',
  'commit',
  'name',
  'detail',
  'measure',
  ...CLASSES,
  'users',
  'declared',
  'counted',
  'low',
  'with-users',
  'high',
  'value',
] as const;

export type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], Cell>>> & { readonly table: string };

export const cells = (row: Row): Cell[] => COLUMNS.map(column => row[column] ?? null);

/** Where in time a row stands. */
export interface When {
  readonly date: string | null;
  readonly commit: string | null;
}

export const MEASURES = ['living', 'added', 'commits'] as const;

export function classes(counts: Counts): Partial<Row> {
  const { low, users: withUsers, high } = sharesOf(counts);
  const { agent, pair, assist, unknown, human, automation, users, counted } = counts;
  const known = { agent, pair, assist, unknown, human, automation, users, counted };
  return { ...known, declared: agent + pair, low, 'with-users': withUsers, high };
}

export function when({ date, commit }: { readonly date: string; readonly commit: string }): When {
  return { date, commit };
}

export function agentName({
  agent,
  model,
}: {
  readonly agent: string;
  readonly model: string | null;
}): Partial<Row> {
  return { name: agent, detail: model };
}
