import { rmSync } from 'node:fs';
import { ownPath, putTables, stageTables } from '../../../src/cli/dataset/place';
import { WRITERS } from '../../../src/cli/dataset/write-table';
import type { CountedHistory } from '../../../src/core/analysis';
import { type FactRows, factRows } from '../../../src/core/dataset';
import { NO_SHARES } from '../../../src/core/report';
import { DAY } from '../../../src/core/time';
import { countedOf, datasetFixture, PEOPLE_KEY } from '../dataset-fixture';
import { ADA, WITH_CLAUDE } from '../people';
import { TestRepo } from '../repo';

export interface QueriedRepository {
  readonly counted: CountedHistory;
  /** Of its tables, made anew each time. */
  rows(): FactRows;
}

export interface QueriedDataset {
  readonly out: string;
  readonly repositories: ReadonlyMap<string, QueriedRepository>;
  dispose(): void;
}

const SHIPPED = 'Claude Code';

/**
 * Some repositories, one of them the source of an agent, one of whose history too little is known, one that begins late
 * and rests for months, and one that failed.
 */
export async function queriedDataset(): Promise<QueriedDataset> {
  const { out, repositories } = await datasetFixture({ seeds: [1, 2] });
  const [first, second] = [...repositories.values()] as [CountedHistory, CountedHistory];
  const more: ReadonlyMap<string, CountedHistory> = new Map([
    ['cut-00000000', { ...first, report: { ...first.report, share: NO_SHARES } }],
    ['quiet-00000000', await quiet()],
    ['home-00000000', { ...second, ships: new Set([SHIPPED]) }],
  ]);
  const place = { out, format: 'parquet' as const };
  const write = await WRITERS.parquet.writer('writes-itself 0.0.0');
  for (const [id, counted] of more) {
    const rows = rowsOf(id, counted);
    const folder = ownPath(place, 'work');
    await stageTables(folder, rows, place.format, write);
    putTables(place, id, folder, Object.keys(rows) as (keyof FactRows)[]);
  }
  const all = [...repositories, ...more].map(
    ([id, counted]) => [id, { counted, rows: () => rowsOf(id, counted) }] as const,
  );
  return {
    out,
    repositories: new Map(all),
    dispose: () => rmSync(out, { recursive: true, force: true }),
  };
}

async function quiet(): Promise<CountedHistory> {
  const repo = new TestRepo({ start: Date.UTC(2024, 1, 3) / 1000, step: 100 * DAY });
  repo.write('a.ts', 'one\ntwo\n').commit({ author: ADA });
  repo.write('a.ts', 'two\nthree\nfour\n').commit({ author: ADA, message: WITH_CLAUDE });
  repo.write('a.ts', 'four\n').commit({ author: ADA });
  const counted = await countedOf(repo);
  repo.dispose();
  return counted;
}

function rowsOf(id: string, counted: CountedHistory): FactRows {
  return factRows(counted, { path: `fleet/${id}`, peopleKey: PEOPLE_KEY });
}
