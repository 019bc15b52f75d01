import { strict as assert } from 'node:assert';
import { type Report, toJson } from '../../../../src/core/report';
import { Cached } from '../../../support/cached-runs';
import { ADA, BOB, CLAUDE, lines, WITH_CLAUDE } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { reportOf } from '../../../support/report-of';

type Declarations = NonNullable<NonNullable<Report['loop']>['declarations']>;

const OPUS = 'Co-Authored-By: Claude Opus 4.6 <noreply@anthropic.com>';
const SIGNED = `Signed-off-by: ${BOB}`;
const FOOTER = '🤖 Generated with [Claude Code](https://claude.ai/code)';

describe('how AI is declared', () => {
  let repo: TestRepo;
  let files: number;
  beforeEach(() => {
    repo = new TestRepo();
    files = 0;
  });
  afterEach(() => repo.dispose());

  const commit = (message: string, author = BOB) =>
    repo.write(`f${files++}`, lines(1, `f${files}`)).commit({ author, message });

  async function told(): Promise<Declarations | null> {
    return (await reportOf(repo)).loop!.declarations;
  }

  it('is counted by tool, model and form, with lines to repair', async () => {
    commit('By nobody\n');
    commit(WITH_CLAUDE);
    commit(`Model\n\n${OPUS}\n`);
    commit('Help\n\nAssisted-by: Crush:glm-5.2\n');
    commit('Session\n\nClaude-Session: https://claude.ai/code/session_01\n');
    commit('Unnamed\n\nAI-Assisted: yes\n');
    commit('Agent\n', CLAUDE);
    commit(`Early\n\n${OPUS}\n\n${SIGNED}\n`);
    const late = commit(`Early again\n\n${OPUS}\n\n${SIGNED}\n`);
    const sentence = commit(`Sentence\n\n${FOOTER}\n`);
    assert.deepEqual(await told(), {
      commits: 9,
      // All but the unnamed one; the models of three trailers, and of the help.
      ...{ tool: 8, model: 4 },
      forms: [
        { form: 'trailer', commits: 3 },
        { form: 'other-trailer', commits: 2 },
        { form: 'identity', commits: 1 },
        { form: 'unread', commits: 2 },
        { form: 'text', commits: 1 },
        { form: 'elsewhere', commits: 0 },
      ],
      keys: [
        { key: 'Assisted-by', commits: 1 },
        { key: 'Generated-by', commits: 0 },
        { key: 'Co-authored-by', commits: 2 },
      ],
      repairable: 3,
      repairs: [
        {
          flaw: 'not-last',
          written: OPUS,
          repaired: 'Co-authored-by: Claude Opus 4.6 <noreply@anthropic.com>',
          ...{ commits: 2, example: late },
        },
        {
          flaw: 'sentence',
          written: FOOTER,
          repaired: 'Generated-by: Claude Code',
          ...{ commits: 1, example: sentence },
        },
      ],
    });
  });

  it('counts what only a merge or a branch says as said elsewhere, and no merges', async () => {
    commit('Begin\n');
    repo.branch('copilot/fix-it').checkout('copilot/fix-it');
    commit('Work\n');
    repo.checkout('main').take('copilot/fix-it', 'f1');
    const message = `Merge pull request #1 from ada/copilot/fix-it\n\n${OPUS}\n`;
    repo.merge('copilot/fix-it', { author: ADA, message });
    const { commits, forms } = (await told())!;
    assert.equal(commits, 1);
    assert.deepEqual(
      forms.filter(row => row.commits > 0),
      [{ form: 'elsewhere', commits: 1 }],
    );
  });

  it('is null where no commit declares AI', async () => {
    commit('By nobody\n');
    assert.equal(await told(), null);
  });

  it('is the same for an analysis that goes on from an earlier one', async () => {
    const cached = new Cached();
    try {
      commit(`Early\n\n${OPUS}\n\n${SIGNED}\n`);
      commit('By nobody\n');
      commit(WITH_CLAUDE);
      await cached.run(repo);
      commit(`Early again\n\n${OPUS}\n\n${SIGNED}\n`);
      commit(`Sentence\n\n${FOOTER}\n`);
      const { json, way } = await cached.run(repo);
      assert.equal(way, 'continued');
      assert.equal(json, toJson(await reportOf(repo)));
      assert.equal((await told())!.repairs[0]!.commits, 2);
    } finally {
      cached.dispose();
    }
  });
});
