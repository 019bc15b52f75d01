import { strict as assert } from 'node:assert';
import { memberMilestones, monthEnd, monthsOf } from '../../../../src/core/organisation';
import { memberOf, monthAt, sampleFound, sampleOrganisation } from '../../../support/organisation-sample';

describe('many repositories together', () => {
  it('sum up what each has, but for those whose share may not be told', () => {
    const { repositories, living, added, commits, share, untoldLines } = sampleOrganisation();
    assert.deepEqual(repositories, { read: 4, untold: 1, failed: 1, kept: 0 });
    assert.equal(living.counted, 120);
    assert.equal(living.pair, 3 * 6 + 4 * 9);
    assert.equal(added.counted, 120);
    assert.equal(commits.counted, 3 * 3 + 4 * 3 + 5 * 2);
    assert.equal(share.low, 54 / 120);
    assert.equal(untoldLines, 20);
  });

  it('keep the lines of a quiet one, month by month, and know none before it begins', () => {
    const { trend } = sampleOrganisation();
    assert.deepEqual(
      trend.map(({ month, repositories, living }) => [month, repositories, living.counted, living.pair]),
      [
        [monthAt(0), 2, 20, 6],
        [monthAt(1), 2, 30, 12],
        [monthAt(2), 2, 40, 12],
        [monthAt(3), 2, 40, 12],
        [monthAt(4), 2, 50, 12],
        [monthAt(5), 3, 60, 21],
        [monthAt(6), 3, 80, 30],
        [monthAt(7), 3, 100, 45],
        [monthAt(8), 3, 120, 54],
      ],
    );
    assert.deepEqual(
      trend.map(({ added }) => added.counted),
      [20, 10, 10, 0, 10, 10, 20, 20, 20],
    );
  });

  it('say of one repository what it is in each month', () => {
    const months = monthsOf(memberOf('late', 9, [2, 4]), [0, 1, 2, 3, 4].map(monthAt));
    assert.deepEqual(
      months.map(({ repositories, living, added }) => [repositories, living.counted, added.counted]),
      [
        [0, 0, 0],
        [0, 0, 0],
        [1, 10, 10],
        [1, 10, 0],
        [1, 20, 10],
      ],
    );
  });

  it('hold a threshold from the month on since when they never fell below', () => {
    const { milestones } = sampleOrganisation();
    assert.deepEqual(
      milestones.map(({ id, date }) => [id, date.slice(0, 10)]),
      [
        ['first-ai', '2024-01-10'],
        ['living-low-10', '2024-01-31'],
        ['living-low-25', '2024-06-30'],
      ],
    );
  });

  it('have agents in the order of their lines, with the repositories of each', () => {
    const { members, ...found } = sampleFound();
    const other = { agent: 'Crush', model: 'glm', since: '2023-01', living: 200, added: 210, commits: 3 };
    const [first, ...rest] = members;
    const { agents } = sampleOrganisation({
      ...found,
      members: [{ ...first!, agents: [...first!.agents, other] }, ...rest],
    });
    assert.deepEqual(agents, [
      { ...other, repositories: 1 },
      {
        ...{ agent: 'Claude Code', model: null, repositories: 3, since: monthAt(0) },
        ...{ living: 18 + 36 + 6, added: 60, commits: 9 },
      },
    ]);
  });

  it('count who had begun and who had declared AI', () => {
    const { adoption } = sampleOrganisation();
    const row = (month: number, ...counts: number[]) => [monthAt(month), ...counts];
    assert.deepEqual(
      adoption.map(({ month, repositories, repositoriesWithAi, people, peopleWithAi }) => [
        month,
        repositories,
        repositoriesWithAi,
        people,
        peopleWithAi,
      ]),
      [row(0, 2, 1, 1, 0), row(1, 2, 1, 1, 1), row(2, 2, 1, 2, 1), row(3, 3, 2, 2, 1), row(5, 4, 3, 2, 1)],
    );
  });

  it('list the largest first, milestones newest first, and rules that differ', () => {
    const { members, ...found } = sampleFound();
    const one = sampleOrganisation();
    assert.deepEqual(
      one.members.map(({ name }) => name),
      ['old', 'late', 'quiet', 'cut'],
    );
    assert.deepEqual(
      memberMilestones(one).map(({ repository }) => repository),
      ['late', 'cut', 'quiet'],
    );
    assert.equal(one.rules.length, 1);
    const mixed = members.map((member, i) => ({ ...member, rule: i === 0 ? 'messages' : member.rule }));
    assert.equal(sampleOrganisation({ ...found, members: mixed }).rules.length, 2);
  });

  it('end a month at its end, but never after the last snapshot', () => {
    assert.equal(monthEnd('2024-12', null), '2024-12-31T23:59:59Z');
    assert.equal(monthEnd('2024-02', Date.UTC(2024, 1, 20) / 1000), '2024-02-20T00:00:00Z');
  });
});
