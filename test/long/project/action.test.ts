import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOB, CLAUDE, lines } from '../../support/people';
import { ACTION, GITLAB_JOB, PipelineGround } from '../../support/pipeline-steps';
import { TestRepo } from '../../support/repo';
import { runGit } from '../../support/run-git';

const HOSTILE = 'x"; echo planted; $(echo planted) `echo planted` ##[add-mask]x ::error::planted';
const SHALLOW = /This checkout is shallow.*set "fetch-depth: 0" at actions\/checkout/;

/** Files that every run leaves. */
const FILES = [
  'report.json',
  'report.html',
  'report.md',
  'card.svg',
  'card-dark.svg',
  'badge.svg',
  'badge.json',
];

describe('steps of pipelines', () => {
  let ground: PipelineGround;
  let upstream: TestRepo;
  let folder: string;
  let base: string;
  let head: string;
  before(() => {
    ground = new PipelineGround();
    folder = mkdtempSync(join(tmpdir(), 'test-workspaces-'));
    upstream = new TestRepo();
    base = upstream.write('a.ts', lines(6, 'old')).commit({ author: BOB, date: '2026-08-01' });
    // As a pull request from a fork lies at GitHub: its commits under a ref of the upstream, and what merging them would make.
    upstream.branch('fork').checkout('fork');
    upstream.write('b.ts', lines(2, 'new'));
    head = upstream.commit({
      author: BOB,
      date: '2026-08-02',
      message: `${HOSTILE}\n\nCo-authored-by: ${CLAUDE}\n`,
    });
    upstream
      .checkout('main')
      .take('fork')
      .merge('fork', { author: BOB, date: '2026-08-03', message: 'Merge\n' });
    upstream.git('update-ref', 'refs/pull/1/merge', upstream.head!);
    upstream.git('update-ref', 'refs/heads/main', base);
    upstream.git('update-ref', '-d', 'refs/heads/fork');
  });
  after(() => {
    upstream.dispose();
    ground.dispose();
    rmSync(folder, { recursive: true });
  });

  const pullRequest = () => ({
    pull_request: {
      base: { sha: base, ref: 'main' },
      head: { sha: head, ref: HOSTILE, repo: { fork: true } },
    },
  });

  let workspaces = 0;
  /** As actions/checkout leaves the merge of a pull request. */
  function checkedOut(...depth: readonly string[]): string {
    const workspace = join(folder, String(workspaces++));
    runGit(folder, ['init', '-q', workspace]);
    runGit(workspace, [
      'fetch',
      '-q',
      ...depth,
      `file://${upstream.dir}`,
      '+refs/pull/1/merge:refs/remotes/pull/1/merge',
    ]);
    runGit(workspace, ['checkout', '-q', 'refs/remotes/pull/1/merge']);
    return workspace;
  }

  it('of the action run nothing of others, and put no text into a shell', () => {
    assert.equal(ACTION.runs.using, 'composite');
    for (const { uses, run, shell } of ACTION.runs.steps) {
      assert.deepEqual([uses, shell], [undefined, 'bash']);
      assert.doesNotMatch(run!, /\$\{\{/);
    }
  });

  it('of the action tell what a pull request from a fork brings, and fail where it breaks a policy', () => {
    const { status, log, summary, outputs } = ground.action(checkedOut(), { policy: 'pip' }, pullRequest());
    assert.equal(status, 1, log);
    assert.ok(ground.isBuilt);
    const commands = log.split('\n').filter(line => /^\s*::|##\[/.test(line));
    assert.equal(commands.length, 2, log);
    for (const command of commands)
      assert.match(command, /^::error title=AI policy pip::(?:1 commit breaks|[0-9a-f]{12} of )/);
    assert.match(log, /^The check does not hold\. The files are in /m);
    assert.deepEqual([outputs.holds, outputs.shallow, outputs.low], ['false', 'false', '0.25']);
    assert.match(
      summary,
      /^# How much of \S+ did AI write\?\n\n\*\*25\.0% of 8 living lines are declared AI\*\*/,
    );
    assert.match(summary, /^What it brings: \*\*100\.0% of 2 new lines that still live are declared AI\*\*/m);
    assert.match(summary, /^### AI check: Broken$/m);
    assert.match(summary, /^## Classes$/m);
    assert.match(outputs.comment!, /^<!-- writes-itself -->\n\n# How much of /);
    assert.doesNotMatch(outputs.comment!, /^## /m);
    for (const file of [...FILES, 'range.md', 'check.md', 'comment.md'])
      assert.ok(readFileSync(join(outputs.folder!, file)).length > 0, file);
    assert.match(readFileSync(join(outputs.folder!, 'card.svg'), 'utf8'), /^<svg /);
  });

  it('of the action tell alone, where that is asked for', () => {
    const inputs = { policy: 'pip', 'max-low': '10', fail: 'false' };
    const { status, log, outputs } = ground.action(checkedOut(), inputs, pullRequest());
    assert.deepEqual([status, outputs.holds], [0, 'false'], log);
    assert.match(log, /^::error title=AI share::100 %25 of the lines are declared AI/m);
    assert.match(log, /^The check does not hold\. The step only tells\./m);
  });

  it('of the action report on a schedule, and hold all lines to limits', () => {
    const made = ground.action(checkedOut(), {}, { schedule: '0 3 * * 1' });
    assert.deepEqual([made.status, made.outputs.holds], [0, ''], made.log);
    assert.match(made.log, /^The report is made\. /m);
    assert.doesNotMatch(made.summary, /What it brings|AI check/);
    const { status, log, outputs } = ground.action(checkedOut(), { 'max-low': '25' }, {});
    assert.deepEqual([status, outputs.holds], [0, 'true'], log);
    assert.match(log, /^The limits hold: 8 living lines at .*\nThe check holds\. /m);
    const other = ground.action(checkedOut(), { 'max-low': '50', definition: 'korext.percentage' }, {});
    assert.deepEqual([other.status, other.outputs.holds], [0, 'true'], other.log);
    assert.match(other.log, /^The limits hold: 1 of 3 commits at .*, definition korext\.percentage, /m);
  });

  it('of the action know a shallow checkout, and name the line that mends it', () => {
    const shallow = checkedOut('--depth=1');
    const gate = ground.action(shallow, { policy: 'pip' }, pullRequest());
    assert.deepEqual(
      [gate.status, gate.outputs.holds, gate.outputs.shallow],
      [1, 'undecided', 'true'],
      gate.log,
    );
    assert.match(gate.log, /^::error title=Writes Itself::This checkout is shallow/m);
    assert.match(gate.summary, SHALLOW);
    assert.match(gate.outputs.comment!, SHALLOW);
    const told = ground.action(shallow, {}, pullRequest());
    assert.deepEqual([told.status, told.outputs.low], [0, ''], told.log);
    assert.match(told.log, /^::warning title=Writes Itself::This checkout is shallow/m);
    const whole = ground.action(shallow, { policy: 'kubevirt', range: 'all' }, pullRequest());
    assert.deepEqual([whole.status, whole.outputs.holds], [1, 'undecided'], whole.log);
  });

  it('of the action end with a sentence where the command line refuses', () => {
    for (const [inputs, sentence] of [
      [{ policy: 'nobody' }, /^::error title=Writes Itself::There is no policy "nobody"/m],
      [{ 'max-low': '$(echo planted)' }, /^::error title=Writes Itself::--max-low takes a percentage/m],
      [{ path: '--help' }, /^::error title=Writes Itself::.*--help/m],
      [{ range: 'v1..v2' }, /^::error title=Writes Itself::There is no commit "v2"/m],
    ] as const) {
      const { status, log } = ground.action(checkedOut(), inputs, pullRequest());
      assert.equal(status, 1, log);
      assert.match(log, sentence);
      assert.doesNotMatch(log, /^planted/m);
    }
  });

  it('for GitLab fetch the pinned commit, build it, and report what a merge request breaks', () => {
    const clone = checkedOut();
    const request = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_SHA: head };
    const { status, log } = ground.gitlab(clone, { ...request, WRITES_ITSELF_POLICY: 'pip' });
    assert.equal(status, 1, log);
    assert.match(log, /^1 commit breaks the policy pip /m);
    assert.match(log, /^The check does not hold\.$/m);
    const [folderName] = GITLAB_JOB.artifacts.paths;
    for (const file of FILES) assert.ok(existsSync(join(clone, folderName!, file)), file);
    const report = readFileSync(join(clone, GITLAB_JOB.artifacts.reports.codequality), 'utf8');
    const rows = JSON.parse(report) as { check_name: string; location: { path: string } }[];
    assert.deepEqual(
      rows.map(({ check_name, location }) => `${check_name} ${location.path}`),
      ['pip/trailer b.ts'],
    );
  });

  it('for GitLab know a shallow clone, tell alone, and do nothing where the commit is not pinned', () => {
    const job = { shell: 'sh', isBuilt: true };
    const request = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_COMMIT_SHA: head };
    const shallow = ground.gitlab(checkedOut('--depth=1'), { ...request, WRITES_ITSELF_POLICY: 'pip' }, job);
    assert.notEqual(shallow.status, 0);
    assert.match(shallow.log, /This clone is shallow.*GIT_DEPTH: 0/);
    const told = ground.gitlab(
      checkedOut(),
      { ...request, WRITES_ITSELF_MAX_LOW: '10', WRITES_ITSELF_FAIL: 'false' },
      job,
    );
    assert.equal(told.status, 0, told.log);
    assert.match(told.log, /^100 % of the lines are declared AI, .*\nThe check does not hold\.$/m);
    const made = ground.gitlab(checkedOut(), {}, job);
    assert.equal(made.status, 0, made.log);
    assert.match(made.log, /^The report is made\.$/m);
    const loose = ground.gitlab(checkedOut(), { WRITES_ITSELF_COMMIT: 'main' }, { shell: 'sh' });
    assert.deepEqual([loose.status, /full id of a commit/.test(loose.log)], [1, true]);
  });
});
