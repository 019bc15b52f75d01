import { strict as assert } from 'node:assert';
import { explain } from '../../../../src/core/questions';
import { ADA, BOB, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { PLAIN } from '../../../support/report-of';

describe('what a merge says', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(3, 'a')).commit({ author: BOB });
  });
  afterEach(() => repo.dispose());

  const commit = (file: string, message = 'Work', author = ADA) =>
    repo.write(file, lines(2, file)).commit({ author, message });
  const merge = (branch: string, message: string) =>
    repo.merge(branch, { author: BOB, message, date: '2026-02-01' });
  async function said(...commits: readonly string[]) {
    const found = await explain(repo.dir, commits, PLAIN);
    return found.map(one => `${one.class} ${one.evidence.map(({ sign }) => sign).join(' ')}`.trim());
  }

  it('by the name of a branch is help, for the commits of the branch itself', async () => {
    repo.branch('codex/fix').branch('topic').checkout('topic');
    const foreign = commit('foreign');
    repo.checkout('codex/fix');
    const own = commit('own');
    repo.take('topic', 'foreign');
    merge('topic', "Merge branch 'topic' into codex/fix");
    const later = commit('later');
    repo.checkout('main').take('codex/fix', 'own', 'foreign', 'later');
    merge('codex/fix', "Merge branch 'codex/fix'");
    assert.deepEqual(await said(own, later, foreign), [
      'assist codex.branch',
      'assist codex.branch',
      'unknown',
    ]);
  });

  it('by the name of a branch says nothing of a person of that name', async () => {
    repo.branch('claude/typo').checkout('claude/typo');
    const own = commit('own', 'Fix', 'Claude Martin <claude.martin@example.org>');
    const other = commit('other', 'Fix more', ADA);
    repo.checkout('main').take('claude/typo', 'own', 'other');
    merge('claude/typo', "Merge branch 'claude/typo'");
    assert.deepEqual(await said(own, other), ['unknown', 'assist claude-code.branch']);
  });

  for (const [subject, statement] of [
    ['Merge pull request #1 from ada/topic', '**AI usage:** Fable did the implementation'],
    ["Merge branch 'topic' into 'main'", 'Co-authored-by: Claude <noreply@anthropic.com>'],
    ['Merged in topic', '🤖 Generated with [Claude Code](https://claude.com/claude-code)'],
  ])
    it(`in its own message reaches the commits that it brought and that say nothing: ${statement}`, async () => {
      repo.branch('topic').checkout('topic');
      const silent = commit('silent');
      const declared = commit('declared', 'Work\n\nCo-authored-by: Codex <noreply@openai.com>');
      repo.checkout('main').take('topic', 'silent', 'declared');
      merge('topic', `${subject}\n\n${statement}\n\nSee merge request acme/app!12\n`);
      assert.deepEqual(await said(silent, declared), ['assist merge-statement', 'pair codex.coauthor']);
      const [{ evidence } = { evidence: [] }] = await explain(repo.dir, [silent], PLAIN);
      assert.deepEqual(evidence[0]?.where, 'merge');
      assert.match(evidence[0]?.text ?? '', /^[0-9a-f]{12}: /);
    });

  it('does not reach what a branch took over from the main line', async () => {
    repo.branch('topic');
    const main = commit('main');
    repo.checkout('topic');
    const own = commit('own');
    repo.take('main', 'main');
    merge('main', "Merge branch 'main' into topic\n\nCo-authored-by: Claude <noreply@anthropic.com>\n");
    repo.checkout('main').take('topic', 'own');
    merge('topic', "Merge branch 'topic'");
    assert.deepEqual(await said(main, own), ['unknown', 'unknown']);
  });

  for (const message of [
    "Merge branch 'main' of https://example.org/up",
    'merge: integrate origin/feature/v2 into mine',
    "Merge remote-tracking branch 'upstream/next'",
    'Merge fix to main\n\nResolves conflict by taking both.',
  ])
    it(`of help with the merge itself reaches nobody: ${message.split('\n')[0]}`, async () => {
      repo.branch('topic').checkout('topic');
      const silent = commit('silent');
      repo.checkout('main').take('topic', 'silent');
      const id = merge('topic', `${message}\n\nCo-Authored-By: Claude <noreply@anthropic.com>\n`);
      assert.deepEqual(await said(silent, id), ['unknown', 'pair claude-code.coauthor']);
    });

  it('that no AI was used reaches nobody', async () => {
    repo.branch('topic').checkout('topic');
    const silent = commit('silent');
    repo.checkout('main').take('topic', 'silent');
    merge('topic', 'Merge pull request #1 from ada/topic\n\nAI usage: none\n');
    assert.deepEqual(await said(silent), ['unknown']);
  });
});
