import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, cli, TERMINAL } from '../support/command-line';
import { ADA, BOB, lines, WITH_CLAUDE } from '../support/people';
import { TestRepo } from '../support/repo';
import { runGit } from '../support/run-git';

describe('check', () => {
  let repo: TestRepo;
  before(() => {
    build();
    repo = new TestRepo();
    repo.write('a.ts', lines(6, 'old')).commit({ author: BOB, date: '2025-01-10' });
    repo.tag('v1');
    repo.write('b.ts', lines(2, 'agent')).commit({ author: ADA, message: WITH_CLAUDE, date: '2025-03-10' });
  });
  after(() => repo.dispose());

  const run = (...args: readonly string[]) => cli(['check', repo.dir, ...args, '--cache', 'none']);

  it('says with its exit status whether limits hold, of all lines or of a range', () => {
    const held = run('--max-low', '25%', '--min-low', '25');
    assert.deepEqual([held.status, held.stderr], [0, '']);
    assert.match(
      held.stdout,
      /^The limits hold: 8 living lines at [0-9a-f]{12}, rule default [0-9a-f]{12}\.\n$/,
    );
    const broken = run('--range', 'v1..', '--max-low', '25');
    assert.equal(broken.status, 1);
    assert.match(
      broken.stdout,
      /^100 % of the lines are declared AI, .*--max-low.*2 new lines of v1\.\.HEAD at /,
    );
  });

  it('holds a limit against the share of another definition, and names it with the rule', () => {
    const held = run('--definition', 'uber.agent-commits', '--max-low', '0');
    assert.deepEqual([held.status, held.stderr], [0, '']);
    assert.match(
      held.stdout,
      /^The limits hold: 0 of 2 commits at [0-9a-f]{12}, definition uber\.agent-commits, rule default [0-9a-f]{12}\.\nnote: uber\.agent-commits is a variant of what is published: /,
    );
    const broken = run('--definition', 'korext.percentage', '--range', 'v1..', '--max-low', '50');
    assert.equal(broken.status, 1);
    assert.match(
      broken.stdout,
      /^It is 100 % by the definition korext\.percentage, and at most 50 % are asked for \(--max-low\)\. \(1 of 1 commits of v1\.\.HEAD at [0-9a-f]{12}, definition korext\.percentage, rule default [0-9a-f]{12}\)\n/,
    );
    const untold = run('--definition', 'blame.ccc', '--min-low', '0');
    assert.equal(untold.status, 4);
    assert.match(untold.stdout, /^Whether the limits hold cannot be told\. .*blame\.ccc.*--all does\./);
    assert.equal(run('--definition', 'blame.ccc', '--min-low', '25', '--all').status, 0);
    const json = run('--definition', 'ours.low', '--max-low', '25', '--format', 'json');
    const { holds, limits } = JSON.parse(json.stdout) as {
      holds: boolean;
      limits: { share: null; definition: { id: string; ai: number; counted: number } };
    };
    const { id, ai, counted } = limits.definition;
    assert.deepEqual([holds, limits.share, id, ai, counted], [true, null, 'ours.low', 2, 8]);
  });

  it('refuses a definition that no clone holds, with the reason, and one that there is not, with all', () => {
    const refused = run('--definition', 'copilot.loc', '--max-low', '1');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /copilot\.loc cannot be had from a clone \(telemetry: /);
    const unknown = run('--definition', 'nobody', '--max-low', '1');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /no definition "nobody": use ours\.low, .*uber\.agent-commits\./);
    for (const args of [
      ['--definition', 'ours.low'],
      ['--definition', 'ours.low', '--max-low', '1', '--max-users', '1'],
      ['--all', '--max-low', '1'],
    ])
      assert.equal(run(...args).status, 2, args.join(' '));
  });

  it('refuses what is no limit and no policy', () => {
    for (const args of [
      [],
      ['--max-low', '101'],
      ['--max-low', 'x'],
      ['--range', 'v1', '--max-low', '1'],
      ['--policy', 'nobody'],
      ['--policy', 'mesa', '--format', 'xml'],
      ['--policy', 'mesa', '--out', 'x'],
    ])
      assert.equal(run(...args).status, 2, args.join(' '));
  });

  it('says whether the commits of a range keep a policy, or that no clone can tell', () => {
    const broken = run('--policy', 'pip', '--range', 'v1..');
    assert.deepEqual([broken.status, broken.stderr], [1, '']);
    assert.match(
      broken.stdout,
      /^1 commit breaks the policy pip \(1 commit of v1\.\.HEAD; 1 declares AI\)\.\n/,
    );
    assert.match(broken.stdout, /^ {2}[0-9a-f]{12} of 2025-03-10 "Work together" names AI in a trailer/m);
    assert.match(
      broken.stdout,
      /^note: Not checkable from a clone: whether an agent worked unsupervised\.$/m,
    );
    const held = run('--policy', 'kubevirt', '--max-low', '25');
    assert.equal(held.status, 0);
    assert.match(
      held.stdout,
      /^The limits hold: .*\nThe policy kubevirt holds: 2 commits at HEAD; 1 declares AI\.\n/,
    );
    const untold = run('--policy', 'rust');
    assert.equal(untold.status, 4);
    assert.match(
      untold.stdout,
      /^Whether the policy rust holds cannot be told: .*\nnote: Nothing of this policy/,
    );
    assert.equal(run('--policy', 'rust', '--max-low', '1').status, 1);
  });

  it('judges nothing of another time, and says so', () => {
    const { status, stdout } = run('--policy', 'linux-2025');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /2 commits at HEAD, 0 of them within its time; 0 declare AI\.\nnote: No commit is of its time/,
    );
  });

  it('shows it at the run of GitHub Actions, and as a file for GitLab with lines in the log', () => {
    const args = ['check', repo.dir, '--policy', 'pip', '--max-low', '1', '--cache', 'none'];
    const github = cli(args, { env: { GITHUB_ACTIONS: 'true' } });
    const commands = github.stdout.split('\n').filter(line => line.startsWith('::'));
    assert.deepEqual(
      commands.map(line => /^::error title=[^:]*/.exec(line)?.[0]),
      ['::error title=AI share', '::error title=AI policy pip', '::error title=AI policy pip'],
    );
    const folder = mkdtempSync(join(tmpdir(), 'test-check-'));
    try {
      const out = join(folder, 'quality.json');
      const gitlab = cli([...args, '--format', 'gitlab', '--out', out], { env: { GITLAB_CI: 'true' } });
      assert.equal(gitlab.status, 1);
      assert.match(gitlab.stdout, /^1 commit breaks the policy pip /m);
      const rows = JSON.parse(readFileSync(out, 'utf8')) as {
        check_name: string;
        location: { path: string };
      }[];
      assert.deepEqual(
        rows.map(({ check_name, location }) => `${check_name} ${location.path}`),
        ['ai-share .', 'pip/trailer b.ts'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names what mends a clone that lacks the commit where the range begins', () => {
    const folder = mkdtempSync(join(tmpdir(), 'test-check-'));
    try {
      runGit(folder, ['clone', '-q', '--depth=1', `file://${repo.dir}`, 'clone']);
      const first = repo.git('rev-parse', 'v1').trim();
      const args = [
        'check',
        join(folder, 'clone'),
        '--range',
        `${first}..`,
        '--policy',
        'pip',
        '--cache',
        'none',
      ];
      const { status, stderr } = cli(args);
      assert.equal(status, 3);
      assert.match(stderr, /There is no commit .*: it is a shallow clone, and .*fetch-depth: 0/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives it as JSON and Markdown, too', () => {
    const json = run('--policy', 'pip', '--format', 'json');
    const { holds, limits, policy } = JSON.parse(json.stdout) as {
      holds: boolean;
      limits: null;
      policy: { faulty: { breaches: { text: string }[] }[] };
    };
    assert.deepEqual([json.status, holds, limits], [1, false, null]);
    assert.match(policy.faulty[0]!.breaches[0]!.text, /^Co-authored-by: Claude Code </);
    assert.match(run('--policy', 'pip', '--format', 'markdown').stdout, /^### AI check: Broken\n/);
  });

  it('lists the policies', () => {
    const all = cli(['policies']);
    const { policies } = JSON.parse(all.stdout) as { policies: { id: string; checkable: boolean }[] };
    assert.ok(policies.length >= 27);
    assert.deepEqual(
      policies.filter(({ id }) => id === 'rust' || id === 'qemu').map(({ checkable }) => checkable),
      [true, false],
    );
    const people = cli(['policies', 'linux'], { env: { NODE_OPTIONS: TERMINAL } });
    assert.match(people.stdout, /^linux-2025: Linux kernel, first text \(2025-12-23 to 2026-06-30\)\n─+\n/);
    assert.equal(cli(['policies', 'nobody']).status, 2);
  });
});
