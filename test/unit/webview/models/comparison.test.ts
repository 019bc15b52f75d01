import { strict as assert } from 'node:assert';
import { sharesOf } from '../../../../src/core/report';
import { type ComparedReport, comparedReportSchema } from '../../../../src/protocol/comparison';
import {
  agentRows,
  differenceOf,
  obstacleOf,
  partRows,
  shareDifferenceOf,
  verdictOf,
  writtenOf,
} from '../../../../src/webview/models/comparison';
import { counts, SAMPLE } from '../../../support/page-sample';

const reportWith = (more: Partial<ComparedReport> = {}): ComparedReport => ({
  ...comparedReportSchema.parse(SAMPLE),
  ...more,
});

const declaring = (agent: number, unknown: number): Partial<ComparedReport> => {
  const living = counts({ agent, unknown });
  const { low, users, high } = sharesOf(living);
  return { living, share: { low, users, high, estimate: null } };
};

describe('two reports side by side', () => {
  it('have a side with more declared AI, and by how much, whichever side that is', () => {
    const [less, more] = [reportWith(declaring(10, 90)), reportWith(declaring(30, 70))];
    const verdict = verdictOf([less, more]);
    assert.deepEqual(verdict, { kind: 'more', more: 1, by: 0.2 });
    const other = verdictOf([more, less]);
    assert.ok(other.kind === 'more' && other.more === 0 && other.by === verdict.by);
  });

  it('differ by what a reader finds who subtracts what is shown', () => {
    const [left, right] = [reportWith(declaring(23_449, 76_551)), reportWith(declaring(23_580, 76_420))];
    // 23.4 % and 23.6 %.
    assert.deepEqual(verdictOf([left, right]), { kind: 'more', more: 1, by: 0.002 });
    assert.equal(shareDifferenceOf([0.23449, 0.2358]), 0.002);
    assert.equal(shareDifferenceOf([null, 0.5]), null);
  });

  it('are the same, or too close for points, or cannot be told apart', () => {
    const one = reportWith(declaring(1000, 9000));
    assert.deepEqual(verdictOf([one, one]), { kind: 'same', share: 0.1 });
    assert.deepEqual(verdictOf([one, reportWith(declaring(1001, 8999))]), { kind: 'close' });
    assert.deepEqual(verdictOf([one, reportWith(declaring(0, 0))]), { kind: 'unknown' });
  });

  it('are refused line by line where the version of the report or the rule is another', () => {
    const one = reportWith();
    const rule = { ...one.rule, hash: 'cd'.repeat(32) };
    assert.equal(obstacleOf([one, one]), null);
    assert.equal(obstacleOf([one, reportWith({ rule })]), 'rule');
    assert.equal(obstacleOf([one, reportWith({ rule, schemaVersion: 1 })]), 'schema');
  });

  it('list agents with all their models, the greatest difference first, without those that nothing lives of', () => {
    const agent = (name: string, living: number) => ({ agent: name, living });
    const [left, right] = [
      reportWith({ ...declaring(50, 50), agents: [agent('A', 10), agent('A', 5), agent('Gone', 0)] }),
      reportWith({ ...declaring(50, 150), agents: [agent('B', 80), agent('A', 30)] }),
    ];
    assert.deepEqual(agentRows([left, right]), [
      { name: 'B', figures: [0, 0.4] },
      { name: 'A', figures: [0.15, 0.15] },
    ]);
  });

  it('list roles by what is declared in each; what only one side has comes last and has no difference', () => {
    const roles = (...list: [string, number, number][]) =>
      list.map(([role, pair, unknown]) => ({ role, living: counts({ pair, unknown }) }));
    const left = reportWith({ roles: roles(['docs', 1, 1], ['test', 1, 3], ['ci', 9, 0]) });
    const right = reportWith({ roles: roles(['docs', 3, 1], ['test', 3, 1], ['ci', 0, 0]) });
    const rows = partRows([left, right], 'role', report => report.roles);
    assert.deepEqual(rows, [
      { name: 'test', figures: [0.25, 0.75] },
      { name: 'docs', figures: [0.5, 0.75] },
      { name: 'ci', figures: [1, null] },
    ]);
    assert.deepEqual(
      rows.map(({ figures }) => differenceOf(figures)),
      [0.5, 0.25, null],
    );
  });

  it('tell no share where a history is cut before all lines', () => {
    const cut = reportWith({ share: { low: null, users: null, high: null, estimate: null } });
    const reports = [reportWith(), cut] as const;
    assert.equal(verdictOf(reports).kind, 'unknown');
    for (const { figures } of [...agentRows(reports), ...partRows(reports, 'role', ({ roles }) => roles)])
      assert.equal(figures[1], null);
    for (const { counted, declared } of writtenOf(reports)) {
      assert.ok(counted[1] > 0);
      assert.equal(declared[1], null);
    }
  });

  it('count what lives, was committed, was ever added, and came in the last 91 days', () => {
    const [living, commits, added, quarter] = writtenOf([reportWith(), reportWith(declaring(1, 3))]);
    assert.deepEqual(living!.counted, [SAMPLE.living.counted, 4]);
    assert.deepEqual(living!.declared, [SAMPLE.share.low, 0.25]);
    assert.deepEqual(commits!.counted, [SAMPLE.commits.counted, SAMPLE.commits.counted]);
    assert.equal(added!.counted[0], SAMPLE.added.counted);
    // Thirteen weeks.
    assert.equal(quarter!.counted[0], 13 * SAMPLE.trend[0]!.added.counted);
  });
});
