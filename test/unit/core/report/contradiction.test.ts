import { strict as assert } from 'node:assert';
import { contradictionIn, type Report } from '../../../../src/core/report';
import { NAMED_REPORTS, sampleReport } from '../../../support/sample-reports';

describe('a report', () => {
  // The agents of the sample are those of all its weeks.
  for (const [name, report] of NAMED_REPORTS.filter(([name]) => name !== 'one sample'))
    it(`agrees with itself: ${name}`, () => assert.equal(contradictionIn(report()), null));

  const sample = sampleReport(6);
  const { living, share } = sample;
  const bent: readonly [where: RegExp, report: Report][] = [
    [/^living: the classes come to /, { ...sample, living: { ...living, pair: living.pair + 1 } }],
    [/^living: users are part of unknown/, { ...sample, living: { ...living, users: living.unknown + 1 } }],
    [/^share: /, { ...sample, share: { ...share, low: 0.5 } }],
    [/^share: /, { ...sample, share: { ...share, low: null } }],
    [
      /^share: /,
      { ...sample, share: { ...share, estimate: { value: 0.9, from: 0.1, to: 0.2, basis: 'records' } } },
    ],
    [
      /^living\.basis: /,
      { ...sample, living: { ...living, basis: { ...living.basis, none: living.basis.none + 1 } } },
    ],
    [/^roles: /, { ...sample, roles: sample.roles.slice(1) }],
    [/^trend: /, { ...sample, trend: sample.trend.slice(0, -1) }],
    [/^trend\.0\.added: /, withTrend(sample, { added: { ...sample.trend[0]!.added, human: 1e6 } })],
    [/^agents: /, { ...sample, agents: [{ ...sample.agents[0]!, living: 1e9 }] }],
    [/^repository: /, { ...sample, repository: { ...sample.repository, complete: false } }],
    [
      /^releases\.1\.share: /,
      {
        ...sample,
        releases: sample.releases.map((release, i) => (i === 1 ? { ...release, share } : release)),
      },
    ],
  ];
  for (const [where, report] of bent)
    it(`is caught where it was bent: ${where.source}`, () => {
      assert.match(contradictionIn(report) ?? 'nothing', where);
    });
});

function withTrend(report: Report, first: Partial<Report['trend'][number]>): Report {
  return { ...report, trend: report.trend.map((entry, i) => (i === 0 ? { ...entry, ...first } : entry)) };
}
