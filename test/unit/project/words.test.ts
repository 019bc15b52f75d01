import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { exportReport, FORMATS } from '../../../src/core/export';
import type { Portion, Report } from '../../../src/core/report';
import { portionMarkdown } from '../../../src/core/report';
import { countsWith } from '../../support/counts';
import { sampleReport } from '../../support/sample-reports';

/** Nobody knows what is likely, in any language. */
const LIKELY = /\blikely\b|wahrscheinlich|很可能|adopter/i;
const AT_MOST = /\bat most\b/i;

/** Texts that readers see outside of exports, one a line. */
function shownTexts(): [string, string][] {
  const files = [
    ...readdirSync('l10n').map(file => `l10n/${file}`),
    ...readdirSync('.').filter(file => /^package(\.nls.*)?\.json$/.test(file)),
    ...['README.md', 'media/report.schema.json'],
  ];
  // What version 1 called `users`, kept for its readers, is a name and no claim.
  return files.map(file => [file, readFileSync(file, 'utf8').replaceAll('"adopters": {', '')]);
}

/** Nearly all is possible: the case in which a bound rounds to all. */
function nearlyAll(): Report {
  const report = sampleReport();
  const counts = countsWith({ pair: 1000, assist: 500, unknown: 98_450, users: 7000, human: 50 });
  const share = { low: 0.01, users: 0.085, high: 0.9995, estimate: null };
  const living = { ...report.living, ...counts };
  const trend = report.trend.map(entry => ({ ...entry, living }));
  const releases = report.releases.map(release => ({ ...release, lines: counts, share }));
  const roles = report.roles.map(role => ({ ...role, living: counts }));
  return { ...report, living, share, trend, releases, roles };
}

function portionOf({ repository, rule, share, living, commits }: Report): Portion {
  const { agent, pair, assist, unknown, human, automation, users, counted } = living;
  const lines = { agent, pair, assist, unknown, human, automation, users, counted };
  const files = ['a.ts', 'b.ts'].map(path => ({ path, lines }));
  const asked = {
    under: '',
    since: null,
    revision: 'HEAD',
    filesLeftOut: 0,
    leftOut: [],
    onlyRoles: [],
    onlyKinds: [],
    roles: [],
  };
  return {
    repository,
    rule,
    ...asked,
    lines,
    share,
    commits,
    agents: [],
    files,
    filesCounted: 2,
    heeded: { records: [], branches: [] },
    owners: [],
    allOwners: 0,
  };
}

describe('the words of the figures', () => {
  for (const [file, text] of shownTexts())
    it(`claim nothing that nobody knows: ${file}`, () => assert.doesNotMatch(text, LIKELY));

  const report = nearlyAll();
  const written: [string, string][] = [
    ...FORMATS.map(({ id }): [string, string] => [id, exportReport(report, id)]),
    ['portion', portionMarkdown(portionOf(report))],
  ];
  for (const [name, text] of written.filter(([name]) => !['json', 'csv'].includes(name)))
    it(`write a bound that rounds to all as one: ${name}`, () => {
      assert.match(text, /up to(<|&[a-z]+;|[^a-z0-9]){0,3}100%|[Uu]p to[\s\S]*\b100%/);
      assert.doesNotMatch(text, />\s*99\.9%|&gt; 99\.9%/);
      assert.doesNotMatch(text, LIKELY);
      assert.doesNotMatch(text, AT_MOST);
      assert.doesNotMatch(text, /\d\s%/, 'English has no space before it');
    });

  it('are the same in every text that speaks of people', () => {
    for (const name of ['markdown', 'svg', 'portion'])
      assert.match(
        written.find(([id]) => id === name)![1],
        /8\.5% with those by people who use AI, up to 100%/,
      );
    for (const name of ['markdown', 'html', 'portion'])
      assert.match(written.find(([id]) => id === name)![1], /with AI users/);
  });
});
