import { strict as assert } from 'node:assert';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../package.json';
import { FORMATS } from '../../src/core/export';
import { build, cli, type Outcome } from '../support/command-line';
import { TestRepo } from '../support/repo';

/** Refused with this status and one sentence, on standard error alone. */
function refused({ status, stdout, stderr }: Outcome, expected: number, sentence: RegExp): void {
  assert.deepEqual([status, stdout], [expected, ''], stderr);
  assert.match(stderr, /^writes-itself: [^\n]+\n$/);
  assert.match(stderr, sentence);
}

describe('the command line', () => {
  let repo: TestRepo;
  let outside = '';
  before(() => {
    build();
    outside = mkdtempSync(join(tmpdir(), 'test-cli-'));
    repo = new TestRepo();
    repo.write('a.ts', '1\n').commit();
    writeFileSync(join(repo.dir, 'a.ts'), '1\n');
  });
  after(() => {
    repo.dispose();
    rmSync(outside, { recursive: true });
  });

  it('tells how it is used, and its version', () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { status, stdout, stderr } = cli(args, { cwd: outside });
      assert.deepEqual([status, stderr], [0, '']);
      for (const word of ['report', 'ledger', 'explain', 'verify', '--rev', '--out', 'Exit status'])
        assert.ok(stdout.includes(word), word);
      for (const { id, description } of FORMATS)
        assert.match(stdout, new RegExp(`^ +${id} +${description}$`, 'm'));
    }
    assert.equal(cli(['--version'], { cwd: outside }).stdout, `${packageFile.version}\n`);
  });

  it('tells of one command what goes with that one alone', () => {
    for (const args of [
      ['help', 'check'],
      ['check', '--help'],
    ]) {
      const { status, stdout } = cli(args, { cwd: outside });
      assert.equal(status, 0);
      for (const word of ['writes-itself check', '--max-low P', '--range A..B', '--cache', 'Exit status'])
        assert.ok(stdout.includes(word), word);
      for (const word of ['writes-itself report', '--file', '--role', 'agent-trace'])
        assert.ok(!stdout.includes(word), word);
    }
    assert.match(cli(['help', 'nothing'], { cwd: outside }).stderr, /There is no command "nothing"/);
  });

  const wrong: readonly [what: string, args: readonly string[], sentence: RegExp][] = [
    ['no command', [], /Name a command/],
    ['an unknown command', ['count'], /no command "count"/],
    ['an unknown option', ['report', '--fast'], /Unknown option '--fast'/],
    ['an option without its value', ['report', '--rev'], /--rev/],
    ['an unknown format', ['report', '--format', 'pdf'], /--format takes card, .* or png-dark, not "pdf"/],
    [
      'an unknown rule',
      ['report', '--rule', 'mine'],
      /--rule takes default, ignore-revs, messages or generated-in, not "mine"/,
    ],
    ['two paths', ['report', '.', '.'], /Only one path/],
    ['an option of another command', ['report', '--file', 'a.ts'], /--file does not go with "report"/],
    ['a rule for verify', ['verify', 'r.json', '--rule', 'default'], /--rule does not go with "verify"/],
    ['nothing to explain', ['explain'], /explain needs a commit/],
    ['nothing to verify', ['verify'], /verify needs the file/],
    ['a report that is not there', ['verify', 'none.json'], /cannot be read: ENOENT/],
    ['a file that is not counted', ['ledger', '--file', 'none.ts'], /none\.ts is not a counted text file/],
    ['a place that cannot be written', ['report', '--out', 'no/such/folder/r.json'], /cannot be written/],
    ['a folder to be written', ['report', '--out', '.'], /cannot be written/],
    ['control characters', ['report\u001b[31m'], /no command "report\\u001b\[31m"/],
  ];
  for (const [what, args, sentence] of wrong)
    it(`refuses ${what} with 2`, () => refused(cli(args, { cwd: repo.dir }), 2, sentence));

  it('refuses with 3 what is no repository', () => {
    refused(cli(['report', outside]), 3, /is not inside a git repository: give the path of one\.$/m);
    refused(cli(['report', join(outside, 'none')]), 3, /There is no folder .*none: give the path/);
    refused(cli(['report', join(repo.dir, 'a.ts')]), 3, /a\.ts is a file: give the folder/);
    refused(cli(['ledger', outside]), 3, /not inside a git repository/);
    refused(cli(['explain', outside, 'HEAD']), 3, /not inside a git repository/);
  });

  it('refuses with 3 a repository without a commit', () => {
    const empty = new TestRepo();
    try {
      refused(cli(['report', empty.dir]), 3, /Nothing is committed here yet: make a first commit/);
    } finally {
      empty.dispose();
    }
  });

  it('refuses with 3 a revision that is not there', () => {
    for (const revision of ['nope', '0'.repeat(40), 'HEAD~9', '--all', '', 'a b', 'HEAD:a.ts'])
      refused(
        cli(['report', repo.dir, `--rev=${revision}`]),
        3,
        /There is no commit ".*" in this repository/,
      );
    refused(cli(['explain', repo.dir, 'HEAD', 'nope']), 3, /There is no commit "nope"/);
    refused(cli(['explain', repo.dir, 'f'.repeat(40)]), 3, /There is no commit/);
    refused(cli(['explain', repo.dir, repo.blobAt('main', 'a.ts')]), 3, /There is no commit/);
  });

  it('refuses with 3 to go on without git', () => {
    for (const PATH of ['', outside, '.', undefined])
      refused(cli(['report', repo.dir], { env: { PATH } }), 3, /Git was not found: install git 2\.\d+/);
  });

  it('never starts a git that lies in the folder it works in', () => {
    const planted = join(outside, 'planted');
    mkdirSync(planted);
    writeFileSync(join(planted, 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    refused(cli(['report', repo.dir], { cwd: planted, env: { PATH: '.:' } }), 3, /Git was not found/);
  });

  it('refuses with 3 a git that is too old', () => {
    const old = join(outside, 'old');
    mkdirSync(old);
    writeFileSync(join(old, 'git'), '#!/bin/sh\necho git version 2.29.3\n', { mode: 0o755 });
    refused(cli(['report', repo.dir], { env: { PATH: old } }), 3, /2\.29\.3 is too old: install git 2\.\d+/);
  });

  it('refuses with 3 a repository that another user owns, and says how to trust it', function () {
    // Git compares owners: only root can give a folder away.
    if (process.getuid?.() !== 0) this.skip();
    const other = new TestRepo();
    try {
      other.write('a', '1\n').commit();
      for (const folder of [other.dir, other.gitDir]) chownSync(folder, 12_345, 12_345);
      refused(cli(['report', other.dir]), 3, /another user owns it: .*safe\.directory/);
    } finally {
      other.dispose();
    }
  });
});
