import { strict as assert } from 'node:assert';
import { toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import type { CommitOptions } from '../../../support/repo-options';
import { reportOf } from '../../../support/report-of';

const WEEK = 7 * 86_400;
const START = Date.UTC(2025, 0, 6, 12) / 1000;
const AIDER = 'Ada Berg (aider) <ada@berg.dev>';
const PRODUCT = '[project]\nname = "aider-chat"\nurls = 1\n[project.scripts]\naider = "a:b"\n';

type Who = 'agent' | 'pair' | 'person' | 'aider';
const BY: Readonly<Record<Who, CommitOptions>> = {
  agent: { author: CLAUDE },
  pair: { author: BOB, message: WITH_CLAUDE },
  person: { author: BOB },
  aider: { author: AIDER },
};

/** 91 days hold thirteen weekly commits. */
describe('milestones of autonomy', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** A file of its own each week. */
  function weekly(from: number, to: number, who: Who, count: number): void {
    for (let week = from; week < to; week++)
      repo
        .write(`f${week}.py`, lines(count, `${who} ${week}`))
        .commit({ ...BY[who], date: START + week * WEEK });
  }

  /** Ids with the number of their week, and whether they held. */
  async function found(): Promise<[string, number, boolean | null][]> {
    const { milestones } = await reportOf(repo);
    return milestones
      .filter(({ kind }) => kind === 'loop')
      .map(({ id, date, held }) => [id, (Date.parse(date) / 1000 - START) / WEEK, held]);
  }

  it('are dated where they began to hold', async () => {
    weekly(0, 13, 'pair', 100);
    weekly(13, 40, 'agent', 200);
    // Ten commits of the agent, for both; all lines are declared from the tenth commit on, which brings the thousandth line.
    assert.deepEqual(await found(), [
      ['red-line-reached', 9, true],
      ['adequacy', 13, null],
      ['parity-reached', 22, true],
      ['supremacy-reached', 22, true],
    ]);
  });

  it('are none yet where they have not held for eight weeks', async () => {
    weekly(0, 13, 'pair', 100);
    weekly(13, 30, 'agent', 200);
    assert.deepEqual(await found(), [
      ['red-line-reached', 9, true],
      ['adequacy', 13, null],
    ]);
  });

  it('are lost where the other side prevails by many commits', async () => {
    weekly(0, 26, 'agent', 200);
    weekly(26, 52, 'person', 300);
    assert.deepEqual(await found(), [
      ['adequacy', 0, null],
      ['parity-reached', 9, false],
      ['red-line-reached', 9, false],
      ['supremacy-reached', 9, true],
      ['red-line-lost', 26, false],
      ['parity-lost', 35, false],
    ]);
  });

  /** A person adds 100 lines each week, an agent 200, of which it takes 150 away some weeks later. */
  async function parityWhereLinesLive(weeks: number): Promise<unknown> {
    for (let week = 0; week < 40; week++) {
      const date = START + week * WEEK;
      repo.write(`p${week}.py`, lines(100, `p ${week}`)).commit({ ...BY.person, date });
      repo.write(`f${week}.py`, lines(200, `f ${week}`));
      if (week >= weeks) repo.write(`f${week - weeks}.py`, lines(50, `f ${week - weeks}`));
      repo.commit({ ...BY.agent, date });
    }
    return (await found()).filter(([id]) => id.startsWith('parity'));
  }

  it('are not fooled by lines that go within 30 days', async () => {
    assert.deepEqual(await parityWhereLinesLive(4), []);
  });

  it('ask of lines that they live 30 days, and no longer', async () => {
    assert.deepEqual(await parityWhereLinesLive(5), [['parity-reached', 9, true]]);
  });

  it('are not fooled by one huge commit', async () => {
    weekly(0, 10, 'person', 90);
    weekly(10, 11, 'agent', 20_000);
    weekly(11, 40, 'person', 90);
    assert.deepEqual(await found(), [['adequacy', 10, null]]);
  });

  it('are not fooled by a few lines', async () => {
    weekly(0, 40, 'agent', 50);
    assert.deepEqual(await found(), [['adequacy', 0, null]]);
  });

  it('tell when the product began to write itself', async () => {
    repo.write('pyproject.toml', PRODUCT).commit({ author: BOB, date: START });
    weekly(0, 13, 'person', 100);
    weekly(13, 40, 'aider', 100);
    // Aider commits under the name of whoever runs it: no supremacy, no adequacy. 1,000 by it against 300 in week 22.
    assert.deepEqual(await found(), [
      ['parity-reached', 22, true],
      ['self-hosting-reached', 22, true],
      // The last lines of a person are out of the window.
      ['red-line-reached', 25, true],
    ]);
  });

  it('need a change that lived, and take the first', async () => {
    weekly(0, 1, 'person', 5);
    weekly(1, 3, 'agent', 5);
    repo.delete('f1.py').commit({ ...BY.person, date: START + 10 * WEEK });
    weekly(20, 21, 'person', 5);
    assert.deepEqual(await found(), [['adequacy', 2, null]]);
  });

  it('know nothing of what comes after the head', async () => {
    weekly(0, 1, 'person', 5);
    weekly(1, 3, 'agent', 5);
    weekly(13, 14, 'person', 5);
    // The commit of week 1 is 84 days old.
    assert.deepEqual(await found(), []);
  });

  it('are the same for an analysis that goes on from an earlier one', async () => {
    const cached = new Cached();
    try {
      weekly(0, 13, 'pair', 100);
      weekly(13, 15, 'agent', 200);
      await cached.run(repo);
      for (const [from, to] of [
        [15, 24],
        [24, 37],
        [37, 38],
      ] as const) {
        weekly(from, to, 'agent', 200);
        const { json, way } = await cached.run(repo);
        assert.equal(json, toJson(await reportOf(repo)));
        assert.equal(way, 'continued');
      }
      assert.equal((await found()).length, 4);
    } finally {
      cached.dispose();
    }
  });
});
