import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policiesNamed } from '../../../../src/core/policy';
import { judgeByPolicies } from '../../../../src/core/questions';
import { note } from '../../../support/noted';
import { ADA, BOB, CLAUDE, DEPENDABOT, lines } from '../../../support/people';
import { TestRepo } from '../../../support/repo';
import { runGit } from '../../../support/run-git';

const SIGNED = `Signed-off-by: ${ADA}\n`;
const PAIR = `Work together\n\nCo-authored-by: ${CLAUDE}\n`;
const OLD_FORM = `Use help\n\nAssisted-by: Claude:claude-3-opus\n${SIGNED}`;
const NEW_FORM = `Use help\n\nAssisted-by: LLM sparse\n${SIGNED}`;

async function judged(dir: string, policy: string, since: string | null = null, revision = 'HEAD') {
  const rows = policiesNamed(policy);
  const asked = { policy, rows, since, revision, rule: 'default', searchPath: process.env.PATH } as const;
  const verdict = await judgeByPolicies(dir, asked);
  const { commits, judged: within, declared, broken, lacking, undated, heard, holds } = verdict;
  const counts = { commits, within, declared, broken, lacking, undated, heard, holds };
  const faulty = verdict.faulty.map(
    ({ commit, policy: row, breaches }) => `${commit} ${row} ${breaches.map(({ kind }) => kind)}`,
  );
  return { counts, faulty, verdict };
}

describe('commits of a range by a policy', () => {
  let repo: TestRepo;
  beforeEach(() => {
    repo = new TestRepo();
    repo.write('a.ts', lines(3, 'a')).commit({ author: BOB, date: '2025-12-01' });
  });
  afterEach(() => repo.dispose());

  const commit = (file: string, date: string, message: string, author = ADA) =>
    repo.write(file, lines(2, file)).commit({ author, date, message });

  it('are judged by the row that was in force when they were committed', async () => {
    commit('before.ts', '2025-12-22T23:00:00Z', PAIR);
    const early = commit('early.ts', '2026-03-01', PAIR);
    commit('old.ts', '2026-06-30', OLD_FORM);
    commit('new.ts', '2026-07-01', NEW_FORM);
    const tooEarly = commit('too-early.ts', '2026-06-01', NEW_FORM);
    commit('bump.ts', '2026-08-01', 'Bump\n', DEPENDABOT);
    const { counts, faulty, verdict } = await judged(repo.dir, 'linux');
    assert.deepEqual(counts, {
      ...{ commits: 7, within: 5, declared: 4, broken: 2, lacking: 0, undated: 0, heard: 0, holds: false },
    });
    assert.deepEqual(faulty, [
      `${early} linux-2025 form-missing,no-person-signed-off`,
      `${tooEarly} linux-2025 form-wrong`,
    ]);
    assert.deepEqual(
      verdict.faulty.map(({ path }) => path),
      ['early.ts', 'too-early.ts'],
    );
  });

  it('are those that the one end leads to and the other does not, as git lists them', async () => {
    commit('one.ts', '2026-02-01', PAIR);
    const base = repo.head!;
    repo.branch('side').checkout('side');
    const own = commit('two.ts', '2026-02-02', PAIR);
    repo.checkout('main');
    commit('three.ts', '2026-02-03', PAIR);
    const { counts, faulty } = await judged(repo.dir, 'linux', repo.head, 'side');
    assert.deepEqual(
      faulty.map(line => line.slice(0, 40)),
      repo.git('rev-list', 'main..side').trim().split('\n'),
    );
    assert.deepEqual([counts.commits, faulty.length, faulty[0]!.startsWith(own)], [1, 1, true]);
    const none = await judged(repo.dir, 'linux', repo.head, base);
    assert.deepEqual([none.counts.commits, none.counts.holds], [0, true]);
  });

  it('break it by what a record says of their lines, and by nothing that an override file pardons', async () => {
    repo.write('.writes-itself.json', '{}');
    const pardoned = commit('one.ts', '2026-02-01', PAIR);
    repo.write('.writes-itself.json', JSON.stringify({ commits: [{ commit: pardoned, by: 'human' }] }));
    const recorded = commit('two.ts', '2026-02-02', 'Quietly\n');
    note(repo, recorded, { 'two.ts': [{ first: 1, last: 2, writer: 'ai' }] });
    const { faulty } = await judged(repo.dir, 'qemu');
    assert.deepEqual(faulty, [`${pardoned} qemu ai`, `${recorded} qemu ai`]);
  });

  it('say nothing themselves where only the merge that brought them does: that is counted apart', async () => {
    repo.branch('work').checkout('work');
    commit('one.ts', '2026-02-01', 'Quietly\n');
    repo.checkout('main');
    repo.take('work').merge('work', {
      author: BOB,
      date: '2026-02-02',
      message: 'Merge pull request #1 from bob/copilot/fix-login\n\nFix the login\n',
    });
    const { counts } = await judged(repo.dir, 'qemu');
    assert.deepEqual([counts.declared, counts.broken, counts.heard, counts.holds], [0, 0, 1, true]);
  });

  it('cannot be told where history is cut within the time of the policy, and can before', async () => {
    commit('old.ts', '2025-12-20', 'Long ago\n');
    commit('one.ts', '2026-02-01', 'Quietly\n');
    commit('two.ts', '2026-02-02', OLD_FORM);
    const shallow = mkdtempSync(join(tmpdir(), 'test-shallow-'));
    try {
      const clone = (depth: number, name: string) => {
        runGit(shallow, ['clone', '-q', '--depth', String(depth), `file://${repo.dir}`, name]);
        return join(shallow, name);
      };
      const cut = await judged(clone(1, 'one'), 'linux');
      assert.deepEqual([cut.counts.holds, cut.verdict.whyUndecided], [null, ['cut']]);
      const enough = await judged(clone(3, 'three'), 'linux');
      assert.deepEqual([enough.counts.holds, enough.verdict.whyUndecided], [true, []]);
      const always = await judged(clone(2, 'two'), 'zig');
      assert.deepEqual([always.counts.holds, always.counts.broken], [false, 1]);
    } finally {
      rmSync(shallow, { recursive: true });
    }
  });

  it('without a date are of no known time, and with nothing to check nothing holds', async () => {
    commit('one.ts', '1970-01-01T00:00:00Z', PAIR);
    const undated = await judged(repo.dir, 'linux');
    assert.deepEqual([undated.counts.undated, undated.counts.holds], [1, null]);
    const always = await judged(repo.dir, 'zig');
    assert.deepEqual([always.counts.undated, always.counts.broken], [0, 1]);
    const label = await judged(repo.dir, 'rust');
    assert.deepEqual(
      [label.counts.holds, label.verdict.whyUndecided.includes('nothing-checkable')],
      [null, true],
    );
    assert.ok(label.verdict.elsewhere.some(what => /label ai-assisted/.test(what)));
  });

  it('are named up to a number, and all counted', async () => {
    for (let i = 0; i < 205; i++)
      commit('a.ts', `2026-02-01T00:${String(i % 60).padStart(2, '0')}:00Z`, PAIR);
    const { counts, faulty } = await judged(repo.dir, 'qemu');
    assert.deepEqual([counts.broken, faulty.length], [205, 200]);
  });
});
