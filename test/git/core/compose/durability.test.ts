import { strict as assert } from 'node:assert';
import { BOB, CLAUDE, DEPENDABOT, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const AGENT = { author: CLAUDE, committer: CLAUDE };

async function durabilityOf(repo: TestRepo) {
  const { loop } = await reportOf(repo);
  return loop!.durability!;
}

describe('how long landed lines last', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  it('is told of AI and of others, by when lines came and went on the main line', async () => {
    repo.write('a', lines(10, 'a')).commit({ author: BOB, date: day(0) });
    repo.write('b', lines(10, 'b')).commit({ ...AGENT, date: day(5) });
    repo.write('b', lines(6, 'b')).commit({ author: BOB, date: day(19) });
    repo.write('a', lines(8, 'a')).commit({ author: BOB, message: WITH_CLAUDE, date: day(20) });
    repo.write('bot', lines(7, 'bot')).commit({ author: DEPENDABOT, date: day(90) });
    const { groups, comparison, quarters, judgement, conservation, bulk } = await durabilityOf(repo);
    const { curve: _, ...ai } = groups.ai;
    assert.deepEqual(ai, {
      changes: 1,
      lines: 10,
      living: 6,
      largest: 1,
      halfLife: null,
      lack: 'few-changes',
      within14: { lost: 4, of: 10 },
      within30: { lost: 4, of: 10 },
    });
    assert.deepEqual(groups.others.within14, { lost: 0, of: 10 });
    assert.deepEqual(groups.others.within30, { lost: 2, of: 10 });
    assert.deepEqual([comparison.strata, comparison.lack, comparison.verdict], [1, 'few-changes', null]);
    assert.deepEqual(bulk, {
      above: 1000,
      ai: { changes: 0, lines: 0, living: 0 },
      others: { changes: 0, lines: 0, living: 0 },
    });
    assert.deepEqual(
      quarters.map(({ quarter, ai: own, others }) => [quarter, own.living, others.living]),
      [['2026-Q1', 6, 8]],
    );
    assert.deepEqual(judgement, [
      { class: 'agent', changes: 1, lines: 10, reverted: 0, replaced: { changes: 0, of: 1 } },
      { class: 'pair', changes: 1, lines: 0, reverted: 0, replaced: { changes: 0, of: 0 } },
      { class: 'unknown', changes: 2, lines: 10, reverted: 0, replaced: { changes: 0, of: 1 } },
      { class: 'automation', changes: 1, lines: 7, reverted: 0, replaced: { changes: 0, of: 0 } },
    ]);
    assert.deepEqual(conservation, {
      landed: 27,
      early: 0,
      living: 21,
      lost: 6,
      surplus: 0,
      vanished: 0,
      unlanded: 0,
    });
  });

  it('is told by the month of landing, up to the age of all but a few changes', async () => {
    for (const n of [0, 1, 2, 3, 4])
      repo.write(`f${n}`, lines(10, `f${n}`)).commit({ ...AGENT, date: day(n) });
    repo.write('f0', lines(5, 'f0')).commit({ ...AGENT, date: day(20) });
    repo.delete('f1').commit({ author: BOB, date: day(60) });
    repo.write('g', lines(3, 'g')).commit({ author: BOB, date: day(100) });
    const { cohorts, groups } = await durabilityOf(repo);
    // The fifth is 96 days old. 5 of 50 lines went after 20 days, 10 after 59.
    const alive = (shares: readonly (number | null)[]) => [
      ...shares,
      ...cohorts.days.slice(shares.length).map(() => null),
    ];
    const rounded = cohorts.months.map(({ month, ai, others }) => [
      month,
      [ai.changes, ai.lines, ai.living, ai.alive.map(share => share && Number(share.toFixed(9)))],
      [others.changes, others.lines, others.living, others.alive],
    ]);
    assert.deepEqual(rounded, [
      ['2026-01', [5, 50, 35, alive([0.9, 0.7, 0.7])], [0, 0, 0, alive([])]],
      ['2026-04', [0, 0, 0, alive([])], [1, 3, 3, alive([])]],
    ]);
    assert.deepEqual(cohorts.days.slice(0, 4), [30, 60, 90, 180]);
    assert.deepEqual([groups.ai.lines, groups.others.lines], [50, 3]);
  });

  it('begins where a branch came in: what it did over before never landed', async () => {
    repo.write('a', lines(3, 'a')).commit({ author: BOB, date: day(0) });
    repo.branch('side').checkout('side');
    repo.write('b', lines(10, 'b')).commit({ ...AGENT, date: day(1) });
    repo.write('b', lines(7, 'b')).commit({ ...AGENT, date: day(20) });
    repo
      .checkout('main')
      .take('side', 'b')
      .merge('side', { author: BOB, date: day(40) });
    repo.write('b', lines(5, 'b')).commit({ author: BOB, date: day(50) });
    repo.write('a', lines(4, 'a')).commit({ author: BOB, date: day(60) });
    const { groups, conservation } = await durabilityOf(repo);
    assert.deepEqual(groups.ai.within14, { lost: 2, of: 7 });
    assert.deepEqual([conservation.early, conservation.lost, conservation.living], [3, 2, 9]);
  });

  it('counts a line that two branches took away once, and says so', async () => {
    repo.write('a', lines(10, 'a')).commit({ ...AGENT, date: day(0) });
    repo.branch('side');
    repo.write('a', lines(6, 'a')).commit({ author: BOB, date: day(3) });
    repo
      .checkout('side')
      .write('a', lines(6, 'a'))
      .commit({ author: BOB, date: day(2) });
    repo.checkout('main').merge('side', { author: BOB, date: day(40) });
    const { groups, conservation } = await durabilityOf(repo);
    assert.deepEqual(groups.ai.within14, { lost: 4, of: 10 });
    assert.deepEqual([conservation.lost, conservation.surplus, conservation.vanished], [8, 4, 0]);
  });

  it('keeps bulk changes apart', async () => {
    repo.write('big', lines(1001, 'big')).commit({ author: BOB, date: day(0) });
    repo.write('small', lines(1000, 'small')).commit({ author: BOB, date: day(1) });
    const { groups, bulk } = await durabilityOf(repo);
    assert.deepEqual([groups.others.lines, bulk.others.lines], [1000, 1001]);
  });

  it('counts changes that were taken back in the words of git, until that is taken back', async () => {
    const back = (id: string) => `Revert\n\nThis reverts commit ${id}.\n`;
    repo.write('a', lines(3, 'a')).commit({ author: BOB, date: day(0) });
    const one = repo.write('b', lines(4, 'b')).commit({ ...AGENT, date: day(1) });
    const two = repo.write('c', lines(4, 'c')).commit({ ...AGENT, date: day(2) });
    const undone = repo.delete('b').commit({ author: BOB, message: back(one), date: day(3) });
    repo.delete('c').commit({ author: BOB, message: back(two), date: day(4) });
    repo.write('b', lines(4, 'b')).commit({ author: BOB, message: back(undone), date: day(5) });
    repo.write('d', lines(1, 'd')).commit({ author: BOB, message: back('f'.repeat(40)), date: day(40) });
    const { judgement } = await durabilityOf(repo);
    assert.deepEqual(
      judgement.map(({ class: name, changes, reverted, replaced }) => [name, changes, reverted, replaced]),
      [
        ['agent', 2, 1, { changes: 2, of: 2 }],
        ['unknown', 5, 1, { changes: 0, of: 2 }],
      ],
    );
  });

  it('takes back with a merge all that landed with it', async () => {
    repo.write('a', lines(3, 'a')).commit({ author: BOB, date: day(0) });
    repo.branch('side').checkout('side');
    repo.write('b', lines(4, 'b')).commit({ ...AGENT, date: day(1) });
    repo.write('c', lines(4, 'c')).commit({ ...AGENT, date: day(2) });
    repo.checkout('main').take('side', 'b', 'c');
    const merge = repo.merge('side', { author: BOB, date: day(3) });
    const message = `Revert\n\nThis reverts commit ${merge}, reversing\nchanges made to ${'0'.repeat(40)}.\n`;
    repo.delete('b', 'c').commit({ author: BOB, message, date: day(4) });
    const { judgement } = await durabilityOf(repo);
    assert.deepEqual([judgement[0]!.class, judgement[0]!.reverted], ['agent', 2]);
  });
});
