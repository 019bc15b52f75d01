import { strict as assert } from 'node:assert';
import { type Explanation, explain } from '../../../../src/core/questions';
import { answerOf, askTool, ORDER, OrderingRepo } from '../../../support/ask-tool';
import { ADA, BOB, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

interface Explained extends Pick<Explanation, 'commit' | 'class' | 'agents'> {
  readonly evidence: readonly { readonly sign: string; readonly where: string; readonly text?: object }[];
  readonly users: { readonly commit: string; readonly days: number; readonly person?: object } | null;
  readonly author?: { readonly text: string };
  readonly date?: string;
}

const TOOL = 'explain_commit';

describe('a commit explained to agents', () => {
  let repo: TestRepo;
  let hostile: OrderingRepo;
  before(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(3, 'a')).commit({ author: BOB, date: '2024-01-01' });
    repo.write('b.ts', lines(3, 'b')).commit({ author: ADA, date: '2024-01-02', message: WITH_CLAUDE });
    repo.write('c.ts', lines(3, 'c')).commit({ author: ADA, date: '2024-01-05' });
    hostile = new OrderingRepo();
  });
  after(() => {
    repo.dispose();
    hostile.dispose();
  });

  it('is what explain says of it', async () => {
    for (const commit of ['HEAD', 'HEAD~1', 'HEAD~2']) {
      const [why] = await explain(repo.dir, [commit], PLAIN);
      const told = await answerOf<Explained>(repo.dir, TOOL, { commit });
      assert.deepEqual([told.commit, told.class, told.agents], [why!.commit, why!.class, why!.agents]);
      assert.deepEqual(
        told.evidence,
        why!.evidence.map(({ sign, where }) => ({ sign, where })),
      );
      assert.deepEqual(told.users, why!.users && { commit: why!.users.commit, days: why!.users.days });
    }
  });

  it('has names, dates and texts where they are asked for', async () => {
    const told = await answerOf<Explained>(repo.dir, TOOL, { commit: 'HEAD', includeText: true });
    assert.equal(told.author?.text, 'Ada Berg');
    assert.match(told.date ?? '', /^2024-01-05T/);
    assert.match(JSON.stringify(told.users?.person), /"untrusted":true.*Ada Berg/);
  });

  it('says what to do where there is no such commit', async () => {
    for (const commit of ['nowhere', '--all', 'a..b', `${'0'.repeat(40)}`]) {
      const { refusal } = await askTool(repo.dir, TOOL, { commit });
      assert.match(refusal ?? '', /There is no commit/, commit);
    }
  });

  it('holds no text of the repository but where it is asked for, and then marked', async () => {
    for (const commit of [hostile.first, hostile.second]) {
      const plain = JSON.stringify(await answerOf(hostile.dir, TOOL, { commit }));
      assert.ok(!plain.includes(ORDER), plain);
      const told = await answerOf<Explained>(hostile.dir, TOOL, { commit, includeText: true });
      const rest = JSON.stringify(told, (_, value) => (value?.untrusted === true ? null : value));
      assert.ok(!rest.includes(ORDER), rest);
      assert.ok(told.evidence.length > 0);
      for (const { text } of told.evidence)
        assert.deepEqual(Object.keys(text!), ['untrusted', 'note', 'text']);
      assert.doesNotMatch(JSON.stringify(told), /\\u001b|\u202e/);
    }
  });
});
