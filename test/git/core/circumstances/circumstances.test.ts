import { strict as assert } from 'node:assert';
import { type Report, reportSchema } from '../../../../src/core/report';
import { ADA, BOB, DEPENDABOT, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

const agentsIn = ({ circumstances }: Report) => circumstances!.map(({ agent }) => agent);

describe('circumstances', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a', lines(3, 'a')).commit({ author: BOB, date: '2020-01-01' });
  });
  afterEach(() => repo.dispose());

  const report = async () => {
    const made = await reportOf(repo);
    assert.deepEqual(reportSchema.parse(made), made);
    return made;
  };

  it('count the commits since then: those that say nothing, those that declare AI, and no others', async () => {
    repo.write('b', '1\n').commit({ author: BOB, date: '2026-02-01' });
    repo.branch('old');
    const fork = repo.head!;
    repo.write('side', '1\n').commit({ author: BOB, date: '2026-02-02' });
    repo.write('side', '2\n').commit({ author: BOB, date: '2026-03-09' });
    const side = repo.head!;
    repo.checkout(fork);
    const began = repo.write('CLAUDE.md', 'x\n').commit({ author: BOB, date: '2026-03-01' });
    repo.write('b', '2\n').commit({ author: ADA, message: WITH_CLAUDE, date: '2026-03-02' });
    repo.write('b', '3\n').commit({ author: DEPENDABOT, date: '2026-03-03' });
    repo.write('b', '4\n').commit({ author: BOB, date: '2026-03-04' });
    repo.take(side, 'side').merge(side, { author: BOB, date: '2026-03-10' });
    const { circumstances, measurable } = await report();
    assert.deepEqual(circumstances, [
      {
        agent: 'Claude Code',
        since: { date: '2026-03-01T00:00:00Z', commit: began, earlier: false },
        until: null,
        files: [
          {
            path: 'CLAUDE.md',
            kind: 'instructions',
            since: { date: '2026-03-01T00:00:00Z', commit: began, earlier: false },
            until: null,
          },
        ],
        fileCount: { now: 1, ever: 1 },
        // The one that brought it, the last but the merge, and the one of the branch that was made since.
        commits: { declared: 1, unknown: 3 },
      },
    ]);
    assert.deepEqual(measurable, []);
  });

  it('end where the last of the files went', async () => {
    repo.write('.cursorrules', 'x\n').commit({ author: BOB, date: '2025-01-01' });
    repo.write('.cursor/rules/a.mdc', 'x\n').commit({ author: BOB, date: '2025-02-01' });
    repo.delete('.cursorrules').commit({ author: BOB, date: '2025-03-01' });
    const end = repo.delete('.cursor/rules/a.mdc').commit({ author: BOB, date: '2025-04-01' });
    repo.write('b', '2\n').commit({ author: BOB, date: '2025-05-01' });
    const [cursor, ...others] = (await report()).circumstances!;
    assert.deepEqual(others, []);
    assert.deepEqual(cursor!.until, { date: '2025-04-01T00:00:00Z', commit: end });
    assert.deepEqual(
      [cursor!.fileCount, cursor!.commits],
      [
        { now: 0, ever: 2 },
        { declared: 0, unknown: 3 },
      ],
    );
  });

  it('leave every figure as it is', async () => {
    const before = await report();
    repo.write('.github/copilot-instructions.md', '').commit({ author: BOB, date: '2026-01-01' });
    const after = await report();
    assert.deepEqual([after.share, after.living, after.rule], [before.share, before.living, before.rule]);
    assert.deepEqual(agentsIn(after), ['GitHub Copilot']);
  });

  it('are not what others copied in, what came before there were agents, or names of older things', async () => {
    repo
      .write('vendor/lib/CLAUDE.md', 'x\n')
      .write('copied/.gitattributes', '* linguist-vendored\n')
      .write('copied/AGENTS.md', 'x\n')
      .commit({ author: BOB, date: '2026-01-01' });
    assert.deepEqual(agentsIn(await report()), []);
    const other = new TestRepo();
    other.write('AGENTS.md', 'agents of a broker\n').commit({ author: BOB, date: '2019-01-01' });
    other.write('.continue/a', 'x\n').write('WARP.md', 'x\n').commit({ author: BOB, date: '2023-01-01' });
    assert.deepEqual(agentsIn(await reportOf(other)), []);
    other.dispose();
  });

  it('name few files and count all; single agents come first, by date', async () => {
    for (let n = 0; n < 20; n++) repo.write(`.agents/skills/s${n}/SKILL.md`, 'x\n');
    repo.write('AGENTS.md', 'x\n').commit({ author: BOB, date: '2026-01-01' });
    repo.write('GEMINI.md', 'x\n').commit({ author: BOB, date: '2026-02-01' });
    repo.write('CLAUDE.md', 'x\n').commit({ author: BOB, date: '2026-02-01' });
    repo.write('.junie/guidelines.md', 'x\n').commit({ author: BOB, date: '2026-01-20' });
    const made = await report();
    assert.deepEqual(agentsIn(made), ['Claude Code', 'Gemini CLI', 'Junie', null]);
    const general = made.circumstances!.at(-1)!;
    assert.deepEqual(general.fileCount, { now: 21, ever: 21 });
    assert.equal(general.files.length, 8);
    assert.ok(general.files.some(({ path }) => path === 'AGENTS.md'));
  });

  it('say what would make it measurable, where nothing is declared', async () => {
    assert.deepEqual((await report()).measurable, []);
    repo.write('b', '1\n').commit({ author: BOB, date: '2026-01-01' });
    const codes = async () => (await report()).measurable.map(({ code, agent }) => [code, agent]);
    const always = [
      ['trailer', null],
      ['override', null],
    ];
    assert.deepEqual(await codes(), always);
    repo.write('CLAUDE.md', 'x\n').commit({ author: BOB, date: '2026-01-02' });
    assert.deepEqual(await codes(), [['switch', 'Claude Code'], ...always]);
    repo.write('b', '2\n').commit({ author: ADA, message: WITH_CLAUDE, date: '2026-01-03' });
    assert.deepEqual(await codes(), []);
  });

  it('are not known before the files are', async () => {
    repo.write('CLAUDE.md', 'x\n').commit({ author: BOB, date: '2026-01-01' });
    const stages = new Map<string, Report>();
    await reportOf(repo, { onPartial: (stage, make) => stages.set(stage, make()) });
    const commits = stages.get('commits')!;
    assert.deepEqual([commits.circumstances, commits.measurable], [null, []]);
  });
});
