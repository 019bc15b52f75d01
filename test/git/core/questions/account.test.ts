import { strict as assert } from 'node:assert';
import { type CommitIndex, findCommit } from '../../../../src/core/attribution';
import { account } from '../../../../src/core/questions/account';
import { explain } from '../../../../src/core/questions/explain';
import { addNote, note } from '../../../support/noted';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

describe('the account of a commit', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());
  const options = { revision: 'HEAD', rule: 'default', searchPath: process.env.PATH } as const;
  const of = (revision: string, folder = repo.dir) => account(folder, revision, null, options);

  it('is what explain says, with who, when and how much', async () => {
    repo.write('a', lines(3, 'a')).write('b', 'b\n').commit({ author: BOB, date: '2024-01-01' });
    repo
      .write('a', lines(2, 'a'))
      .rename('b', 'c')
      .write('logo', Buffer.from([0, 1]));
    const commit = repo.commit({ author: ADA, date: '2024-02-03', message: WITH_CLAUDE });
    repo.tag('v1');
    const found = await of('v1');
    const [explained] = await explain(repo.dir, [commit], options);
    assert.deepEqual(found, {
      ...explained,
      date: '2024-02-03T00:00:00Z',
      author: 'Ada Berg',
      subject: 'Work together',
      isMerge: false,
      stat: { files: 3, added: 0, removed: 1 },
    });
    const stats = runGit(repo.dir, ['show', '--numstat', '--format=', '-M', commit]).toString();
    assert.equal(stats.trim().split('\n').length, 3);
  });

  it('counts all of a first commit, and nothing of a merge or at the edge of a shallow clone', async () => {
    const root = repo.write('a', lines(3, 'a')).commit({ author: BOB, date: '2024-01-01' });
    repo.branch('side').checkout('side');
    const side = repo.write('b', 'b\n').commit({ author: BOB, date: '2024-01-02' });
    repo.checkout('main').write('c', 'c\n').commit({ author: BOB, date: '2024-01-03' });
    const merge = repo.merge(side);
    assert.deepEqual((await of(root)).stat, { files: 1, added: 3, removed: 0 });
    const found = await of(merge);
    assert.deepEqual([found.isMerge, found.stat], [true, null]);
    const folder = `${repo.dir}/clone`;
    runGit(repo.dir, ['clone', '-q', '--depth=1', '-b', 'side', `file://${repo.dir}`, folder]);
    assert.equal((await of('HEAD', folder)).stat, null);
  });

  it('is the same where the commit is known from an index of its history', async () => {
    repo.write('a', 'a\n').commit({ author: BOB, date: '2020-01-01' });
    repo.write('b', 'b\n').commit({ author: ADA, date: '2024-01-01', message: WITH_CLAUDE });
    const squash = `Two (#7)\n\n* Begin\n\n* Help\n\nCo-authored-by: ${CLAUDE}\n`;
    repo.write('c', 'c\n').commit({ author: ADA, date: '2024-01-03', message: squash });
    repo.branch('codex/fix').checkout('codex/fix');
    repo.write('d', 'd\n').commit({ author: BOB, date: '2026-01-04', message: 'Fix\n' });
    repo.checkout('main').take('codex/fix', 'd');
    const message = "Merge branch 'codex/fix'\n";
    const merge = repo.merge('codex/fix', { author: BOB, message, date: '2026-01-05' });
    repo.write('e', 'e\n').commit({ author: ADA, date: '2024-01-06', message: 'Plain\n' });
    let index: CommitIndex | null = null;
    await reportOf(repo, {
      onIndex: found => {
        index = found;
      },
    });
    const classes = new Set<string>();
    for (const commit of repo.git('rev-list', 'HEAD').trim().split('\n')) {
      const row = findCommit(index!, commit);
      assert.equal(row === null, commit === merge);
      const found = await account(repo.dir, commit, row, options);
      assert.deepEqual(found, await of(commit));
      classes.add(`${found.class} ${found.parts?.length ?? 0} ${found.users?.days ?? '-'}`);
    }
    assert.deepEqual([...classes].sort(), [
      ...['assist 0 0', 'human 0 -', 'pair 0 0', 'pair 2 0', 'unknown 0 1', 'unknown 0 3'],
    ]);
    assert.equal(findCommit(index!, 'ab'.repeat(20)), null);
    assert.equal(findCommit(index!, 'HEAD'), null);
  });

  it('tells of its record what is believed of it, known from an index or not', async () => {
    const key = `s_${'2a'.repeat(7)}`;
    const metadata = {
      schema_version: 'authorship/3.0.0',
      git_ai_version: '1.6.24',
      prompts: {},
      sessions: {},
    };
    const agent_id = { tool: 'claude', id: 'two', model: 'opus' };
    const noted = (text: string, sessions: object) =>
      addNote(
        repo,
        repo.write(text, lines(4, text)).commit({ author: BOB }),
        `${text}\n  ${key}::t_1 1-4\n---\n${JSON.stringify({ ...metadata, sessions })}\n`,
      );
    noted('keyless', {});
    noted('keyed', { [key]: { agent_id } });
    const beyond = repo.write('a', lines(2, 'a')).write('b', lines(3, 'b')).commit({ author: BOB });
    note(repo, beyond, {
      a: [{ first: 1, last: 9, writer: 'ai' }],
      b: [{ first: 1, last: 2, writer: 'ai' }],
    });
    let index: CommitIndex | null = null;
    await reportOf(repo, {
      onIndex: found => {
        index = found;
      },
    });
    const told: unknown[] = [];
    for (const commit of repo.git('rev-list', '--reverse', 'HEAD').trim().split('\n')) {
      const found = await account(repo.dir, commit, findCommit(index!, commit), options);
      assert.deepEqual(found, await of(commit));
      told.push([found.recorded?.files, found.recorded?.ai]);
    }
    assert.deepEqual(told, [
      [1, 4],
      [1, 4],
      [1, 2],
    ]);
  });

  it('names what does not exist', async () => {
    repo.write('a', 'a\n').commit({ author: BOB, date: '2024-01-01' });
    await assert.rejects(of('nowhere'), /There is no commit "nowhere"/);
  });
});
