import { strict as assert } from 'node:assert';
import type { CountedHistory } from '../../../../src/core/analysis';
import { factRows, rowSchema, TABLES, type TableName } from '../../../../src/core/dataset';
import { COUNTED } from '../../../../src/core/dataset/tables/column';
import { CLASSES } from '../../../../src/core/model';
import type { Counts } from '../../../../src/core/report';
import { countedOf, PEOPLE_KEY, storyRepo } from '../../../support/dataset-fixture';

type Row = Readonly<Record<string, unknown>>;

function rowsOf(counted: CountedHistory): Record<string, Row[]> {
  const rows = factRows(counted, { path: 'fleet/story', peopleKey: PEOPLE_KEY });
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, [...list] as Row[]]));
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((all, row) => all + (row[column] as number), 0);
}

function countsIn(rows: readonly Row[], prefix: string): Record<string, number> {
  return Object.fromEntries(COUNTED.map(name => [name, sum(rows, `${prefix}_${name}`)]));
}

function counts(of: Counts): Record<string, number> {
  return Object.fromEntries(COUNTED.map(name => [name, of[name]]));
}

describe('rows of a dataset', () => {
  let counted: CountedHistory;
  let rows: Record<string, Row[]>;
  before(async () => {
    const repo = storyRepo(5);
    counted = await countedOf(repo);
    rows = rowsOf(counted);
    repo.dispose();
  });

  it('are what their tables say', () => {
    for (const [name, list] of Object.entries(rows)) {
      const schema = rowSchema(TABLES[name as TableName]);
      assert.ok(list.length > 0, name);
      for (const row of list) schema.parse(row);
    }
  });

  it('of commits sum up to the report, in all and from each snapshot to the next', () => {
    const { report } = counted;
    const commits = rows.commits!.filter(row => row.merge === false);
    assert.deepEqual(countsIn(rows.commits!, 'added'), counts(report.added));
    for (const [snapshot, entry] of report.trend.entries()) {
      const since = commits.filter(row => row.snapshot === snapshot);
      assert.deepEqual(countsIn(since, 'added'), counts(entry.added));
      for (const name of CLASSES)
        assert.equal(since.filter(row => row.class === name).length, entry.commits[name]);
      assert.equal(since.filter(row => row.users === true).length, entry.commits.users);
    }
    assert.equal(rows.commits!.length, report.repository.commits);
  });

  it('of commits own every living line', () =>
    assert.deepEqual(countsIn(rows.commits!, 'living'), counts(counted.report.living)));

  it('of files of commits are what the commits did', () => {
    const files = rows.commit_files!;
    for (const commit of rows.commits!) {
      const own = files.filter(row => row.commit_number === commit.number);
      assert.deepEqual(countsIn(own, 'added'), countsIn([commit], 'added'));
      assert.equal(sum(own, 'lost'), commit.lost);
      assert.equal(own.filter(row => (row.added_counted as number) > 0).length, commit.files);
      for (const row of own) assert.equal(row.month, commit.month);
    }
  });

  it('of files of commits sum up to roles, folders and languages of the report', () => {
    const { roles, folders, languages } = counted.report.series;
    const added = (column: string, value: unknown) =>
      sum(
        rows.commit_files!.filter(row => row[column] === value),
        'added_counted',
      );
    const all = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    for (const { role, added: split } of roles) assert.equal(added('role', role), all(split.counted));
    for (const { folder, added: split } of folders) assert.equal(added('folder', folder), all(split.counted));
    for (const { language, added: split } of languages)
      if (language !== null) assert.equal(added('language', language), all(split.counted));
  });

  it('of losses are the overwriting of the report, and what commits took away', () => {
    const losses = rows.losses!;
    for (const { by, of, lines } of counted.report.loop!.overwrite)
      assert.equal(
        sum(
          losses.filter(row => row.class === by && row.of_class === of),
          'lines',
        ),
        lines,
      );
    for (const { number, lost, month, class: name } of rows.commits!) {
      const own = losses.filter(row => row.commit_number === number);
      assert.equal(sum(own, 'lines'), lost);
      for (const row of own) assert.deepEqual([row.month, row.class], [month, name]);
    }
    for (const row of losses) {
      const owner = rows.commits![row.of_commit_number as number]!;
      assert.equal(row.of_month, owner.month);
    }
  });

  it('of snapshots are the trend; roles, folders and languages of one sum up to all', () => {
    const { trend } = counted.report;
    const all = rows.snapshots!.filter(row => row.part === 'all');
    assert.equal(all.length, trend.length);
    for (const [i, { living, added, commits, commit }] of trend.entries()) {
      const row = all[i]!;
      assert.equal(row.commit, commit);
      for (const [prefix, of] of Object.entries({ living, added, commits })) {
        assert.deepEqual(countsIn([row], prefix), counts(of));
        assert.equal(row[`${prefix}_declared`], of.agent + of.pair);
        for (const part of ['role', 'folder', 'language']) {
          const own = rows.snapshots!.filter(other => other.snapshot === i && other.part === part);
          const column = `${prefix}_counted`;
          if (prefix !== 'commits' || of.counted === 0) assert.equal(sum(own, column), row[column], part);
        }
      }
    }
    const last = rows.snapshots!.filter(row => row.last_of_month === true && row.part === 'all');
    assert.deepEqual(
      last.map(row => row.month),
      [...new Set(all.map(row => row.month))],
    );
  });

  it('name people the same way under one key, and another under another', () => {
    const again = rowsOf(counted).commits!;
    assert.deepEqual(again, rows.commits);
    const others = [...factRows(counted, { path: 'x', peopleKey: Buffer.alloc(32, 8) }).commits];
    const names = (list: readonly { readonly person?: unknown }[]) => new Set(list.map(row => row.person));
    assert.equal(names(others).size, names(rows.commits!).size);
    assert.equal(names([...others, ...rows.commits!]).size, 2 * names(others).size);
    const text = JSON.stringify(rows);
    for (const person of counted.judged.people) assert.ok(!text.includes(person), person);
  });
});
