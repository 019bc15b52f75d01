import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partPath } from '../../../../src/cli/dataset/place';
import { readOrganisation } from '../../../../src/cli/dataset/read-organisation';
import { type Found, organisationOf } from '../../../../src/core/organisation';
import type { Report } from '../../../../src/core/report';
import { countsIn } from '../../../support/counts';
import { datasetFixture } from '../../../support/dataset-fixture';
import { duckdb, type Row } from '../../../support/sql/engine';
import { type QueriedDataset, queriedDataset } from '../../../support/sql/queried-dataset';

const BY = { name: 'writes-itself', version: '0.0.0' };

describe('a dataset that is read as an organisation', () => {
  let dataset: QueriedDataset;
  let found: Found;
  before(async () => {
    dataset = await queriedDataset();
    found = await readOrganisation(dataset.out);
  });
  after(() => dataset?.dispose());

  it('says of each repository what its report says, month by month', () => {
    assert.deepEqual(found.members.map(({ id }) => id).sort(), [...dataset.repositories.keys()].sort());
    for (const member of found.members) {
      const { report, ships } = dataset.repositories.get(member.id)!.counted;
      assert.equal(member.name, report.repository.name);
      assert.equal(member.head, report.repository.head);
      assert.equal(member.isTold, report.share.low !== null);
      assert.deepEqual(member.living, countsIn(report.living));
      assert.deepEqual(member.added, report.added);
      assert.deepEqual(member.commits, report.commits);
      assert.deepEqual(member.milestones, report.milestones);
      assert.deepEqual(member.ships, [...ships]);
      assert.deepEqual(new Set(member.agents.map(({ since: _, ...agent }) => agent)), new Set(report.agents));
      assert.deepEqual(member.months, monthsOf(report));
    }
  });

  it('sums up to what the queries say', async () => {
    const engine = await duckdb(dataset.out);
    const { trend, agents, adoption, members } = organisationOf(found, BY);
    assert.deepEqual(
      trend.map(({ month, repositories, living: { agent, pair, assist, users, counted } }) => [
        ...[month, repositories, counted, agent + pair, agent + pair + assist + users],
      ]),
      values(await engine.ask('trend'), 'month', 'repositories', 'lines', 'lines_low', 'lines_users'),
    );
    assert.deepEqual(
      agents.map(({ agent, model, repositories, since, living, added, commits }) => [
        ...[agent, model ?? '', repositories, since, living, added, commits],
      ]),
      (await engine.ask('agents')).map(row => Object.values(row)),
    );
    const rows = await engine.ask('adoption');
    for (const { month, ...counts } of adoption) {
      const row = rows.find(one => one.month === month)!;
      assert.deepEqual(
        Object.values(counts),
        values([row], 'repositories', 'repositories_ai', 'people', 'people_ai')[0],
      );
    }
    assert.deepEqual(
      members.map(({ id, living, begun }) => [id, living.counted, begun?.ai ?? null]),
      values(await engine.ask('repositories'), 'repository', 'lines', 'first_ai_month'),
    );
    engine.close();
  });

  it('knows what failed', () => {
    assert.deepEqual(found.failures, [
      {
        ...{ id: 'empty-00000000', name: 'empty', path: 'fleet/empty', isKept: false, failures: 1 },
        ...{ reason: 'nothing-committed', message: 'Nothing is committed here yet.' },
      },
    ]);
  });

  it('is the same in the other format', async () => {
    const ndjson = await datasetFixture({ seeds: [1], format: 'ndjson' });
    const { members, failures } = await readOrganisation(ndjson.out);
    assert.deepEqual(
      members,
      found.members.filter(({ id }) => id === 'story-1-00000000'),
    );
    assert.deepEqual(failures, found.failures);
    ndjson.dispose();
  });

  it('is refused in words where it is none, of another version, or lacks a part', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
    const refuses = (expected: RegExp) => assert.rejects(readOrganisation(folder), expected);
    await refuses(/is no dataset: it has no dataset\.json/);
    writeFileSync(join(folder, 'dataset.json'), '{"datasetVersion":99}');
    await refuses(/is no dataset that this program reads, which is version 1/);
    cpSync(dataset.out, folder, { recursive: true });
    const place = { out: folder, format: 'parquet' as const };
    const file = partPath(place, 'milestones', 'quiet-00000000');
    writeFileSync(file, 'PAR1 nothing');
    await assert.rejects(readOrganisation(folder));
    rmSync(file);
    await refuses(/has no milestones of quiet-00000000: run the dataset command on it again/);
    mkdirSync(join(folder, 'snapshots', 'something else'));
    rmSync(folder, { recursive: true, force: true });
  });
});

function values(rows: readonly Row[], ...columns: readonly string[]) {
  return rows.map(row => columns.map(column => row[column]));
}

/** By the days of its samples. */
function monthsOf({ trend }: Report) {
  const months = [...new Set(trend.map(({ date }) => date.slice(0, 7)))];
  return months.map(month => {
    const own = trend.filter(({ date }) => date.startsWith(month));
    const sum = (of: 'added' | 'commits') =>
      own.slice(1).reduce((all, entry) => add(all, entry[of]), own[0]![of]);
    return { month, living: countsIn(own.at(-1)!.living), added: sum('added'), commits: sum('commits') };
  });
}

function add<T extends Readonly<Record<string, number>>>(a: T, b: T): T {
  return Object.fromEntries(Object.entries(a).map(([key, count]) => [key, count + b[key]!])) as T;
}
