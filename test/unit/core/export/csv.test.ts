import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exportReport } from '../../../../src/core/export';
import { toRows } from '../../../../src/core/export/csv/cells';
import { CLASSES } from '../../../../src/core/model';
import { type Counts, sharesOf } from '../../../../src/core/report';
import {
  cutReport,
  emptyReport,
  HIDDEN,
  HOSTILE,
  infested,
  NAMED_REPORTS,
  sampleReport,
} from '../../../support/sample-reports';

/** RFC 4180 as it stands, on its own: CRLF ends a row, quotes only around whole cells. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const row: string[] = [];
    for (let end = ','; end === ','; ) {
      const [whole, quoted, bare] = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/y[Symbol.match](
        text.slice(at),
      )!;
      row.push(quoted?.replaceAll('""', '"') ?? bare!);
      at += whole.length;
      end = text[at]!;
      at += end === ',' ? 1 : 2;
    }
    rows.push(row);
  }
  return rows;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string): Row[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map(row => Object.fromEntries(head.map((name, i) => [name, row[i]!])));
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

describe('a report as CSV', () => {
  const csv = exportReport(sampleReport(), 'csv');

  it('is as RFC 4180 has it, with as many cells in every row', () => {
    for (const [name, report] of NAMED_REPORTS) {
      const text = exportReport(report(), 'csv');
      const widths = new Set(readCsv(text).map(row => row.length));
      assert.deepEqual([...widths], [19], name);
      assert.ok(text.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(text), name);
      assert.ok(!text.startsWith('\ufeff'));
    }
  });

  it('has the columns that are told', () => {
    const columns =
      'table,date,commit,name,detail,measure,agent,pair,assist,unknown,human,automation,users,declared,counted,low,with-users,high,value';
    assert.ok(csv.startsWith(`${columns}\r\n`));
  });

  it('holds every part of the report', () => {
    const report = sampleReport();
    const rows = rowsOf(csv);
    const count = (table: string) => rows.filter(row => row.table === table).length;
    assert.equal(count('total'), 3);
    assert.equal(count('excluded'), 4);
    assert.equal(count('trend'), 3 * report.trend.length);
    assert.equal(count('release'), 2 * report.releases.length);
    assert.equal(count('role'), report.roles.length);
    assert.equal(count('path'), report.paths.length);
    assert.equal(count('agent'), 3 * report.agents.length);
    assert.equal(count('sign'), report.signs.length);
    assert.equal(count('unrecognised'), report.unrecognised.length);
    assert.equal(count('milestone'), report.milestones.length);
    assert.equal(count('problem'), 1);
    assert.equal(count('role-trend'), 3 * report.trend.length, 'only product has lines');
    assert.equal(count('folder-trend'), 3 * report.trend.length, 'only src has lines');
  });

  it('lets shares be computed again from the row alone', () => {
    for (const row of rowsOf(csv).filter(({ agent }) => agent !== '')) {
      const counts = Object.fromEntries(
        [...CLASSES, 'users', 'counted'].map(name => [name, Number(row[name])]),
      ) as unknown as Counts;
      assert.equal(
        CLASSES.reduce((sum, name) => sum + counts[name], 0),
        counts.counted,
      );
      const { low, users, high } = sharesOf(counts);
      const told = [row.low, row['with-users'], row.high].map(cell => (cell === '' ? null : Number(cell)));
      assert.deepEqual(told, [low, users, high]);
      assert.equal(Number(row.declared), counts.agent + counts.pair);
    }
  });

  it('tells no share where the report tells none', () => {
    const shares = rowsOf(exportReport(cutReport(), 'csv')).flatMap(row => [
      row.low,
      row['with-users'],
      row.high,
    ]);
    assert.deepEqual(
      shares.filter(share => share !== ''),
      [],
    );
  });

  it('adds up: additions and commits of the trend, of roles, folders and languages are the totals', () => {
    const rows = rowsOf(csv);
    const sum = (table: string, measure: string, column: string) =>
      rows
        .filter(row => row.table === table && row.measure === measure)
        .reduce((total, row) => total + Number(row[column]), 0);
    for (const measure of ['added', 'commits'])
      for (const column of ['declared', 'counted'])
        for (const table of ['trend', 'role-trend', 'folder-trend', 'language-trend'])
          assert.equal(sum(table, measure, column), sum('total', measure, column), `${table} ${measure}`);
  });

  it('leaves empty what is not known', () => {
    const total = rowsOf(exportReport(emptyReport(), 'csv')).find(({ table }) => table === 'total')!;
    assert.deepEqual([total.counted, total.low, total['with-users'], total.high], ['0', '', '', '']);
  });

  for (const text of HOSTILE)
    it(`keeps ${JSON.stringify(text.slice(0, 30))} in its cell`, () => {
      const rows = readCsv(exportReport(infested(text), 'csv'));
      assert.deepEqual([...new Set(rows.map(row => row.length))], [19]);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, FORMULA);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, HIDDEN);
      assert.ok(rows.flat().every(cell => !cell.includes('\n')));
    });

  it('gives back every text but for what is not visible, and an apostrophe before formulas', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1 }), rows => {
        const visible = (cell: string) =>
          cell.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/gu, '\ufffd');
        const back = readCsv(toRows(rows)).map(row => row.map(cell => cell.replaceAll("'", '')));
        assert.deepEqual(
          back,
          rows.map(row => row.map(cell => visible(cell).replaceAll("'", ''))),
        );
      }),
    );
  });

  it('starts no formula in any cell, whatever stands before it', () => {
    const before = fc.string({
      unit: fc.constantFrom(' ', '"', "'", '\t', '\r', '\n', '\u00a0', ';'),
      maxLength: 4,
    });
    const sign = fc.constantFrom(...'=+-@\uff1d\uff0b\uff0d\uff20');
    fc.assert(
      fc.property(before, sign, fc.string(), (space, first, rest) => {
        const [[cell = ''] = []] = readCsv(toRows([[`${space}${first}${rest}`]]));
        for (const part of cell
          .split(';')
          .filter(part => /^[\s"'\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(part)))
          assert.match(part, /^'/);
      }),
    );
    assert.equal(toRows([['a;=1+1', 'a=b', '-', 12, null]]), "a;'=1+1,a=b,'-,12,\r\n");
  });
});
