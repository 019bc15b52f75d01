import type { CountedHistory } from '../../analysis';
import { CLASSES } from '../../model';
import type { Counts, Split } from '../../report';
import type { Part, SnapshotRow } from '../tables/snapshots';
import { momentOf, monthOf } from './moments';

type Cells = Pick<SnapshotRow, Extract<keyof SnapshotRow, `${'living' | 'added' | 'commits'}_${string}`>>;
type Prefix = 'living' | 'added' | 'commits';

/** Oldest first; of each state of the main line all parts of which there is or came anything. */
export function* snapshotRows({ report, samples, ships }: CountedHistory): Generator<SnapshotRow> {
  const { trend, series } = report;
  for (const [snapshot, { living, added, commits, commit }] of trend.entries()) {
    const { date } = samples[snapshot]!;
    const next = samples[snapshot + 1]?.date;
    const at = {
      snapshot,
      ...momentOf(date),
      last_of_month: next === undefined || monthOf(next) !== monthOf(date),
      commit,
    };
    const row = (
      part: Part,
      value: string,
      cells: Cells,
      agent = { model: null as string | null, own: false },
    ) => ({
      ...at,
      part,
      value,
      model: agent.model,
      own_agent: agent.own,
      ...cells,
    });
    yield row('all', '', {
      ...whole('living', living),
      ...whole('added', added),
      ...whole('commits', commits),
    });
    for (const part of series.roles) {
      const cells = {
        ...whole('living', part.living[snapshot]!),
        ...sums('added', ...splitAt(part.added, snapshot)),
        ...sums('commits', ...splitAt(part.commits, snapshot)),
      };
      if (isAny(cells)) yield row('role', part.role, cells);
    }
    for (const [part, name, split] of splitParts(series)) {
      const cells = {
        ...sums('living', ...splitAt(split.living, snapshot)),
        ...sums('added', ...splitAt(split.added, snapshot)),
        ...sums('commits', ...splitAt(split.commits, snapshot)),
      };
      if (isAny(cells)) yield row(part, name, cells);
    }
    for (const { agent, model, ...counts } of series.agents) {
      const cells = {
        ...sums('living', null, counts.living[snapshot]!),
        ...sums('added', null, counts.added[snapshot]!),
        ...sums('commits', null, counts.commits[snapshot]!),
      };
      if (isAny(cells)) yield row('agent', agent, cells, { model, own: ships.has(agent) });
    }
  }
}

type Series = CountedHistory['report']['series'];

function splitParts({ folders, languages }: Series) {
  return [
    ...folders.map(split => ['folder', split.folder, split] as const),
    ...languages.map(split => ['language', split.language ?? '', split] as const),
  ];
}

function splitAt({ declared, counted }: Split, at: number): [declared: number, counted: number] {
  return [declared[at]!, counted[at]!];
}

function isAny({ living_counted, added_counted, commits_counted }: Cells): boolean {
  return living_counted > 0 || added_counted > 0 || commits_counted > 0;
}

type CellsOf<P extends Prefix> = Pick<Cells, Extract<keyof Cells, `${P}_${string}`>>;

function whole<P extends Prefix>(prefix: P, counts: Counts): CellsOf<P> {
  const classes = [...CLASSES, 'users' as const].map(name => [`${prefix}_${name}`, counts[name]]);
  const { agent, pair, counted } = counts;
  return Object.fromEntries([
    ...classes,
    [`${prefix}_declared`, agent + pair],
    [`${prefix}_counted`, counted],
  ]) as CellsOf<P>;
}

function sums<P extends Prefix>(prefix: P, declared: number | null, counted: number): CellsOf<P> {
  const classes = [...CLASSES, 'users'].map(name => [`${prefix}_${name}`, null]);
  return Object.fromEntries([
    ...classes,
    [`${prefix}_declared`, declared],
    [`${prefix}_counted`, counted],
  ]) as CellsOf<P>;
}
