import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exportReport } from '../../src/core/export';
import type { Report } from '../../src/core/report';
import { sampleReport } from '../support/sample-reports';
import { assertInert, tagsIn } from '../support/tags';
import type { Property } from './property';

const nasty = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</script>',
    '"><svg onload=x>',
    "=cmd|' /C calc'!A0",
    '\u202e\u2066',
    ']]>',
    '&amp;',
    '| a | b |',
    '[x](command:y)',
    '\r\n+1',
    '\ud800',
    '\u0000',
    '`',
    '@x',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A report in which everything that comes from a repository says something else. */
function named(report: Report, texts: readonly string[]): Report {
  let next = 0;
  const text = () => texts[next++ % texts.length]!;
  return {
    ...report,
    repository: { ...report.repository, name: text() },
    releases: report.releases.map(release => ({
      ...release,
      from: release.from === null ? null : text(),
      to: text(),
    })),
    agents: report.agents.map(agent => ({
      ...agent,
      agent: text(),
      model: agent.model === null ? null : text(),
    })),
    paths: report.paths.map(path => ({ ...path, path: text() })),
    milestones: report.milestones.map(milestone => ({ ...milestone, title: text() })),
    problems: report.problems.map(problem => ({ ...problem, message: text(), examples: [text(), text()] })),
  };
}

/** RFC 4180, read back. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  rows.pop();
  return rows;
}

export function exportProperties(): Property[] {
  const report = sampleReport(6);
  const texts = fc.array(nasty, { minLength: 1, maxLength: 8 });
  const each = (name: string, runs: number, check: (changed: Report) => void): Property => ({
    name,
    runs,
    make: () => fc.property(texts, words => check(named(report, words))),
  });
  return [
    ...(['html', 'svg', 'badge'] as const).map(format =>
      each(`${format}: well-formed and inert`, format === 'html' ? 40 : 60, changed =>
        assertInert(tagsIn(exportReport(changed, format))),
      ),
    ),
    each('csv: the same cells for every reader, and no formula', 100, changed => {
      const rows = rowsOf(exportReport(changed, 'csv'));
      assert.equal(rows.length, rowsOf(exportReport(report, 'csv')).length);
      assert.equal(new Set(rows.map(row => row.length)).size, 1);
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+@\t\r]|^-\D/);
    }),
    each('markdown: no markup from data', 100, changed => {
      const text = exportReport(changed, 'markdown');
      assert.doesNotMatch(text, /(?<!\\)<(?:img|svg|script)|[^\\]\]\(command|[\u202a-\u202e\u2066-\u2069]/);
    }),
    each('json: read back as it was', 60, changed =>
      assert.deepEqual(JSON.parse(exportReport(changed, 'json')), JSON.parse(JSON.stringify(changed))),
    ),
  ];
}
