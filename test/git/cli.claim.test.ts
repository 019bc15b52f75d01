import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimedRepo } from '../support/claimed-repo';
import { build, cli, TERMINAL } from '../support/command-line';
import type { TestRepo } from '../support/repo';
import { runGit } from '../support/run-git';

describe('claim', () => {
  let repo: TestRepo;
  before(() => {
    build();
    repo = claimedRepo();
  });
  after(() => repo.dispose());

  const run = (text: string, ...args: readonly string[]) =>
    cli(['claim', repo.dir, text, ...args, '--cache', 'none']);
  const told = (text: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = run(text, ...args);
    assert.equal(stderr, '');
    return { status, ...JSON.parse(stdout) };
  };
  it('tells its verdict with its exit status', () => {
    const verdicts = [
      '80 % of new lines, 2026-05',
      'less than 80 % of new lines, 2026-05',
      '81 % of new lines, 2026-05',
    ];
    const found = verdicts.map(text => {
      const { status, verdict } = told(text);
      return [status, verdict];
    });
    assert.deepEqual(found, [
      [0, 'supported'],
      [1, 'refuted'],
      [4, 'undecidable'],
    ]);
  });

  it('says what would decide it, and how many lines it takes', () => {
    const { why, wouldDecide, measured } = told('90 % of new lines, 2026-05');
    assert.match(why.join(' '), /80\.0% of 10 new lines .* declared AI, and up to 100% may be/);
    assert.match(why.join(' '), /1 of them would have to be AI’s/);
    assert.equal(wouldDecide.length, 3);
    assert.equal(measured.toCommit, repo.git('rev-parse', 'v2.0.0').trim());
    assert.equal(measured.fromCommit, repo.git('rev-parse', 'v1.0.0').trim());
  });

  it('is spelled in options, too, and told to people', () => {
    const args = ['--share', '80', '--unit', 'new', '--window', '2026-05', '--cache', 'none'];
    const spelled = cli(['claim', repo.dir, ...args]);
    assert.deepEqual([spelled.status, JSON.parse(spelled.stdout).verdict], [0, 'supported'], spelled.stderr);
    const behind = cli([
      'claim',
      '80 % of new lines, 2026-05',
      repo.dir,
      '--cache',
      'none',
      '--format',
      'markdown',
    ]);
    assert.match(behind.stdout, /^# Supported\n\nClaim: “80 % of new lines, 2026-05”\n\n80\.0% of 10 /);
    const seen = cli(['claim', repo.dir, ...args], { env: { NODE_OPTIONS: TERMINAL } });
    assert.match(seen.stdout, /^Supported\n═+\n/);
  });

  it('says nothing of a time that a shallow clone lacks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'test-cli-'));
    try {
      runGit(folder, ['clone', '-q', '--depth', '3', `file://${repo.dir}`, 'shallow']);
      const shallow = (text: string) => {
        const { status, stdout, stderr } = cli(['claim', join(folder, 'shallow'), text, '--cache', 'none']);
        const { undecided, why, wouldDecide } = JSON.parse(stdout || JSON.stringify({ why: stderr }));
        return [status, undecided, `${why} ${wouldDecide}`] as const;
      };
      const [status, kind, words] = shallow('10 % of commits in 2026');
      assert.deepEqual([status, kind], [4, 'clone']);
      assert.match(words, /shallow clone.*git fetch --unshallow/);
      assert.equal(shallow('100 % of new lines since 2026-06-01')[0], 4);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses what it cannot read, and says what to write', () => {
    const sentence = (...args: readonly string[]) => {
      const { status, stdout, stderr } = cli(['claim', ...args]);
      assert.deepEqual([status, stdout], [2, ''], stderr);
      return stderr;
    };
    assert.match(sentence(repo.dir, 'largely by AI'), /"largely" is no share: write one, as "80 %"/);
    assert.match(sentence(), /claim needs a text/);
    assert.match(sentence('a', 'b', 'c'), /quotation marks/);
    assert.match(run('80 % of release 9.9.9').stderr, /no release tag "9.9.9"/);
  });
});
