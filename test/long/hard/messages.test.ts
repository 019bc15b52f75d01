import { strict as assert } from 'node:assert';
import { countsIn, countsWith } from '../../support/counts';
import { ADA, BOB, CLAUDE, lines } from '../../support/people';
import { TestRepo } from '../../support/repo';
import { reportOf } from '../../support/report-of';

const CO = `Co-authored-by: ${CLAUDE}`;

describe('hard messages and identities', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** The class of one commit of seven lines with this message. */
  async function classOf(message: string | Buffer, more: object = {}): Promise<string> {
    repo
      .orphan(`b${Math.random()}`)
      .write('a.ts', lines(7, 'a'))
      .commit({ author: BOB, message, date: '2026-06-01', ...more });
    repo.git(
      'symbolic-ref',
      'HEAD',
      repo.git('for-each-ref', '--points-at', repo.head!, '--format=%(refname)').split('\n')[0]!,
    );
    const { living, added, commits } = await reportOf(repo);
    const found = (['agent', 'pair', 'assist', 'unknown', 'human', 'automation'] as const).find(
      name => living[name] > 0,
    )!;
    for (const [counts, count] of [
      [living, 7],
      [added, 7],
      [commits, 1],
    ] as const)
      assert.equal(counts[found], count);
    return found;
  }
  const git = (format: string) => repo.git('log', '-1', `--format=${format}`).trim();

  it('17 a squash merge keeps the marks of its parts, wherever they stand', async () => {
    const parts = `Feature (#12)\n\n* first\n\n${CO}\n\n* second\n\nSigned-off-by: Bob <bob@stone.dev>\n`;
    assert.equal(await classOf(parts), 'pair');
    assert.equal(git('%(trailers:only)'), 'Signed-off-by: Bob <bob@stone.dev>');
  });

  it('18 what a revert or a quotation shows is not its own; a cherry-pick keeps its trailers', async () => {
    assert.equal(await classOf(`Revert "Feature"\n\nThis reverts commit abc.\n\n> ${CO}\n`), 'unknown');
    assert.equal(await classOf(`Answer\n\n> ${CO}\n`), 'unknown');
    assert.equal(await classOf(`Fix\n\n${CO}\n(cherry picked from commit ${'a'.repeat(40)})\n`), 'pair');
  });

  it('21 messages in other encodings, and in none, are read', async () => {
    const latin = Buffer.from(`Größe\n\nCo-authored-by: Clàude <noreply@anthropic.com>\n`, 'latin1');
    assert.equal(await classOf(latin, { headers: ['encoding ISO-8859-1'] }), 'pair');
    assert.equal(await classOf(latin, { headers: ['encoding nonsense-9'] }), 'pair');
    assert.equal(await classOf(latin), 'pair');
  });

  it('22 a message of 10 MB is read to its end', async () => {
    assert.equal(
      await classOf(`Big\n\n${'x'.repeat(99)}\n${`${'y'.repeat(99)}\n`.repeat(100_000)}\n${CO}\n`),
      'pair',
    );
  });

  it('23 a message ends at a NUL, as for git', async () => {
    assert.equal(await classOf(`Cut\n\n\0\n${CO}\n`), 'unknown');
    assert.equal(git('%(trailers:only)'), '');
    assert.equal(await classOf(`Cut\n\n${CO}\n\0 and more\n`), 'pair');
  });

  for (const [what, message] of Object.entries({
    folded: `Fix\n\nCo-authored-by: Claude Code\n  <noreply@anthropic.com>\n`,
    'in other case': `Fix\n\ncO-AUTHORED-BY: ${CLAUDE}\n`,
    'with CRLF': `Fix\r\n\r\n${CO}\r\n`,
    'with a space before the colon': `Fix\n\nCo-authored-by : ${CLAUDE}\n`,
  }))
    it(`24 a trailer is one ${what}`, async () => {
      assert.equal(await classOf(message), 'pair');
      assert.notEqual(git('%(trailers:only)'), '', 'git sees it, too');
    });

  it('25 a mark in the middle or right below the subject counts, though git calls it no trailer; a subject does not', async () => {
    assert.equal(await classOf(`Fix\n\n${CO}\n\nAnd then some words.\n`), 'pair');
    assert.equal(git('%(trailers:only)'), '');
    assert.equal(await classOf(`Fix\n${CO}\n`), 'pair');
    assert.equal(await classOf(`${CO}\n`), 'unknown');
  });

  it('26 a footer in the block of trailers hides them from git, not from us', async () => {
    const message = `Fix\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)\nReviewed-by: Bob <b@b>\n`;
    assert.equal(await classOf(message), 'pair');
  });

  it('27 a line of three dashes ends nothing', async () => {
    assert.equal(await classOf(`Fix\n\nText\n---\n a | 2 +-\n\n${CO}\n`), 'pair');
    assert.match(git('%(trailers:only)'), /Claude/);
  });

  it('28 a name like an agent’s, a look-alike address and a repeated trailer are told apart', async () => {
    assert.equal(await classOf('Fix\n\nCo-authored-by: Claude Monet <claude@uni-paris.fr>\n'), 'unknown');
    assert.equal(await classOf('Fix\n\nCo-authored-by: X <noreply@anthropic.com.evil.dev>\n'), 'unknown');
    assert.equal(await classOf(`Fix\n\n${`${CO}\n`.repeat(3)}`), 'pair');
    assert.equal((await reportOf(repo)).agents[0]?.commits, 1);
    assert.equal(
      await classOf(
        `Fix\n\n${CO}\nCo-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>\n`,
      ),
      'pair',
    );
  });

  it('29 a mark that an editor wrote unasked counts for less in those days', async () => {
    const message = 'Fix\n\nCo-authored-by: GitHub Copilot in VS Code <copilot@github.com>\n';
    assert.equal(await classOf(message, { date: '2026-04-20' }), 'assist');
    assert.equal(await classOf(message, { date: '2026-06-20' }), 'pair');
  });

  it('24 a thousand trailers are read', async () => {
    assert.equal(await classOf(`Fix\n\n${'Acked-by: Bob <b@b>\n'.repeat(999)}${CO}\n`), 'pair');
  });
});

