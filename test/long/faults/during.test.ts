import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJson } from '../../../src/core/report';
import { BUNDLE, build, SHELL } from '../../support/command-line';
import type { TestRepo } from '../../support/repo';
import { FaultyGround, fresh, richRepository } from './ground';

/** What somebody else does in the repository, in shell, while it is analysed. */
const DEEDS: Readonly<Record<string, string>> = {
  'a commit is added': 'git commit -q --allow-empty -m more',
  'the branch is rewritten and the old commits are gone':
    'git update-ref refs/heads/main main~9; git for-each-ref --format="delete %(refname)" refs/tags | git update-ref --stdin; git reflog expire --expire=now --all; git gc -q --prune=now',
  'everything is packed anew': 'git repack -adq',
  'garbage is collected': 'git gc -q --prune=now',
  'another branch is checked out': 'git branch -q other main~5; git symbolic-ref HEAD refs/heads/other',
  'the branch is deleted': 'git update-ref -d refs/heads/main',
  'all tags are deleted': 'git for-each-ref --format="delete %(refname)" refs/tags | git update-ref --stdin',
  'history is cut off': 'git rev-parse main~5 > .git/shallow',
  'its settings are broken': 'echo "[" >> .git/config',
  'it is moved away': 'mv .git gone',
  'it is removed': 'rm -rf .git',
};

describe('a repository that changes while it is analysed', () => {
  let ground: FaultyGround;
  before(() => {
    ground = new FaultyGround();
  });
  after(() => ground.dispose());

  for (const [i, [what, deed]] of Object.entries(DEEDS).entries())
    it(`gives the report of the commit it began with, or says what is missing: ${what}`, async () => {
      for (const at of process.env.FAULTS === 'all' ? [5, 7, 9] : [5 + 2 * (i % 3)]) {
        const repo = richRepository(25);
        try {
          repo.git('repack', '-adq');
          ground.clear();
          const before = await fresh(repo.dir);
          const fault = `(cd '${repo.dir}'; unset GIT_DIR GIT_OBJECT_DIRECTORY GIT_SHALLOW_FILE GIT_ALTERNATE_OBJECT_DIRECTORIES; export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b; ${deed}; touch done) </dev/null >/dev/null 2>&1`;
          const made = await ground.run(repo.dir, at, fault).catch((error: Error) => error);
          assert.ok(existsSync(join(repo.dir, 'done')), 'nothing was done');
          if (made instanceof Error) assert.match(made.message, /\w{3}/);
          else assert.ok(toJson(made) === before || made.problems.length > 0, `at call ${at}`);
          if (existsSync(join(repo.gitDir, 'HEAD')) && !/broken/.test(what)) await same(repo);
        } finally {
          repo.dispose();
        }
      }
    });

  /** The next run, on what the run before left behind, equals one from nothing, or fails as one does. */
  async function same(repo: TestRepo): Promise<void> {
    const settle = (report: Promise<string>) => report.catch((error: Error) => error.message);
    const expected = await settle(fresh(repo.dir));
    assert.equal(await settle(ground.run(repo.dir).then(toJson)), expected);
  }
});

describe('several analyses at once on one cache', () => {
  let folder = '';
  before(() => {
    build();
    folder = mkdtempSync(join(tmpdir(), 'together-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const report = (repo: TestRepo) =>
    new Promise<string>(resolve => {
      const args = [BUNDLE, 'report', repo.dir, '--cache', join(folder, 'cache')];
      const child = spawn(process.execPath, args, { env: SHELL, stdio: ['ignore', 'pipe', 'ignore'] });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      child.on('close', status => resolve(status === 0 ? text : `ended with ${status}`));
    });

  it('give what each gives alone, also where somebody clears it', async () => {
    const repos = [richRepository(20), richRepository(30)] as const;
    try {
      const alone = [await report(repos[0]), await report(repos[1])];
      for (const clears of [false, true]) {
        rmSync(join(folder, 'cache'), { recursive: true, force: true });
        const clearing = setInterval(() => {
          try {
            if (clears) rmSync(join(folder, 'cache'), { recursive: true, force: true });
          } catch {
            // Somebody has just written: the next time, then.
          }
        }, 30);
        try {
          const runs = [0, 1, 0, 1, 0].map(async i => assert.equal(await report(repos[i]!), alone[i]));
          await Promise.all(runs);
        } finally {
          clearInterval(clearing);
        }
      }
      assert.match(alone[0]!, /"schemaVersion": 2/);
    } finally {
      for (const repo of repos) repo.dispose();
    }
  });
});
