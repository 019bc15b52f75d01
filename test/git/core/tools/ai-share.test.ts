import { strict as assert } from 'node:assert';
import type { Report } from '../../../../src/core/report';
import { answerOf, askTool, ORDER, OrderingRepo } from '../../../support/ask-tool';
import { ADA, BOB, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

interface Share {
  readonly repository: { readonly name: string; readonly head: string };
  readonly share: object;
  readonly lines: Record<string, number>;
  readonly commits: object;
  readonly agents: readonly object[];
  readonly firstSign: object | null;
  readonly milestones: readonly { readonly id: string }[];
  readonly problems: readonly object[];
  readonly verify: string;
}

describe('the share of a repository for agents', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(9, 'a')).commit({ author: BOB });
    repo.write('b.ts', lines(4, 'b')).commit({ author: ADA, message: WITH_CLAUDE });
    repo.write('sub/c.ts', lines(3, 'c')).commit({ author: ADA, message: WITH_HELP });
    repo.tag('v1.0');
  });
  afterEach(() => repo.dispose());

  const equals = (share: Share, report: Report) => {
    const { living, commits, agents, milestones, problems, rule, repository } = report;
    const { low, users, high } = report.share;
    assert.deepEqual(share.share, { low, users, high });
    for (const [name, count] of Object.entries(share.lines))
      assert.equal(count, living[name as keyof typeof commits], name);
    assert.equal(share.lines.counted, living.counted);
    assert.deepEqual(share.commits, commits);
    assert.deepEqual(
      share.agents,
      agents.map(row => ({ agent: row.agent, model: row.model, lines: row.living, commits: row.commits })),
    );
    assert.deepEqual(
      share.milestones.map(({ id }) => id),
      milestones.map(({ id }) => id),
    );
    assert.deepEqual(
      share.problems,
      problems.map(({ code, count }) => ({ code, count })),
    );
    assert.equal(share.verify, `writes-itself report --rev ${repository.head} --rule ${rule.id}`);
  };

  it('has the figures of the report', async () => {
    const report = await reportOf(repo);
    const share = await answerOf<Share>(repo.dir, 'get_ai_share', {});
    equals(share, report);
    const first = report.milestones.find(({ id }) => id === 'first-ai')!;
    assert.deepEqual(share.firstSign, { date: first.date, commit: first.commit });
  });

  it('is that of the revision that is named, and of the whole repository from any folder of it', async () => {
    repo.git('reset', '--hard');
    const asked = { path: 'sub', revision: 'HEAD~1' };
    const share = await answerOf<Share>(repo.dir, 'get_ai_share', asked);
    equals(share, await reportOf(repo, { revision: 'HEAD~1' }));
  });

  it('says what to do where there is nothing to report on', async () => {
    const { refusal } = await askTool(repo.dir, 'get_ai_share', { revision: 'nowhere' });
    assert.match(refusal ?? '', /There is no commit "nowhere".*name a branch, tag or commit/);
  });

  it('holds no text of the repository', async () => {
    const hostile = new OrderingRepo();
    try {
      const text = JSON.stringify(await answerOf(hostile.dir, 'get_ai_share', {}));
      assert.ok(!text.includes(ORDER), text);
      assert.match(text, /"agent":"unlisted"/);
      assert.match(text, /"id":"custom:1"/);
    } finally {
      hostile.dispose();
    }
  });
});
