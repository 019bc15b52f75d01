import { strict as assert } from 'node:assert';
import { note } from '../../../support/noted';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE, WITH_HELP } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';
import { runGit } from '../../../support/run-git';

const FORGE = 'GitHub <noreply@github.com>';

describe('the loop', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** Living and added lines and commits of each rung that has any. */
  async function ladder(): Promise<Record<string, readonly [number, number, number]>> {
    const { loop } = await reportOf(repo);
    const rows = loop!.autonomy.filter(({ living, added, commits }) => living + added + commits > 0);
    return Object.fromEntries(
      rows.map(({ rung, living, added, commits }) => [`${rung}`, [living, added, commits]]),
    );
  }

  it('tells by whose names commits went', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: BOB, committer: BOB });
    repo.write('b', lines(2, 'b')).commit({ author: BOB, message: WITH_HELP });
    repo.write('c', lines(3, 'c')).commit({ author: BOB, message: WITH_CLAUDE });
    repo.write('d', lines(4, 'd')).commit({ author: CLAUDE, committer: ADA });
    repo.write('e', lines(5, 'e')).commit({ author: CLAUDE, committer: CLAUDE });
    repo
      .write('f', lines(6, 'f'))
      .commit({ author: CLAUDE, committer: CLAUDE, message: `Fix\n\nReviewed-by: ${ADA}\n` });
    repo.write('g', lines(7, 'g')).commit({ author: CLAUDE, committer: FORGE, message: 'Squash (#1)\n' });
    assert.deepEqual(await ladder(), {
      0: [1, 1, 1],
      1: [2, 2, 1],
      2: [3, 3, 1],
      3: [4, 4, 1],
      4: [6, 6, 1],
      5: [5, 5, 1],
      null: [7, 7, 1],
    });
  });

  it('asks of an agent’s own commits who merged them', async () => {
    repo.write('a', lines(1, 'a')).commit({ author: BOB });
    repo.branch('one').branch('two').checkout('one');
    repo.write('b', lines(2, 'b')).commit({ author: CLAUDE, committer: CLAUDE });
    repo.checkout('main').take('one', 'b').merge('one', { author: ADA, committer: FORGE });
    repo.checkout('two');
    repo.write('c', lines(3, 'c')).commit({ author: CLAUDE, committer: FORGE });
    repo.checkout('main').take('two', 'c').merge('two', { author: CLAUDE, committer: FORGE });
    assert.deepEqual(await ladder(), { 0: [1, 1, 1], 4: [2, 2, 1], 5: [3, 3, 1] });
  });

  it('follows records line by line', async () => {
    const commit = repo.write('a', lines(10, 'a')).commit({ author: BOB });
    note(repo, commit, {
      a: [
        { first: 1, last: 4, writer: 'ai' },
        { first: 5, last: 6, writer: 'human' },
      ],
    });
    assert.deepEqual(await ladder(), { 0: [6, 6, 1], 2: [4, 4, 0] });
  });

  it('is told for what files are for', async () => {
    repo.write('AGENTS.md', lines(4, 'rules')).commit({ author: CLAUDE, committer: CLAUDE });
    repo.write('test/a.test.ts', lines(3, 'test')).commit({ author: BOB });
    const { loop } = await reportOf(repo);
    const told = loop!.roles.map(({ role, autonomy }) => [
      role,
      autonomy.flatMap(({ rung, living }) => (living > 0 ? [[rung, living]] : [])),
    ]);
    assert.deepEqual(told, [
      ['test', [[0, 3]]],
      ['instructions', [[5, 4]]],
    ]);
  });

  it('says which agent and model took lines from which', async () => {
    const by = (name: string) => ({ author: BOB, message: `Work\n\nCo-authored-by: ${name}\n` });
    const opus = by('Claude Opus 4.6 <noreply@anthropic.com>');
    const told = lines(6, 'noted');
    repo.write('a', lines(10, 'a')).write('b', lines(10, 'b')).commit(opus);
    note(repo, repo.write('n', told).commit({ author: BOB }), { n: [{ first: 1, last: 2, writer: 'ai' }] });
    repo.write('a', lines(7, 'a')).commit(by('Cursor <cursoragent@cursor.com>'));
    repo.write('a', lines(2, 'a')).commit(opus);
    repo.delete('n').commit({ author: CLAUDE });
    // Neither a person's commits nor help nor lines that a person wrote are in it.
    repo.write('b', lines(9, 'b')).commit({ author: BOB });
    repo.write('b', lines(7, 'b')).commit({ author: BOB, message: WITH_HELP });
    const { overwrite, overwriteModels } = (await reportOf(repo)).loop!;
    const Opus = { agent: 'Claude Code', model: 'anthropic/claude-opus-4.6' };
    assert.deepEqual(overwriteModels, [
      { by: Opus, of: Opus, lines: 5 },
      { by: { agent: 'Cursor', model: null }, of: Opus, lines: 3 },
      {
        by: { agent: 'Claude Code', model: null },
        of: { agent: 'OpenAI Codex', model: 'openai/gpt-5.5' },
        lines: 2,
      },
    ]);
    const isAgents = (name: string) => name === 'agent' || name === 'pair';
    const cells = overwrite.filter(cell => isAgents(cell.by) && isAgents(cell.of));
    assert.equal(
      cells.reduce((sum, cell) => sum + cell.lines, 0),
      10,
    );
  });

  it('says who took lines from whom, in all as many as numstat counts as deleted', async () => {
    repo.write('a', lines(10, 'a')).write('b.lock', lines(9, 'lock')).commit({ author: BOB });
    repo.write('a', lines(6, 'a') + lines(4, 'agent')).commit({ author: CLAUDE });
    repo.write('a', lines(6, 'a') + lines(2, 'agent') + lines(2, 'again')).commit({ author: CLAUDE });
    repo.write('a', lines(5, 'a') + lines(1, 'agent')).commit({ author: BOB });
    const { loop, trend } = await reportOf(repo);
    assert.deepEqual(loop!.overwrite, [
      { by: 'agent', of: 'agent', lines: 2 },
      { by: 'agent', of: 'unknown', lines: 4 },
      { by: 'unknown', of: 'agent', lines: 3 },
      { by: 'unknown', of: 'unknown', lines: 1 },
    ]);
    const sums = Object.values(loop!.generations).map(row => row.reduce((sum, count) => sum + count, 0));
    assert.deepEqual(sums, [2, 4, 3, 1]);
    assert.equal(loop!.generations.aiOverAi.length, trend.length);
    const stats = ['-c', 'diff.context=0', 'log', '--no-merges', '--numstat', '--format=', 'HEAD', '--', 'a'];
    const deleted = runGit(repo.dir, stats)
      .toString()
      .split('\n')
      .reduce((sum, line) => sum + Number(line.split('\t')[1] ?? 0), 0);
    assert.equal(
      deleted,
      sums.reduce((sum, count) => sum + count, 0),
    );
  });
});