describe('hard identities and dates', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
  });
  afterEach(() => repo.dispose());

  /** A commit object with lines that git would not write itself; parents and tree as they stand. */
  function raw(author: string, committer: string, file: string, count: number): void {
    const tree = repo.write(file, lines(count, file)).commit({ author: BOB });
    const id = repo.git('rev-parse', `${tree}^{tree}`).trim();
    const parents = repo.git('log', '-1', '--format=%P', tree).trim();
    const head = [
      `tree ${id}`,
      ...(parents ? [`parent ${parents}`] : []),
      `author ${author}`,
      `committer ${committer}`,
    ];
    repo.adopt(repo.object('commit', `${head.join('\n')}\n\nRaw\n`));
  }
  const GOOD = 'Bob <b@b> 1767225600 +0000';

  it('30 authors without a name, an address or either are unknown people', async () => {
    raw('<> 1767225600 +0000', GOOD, 'a.ts', 2);
    raw('Bob 1767225600 +0000', GOOD, 'b.ts', 3);
    raw(' <x> 1767225600 +0000', '<> 1767225600 +0000', 'c.ts', 4);
    const { living, commits } = await reportOf(repo);
    assert.deepEqual(
      [countsIn(living), countsIn(commits)],
      [countsWith({ unknown: 9 }), countsWith({ unknown: 3 })],
    );
  });

  it('31 dates that are none, or lie where nobody was, are said to be unreadable, and prove nothing', async () => {
    const dates = [
      '0 +0000',
      '99999999999 +0000',
      '-5 +0000',
      'abc +0000',
      '18446744073709551615 +0000',
      '1767225600 +9999',
    ];
    for (const [i, date] of dates.entries()) raw(`Bob <b@b> ${date}`, `Bob <b@b> ${date}`, `f${i}.ts`, 1);
    const { living, commits, problems } = await reportOf(repo);
    const codes = new Map(problems.map(({ code, count }) => [code, count]));
    assert.equal(commits.counted, 6);
    assert.equal(living.counted, 6);
    // Only the odd zone leaves a second that can be used: 2026-01-01.
    assert.equal(codes.get('date-unreadable'), 5);
    assert.deepEqual([living.human, living.unknown], [0, 6]);
  });

  it('32 clocks that run backwards move no commit: it stands where history has it', async () => {
    repo.write('a.ts', lines(2, 'a')).commit({ author: BOB, date: '2025-03-01' });
    repo.write('d.ts', lines(1, 'd')).commit({ author: BOB, date: '2025-03-02' });
    const late = repo.write('b.ts', lines(3, 'b')).commit({ author: BOB, date: '2024-01-01' });
    repo.write('c.ts', lines(4, 'c')).commit({ author: ADA, date: '2025-04-01', authorDate: '2019-01-01' });
    const { trend, living, problems } = await reportOf(repo);
    assert.deepEqual(countsIn(living), countsWith({ unknown: 10 }));
    assert.deepEqual(
      problems.map(({ code, examples }) => [code, examples]),
      [['date-moved', [late]]],
    );
    const dates = trend.map(({ date }) => date);
    assert.deepEqual(dates, [...dates].sort());
    assert.equal(trend.at(-1)?.living.counted, 10);
  });
});
