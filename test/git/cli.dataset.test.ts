import { strict as assert } from 'node:assert';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES } from '../../src/core/dataset';
import type { Counts, Report } from '../../src/core/report';
import { build, cli } from '../support/command-line';
import { digestsOf, Fleet } from '../support/fleet';
import { runGit } from '../support/run-git';
import { askDuckdb, tableIn } from '../support/sql/duckdb';

const CLASSES = ['agent', 'pair', 'assist', 'unknown', 'human', 'automation', 'users', 'counted'] as const;
const sums = (prefix: string) => CLASSES.map(name => `sum(${prefix}_${name}) AS ${name}`).join(', ');

describe('dataset', () => {
  let fleet: Fleet;
  let out = '';
  before(function () {
    this.timeout(60_000);
    build();
    fleet = new Fleet([1, 2, 3]);
    fleet.addTrouble();
    out = fleet.out('whole');
  });
  after(() => fleet.dispose());

  it('analyses all that it can, and lists with its reason what fails', async () => {
    const { status, stdout, stderr } = fleet.dataset('whole');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^7 repositories: 4 analysed, 0 unchanged, 3 failed\.$/m);
    const runs = await askDuckdb(
      `SELECT path, status, reason, failures, kept, message FROM ${tableIn(out, 'runs')}`,
    );
    const reasons = Object.fromEntries(runs.map(row => [row.path, row.reason]));
    assert.deepEqual(reasons, {
      'fleet/story-1': null,
      'fleet/story-2': null,
      'fleet/story-3': null,
      'fleet/ev;il\n\u001b[31m"$(touch harmed)\' =x': null,
      'fleet/empty': 'nothing-committed',
      'fleet/damaged': 'damaged',
      'fleet/broken': 'damaged',
    });
    for (const row of runs) {
      assert.equal(row.status, row.reason === null ? 'done' : 'failed');
      assert.equal(row.failures, row.reason === null ? 0 : 1);
      assert.ok(!String(row.message).includes(fleet.top), String(row.message));
    }
    assert.ok(!stdout.includes('\u001b') && !stderr.includes('\u001b'));
    assert.ok(!existsSync(join(fleet.top, 'harmed')));
    assert.deepEqual(readdirSync(join(out, '.writes-itself')).sort(), [
      'failures',
      'locks',
      'people.key',
      'state',
      'work',
    ]);
    assert.deepEqual(readdirSync(join(out, '.writes-itself', 'work')), []);
  });

  it('counts by another rule where one is asked for, as its reports do', async () => {
    const one = ['dataset', fleet.path('story-1'), '--out', fleet.out('messages'), '--rule', 'messages'];
    assert.equal(cli(one).status, 0);
    const report = (rule: string) =>
      JSON.parse(
        cli(['report', fleet.path('story-1'), '--format', 'json', '--cache', 'none', '--rule', rule]).stdout,
      ) as Report;
    const by = report('messages');
    const [row] = await askDuckdb(
      `SELECT rule, rule_hash, ${sums('living')} FROM ${tableIn(fleet.out('messages'), 'repositories')} GROUP BY ALL`,
    );
    const living = Object.fromEntries(CLASSES.map(key => [key, by.living[key]]));
    assert.deepEqual(row, { rule: 'messages', rule_hash: by.rule.hash, ...living });
    // Records of single lines are not heard by it: the figures are others.
    assert.notDeepEqual(by.living, report('default').living);
  });

  it('says what the reports say, to the line', async () => {
    for (const name of ['story-1', 'story-2', 'story-3']) {
      const { stdout } = cli(['report', fleet.path(name), '--format', 'json', '--cache', 'none']);
      const report = JSON.parse(stdout) as Report;
      const where = `WHERE repository LIKE 'fleet-${name}\\_%' ESCAPE '\\'`;
      const row = (of: Counts) => Object.fromEntries(CLASSES.map(key => [key, of[key]]));
      const [added] = await askDuckdb(`SELECT ${sums('added')} FROM ${tableIn(out, 'commits')} ${where}`);
      assert.deepEqual(added, row(report.added));
      const [files] = await askDuckdb(
        `SELECT ${sums('added')} FROM ${tableIn(out, 'commit_files')} ${where}`,
      );
      assert.deepEqual(files, row(report.added));
      const [living] = await askDuckdb(`SELECT ${sums('living')} FROM ${tableIn(out, 'commits')} ${where}`);
      assert.deepEqual(living, row(report.living));
      const months = await askDuckdb(
        `SELECT month, ${sums('living')} FROM ${tableIn(out, 'snapshots')} ${where} AND part = 'all' AND last_of_month GROUP BY month ORDER BY month`,
      );
      const lasts = new Map(report.trend.map(entry => [entry.date.slice(0, 7), entry.living]));
      assert.deepEqual(
        months,
        [...lasts].map(([month, of]) => ({ month, ...row(of) })),
      );
      const [lost] = await askDuckdb(`SELECT sum(lines) AS lines FROM ${tableIn(out, 'losses')} ${where}`);
      assert.equal(
        lost!.lines,
        report.loop!.overwrite.reduce((all, { lines }) => all + lines, 0),
      );
    }
  });

  it('writes nothing anew where nothing changed, and tries again what failed', async () => {
    const before = stamps(out);
    const { stdout } = fleet.dataset('whole');
    assert.match(stdout, /^7 repositories: 0 analysed, 4 unchanged, 3 failed\.$/m);
    assert.deepEqual(stamps(out), before);
    const runs = await askDuckdb(`SELECT failures FROM ${tableIn(out, 'runs')} WHERE status = 'failed'`);
    assert.deepEqual(
      runs.map(row => row.failures),
      [2, 2, 2],
    );
  });

  it('divides the work into parts that together are the whole, and writes the same rows as NDJSON', async () => {
    const key = ['--people-key', join(out, '.writes-itself', 'people.key')];
    for (const part of ['1/2', '2/2']) {
      const { status, stderr } = fleet.dataset('text', '--shard', part, '--format', 'ndjson', ...key);
      assert.equal(status, 0, stderr);
    }
    const columns = "COLUMNS(c -> c NOT IN ('date', 'head_date', 'repository'))";
    for (const table of TABLE_NAMES.filter(name => name !== 'runs')) {
      const text = `read_ndjson('${fleet.out('text')}/${table}/*/*.ndjson')`;
      const [one, other] = [
        `SELECT ${columns} FROM ${text}`,
        `SELECT ${columns} FROM ${tableIn(out, table)}`,
      ];
      for (const difference of [`${one} EXCEPT ALL ${other}`, `${other} EXCEPT ALL ${one}`])
        assert.deepEqual(await askDuckdb(difference), [], table);
    }
  });

  it('gives an own key to the names of people, for the user alone to read', () => {
    const path = join(out, '.writes-itself', 'people.key');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const key = readFileSync(path, 'latin1').trim();
    for (const [name, text] of Object.entries(contents(out)))
      assert.ok(!text.includes(key) && !text.includes('berg.dev'), name);
  });

  it('bounds the memory and the time of each repository', async () => {
    const small = new Fleet([]);
    small.addWaiting();
    assert.match(
      small.dataset('x', '--time-limit', '2').stdout,
      /time +fleet\/waiting: It took more than 2 s/,
    );
    const { status, stdout } = cli([
      'dataset',
      fleet.path('story-1'),
      '--out',
      small.out('y'),
      '--memory',
      '64',
    ]);
    assert.equal(status, 3);
    assert.match(stdout, /memory +story-1: /);
    const [run] = await askDuckdb(
      `SELECT kept, memory_bytes > 64000000 AS much FROM ${tableIn(small.out('y'), 'runs')}`,
    );
    assert.deepEqual(run, { kept: false, much: true });
    small.dispose();
  });

  it('analyses only what changed, and keeps what an earlier run found where a later one fails', async () => {
    const before = stamps(out);
    const [author, story] = [['-c', 'user.name=Eve', '-c', 'user.email=eve@eve.dev'], fleet.path('story-2')];
    runGit(story, [...author, 'commit', '-q', '--allow-empty', '-m', 'more']);
    assert.match(fleet.dataset('whole').stdout, / 1 analysed, 3 unchanged, 3 failed/);
    const after = stamps(out);
    const changed = Object.keys(after).filter(name => after[name] !== before[name]);
    assert.equal(changed.length, TABLE_NAMES.length - 1);
    assert.ok(
      changed.every(name => name.includes('fleet-story-2_')),
      changed.join(),
    );
    writeFileSync(join(story, '.git', 'HEAD'), 'ref: refs/heads/none\n');
    assert.match(fleet.dataset('whole').stdout, / 0 analysed, 3 unchanged, 4 failed/);
    assert.deepEqual(stamps(out), after);
    const [run] = await askDuckdb(
      `SELECT reason, kept FROM ${tableIn(out, 'runs')} WHERE path = 'fleet/story-2'`,
    );
    assert.deepEqual(run, { reason: 'nothing-committed', kept: true });
    writeFileSync(join(story, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    const digests = digestsOf(out);
    assert.match(fleet.dataset('whole').stdout, / 1 analysed, 3 unchanged, 3 failed/);
    assert.deepEqual(digestsOf(out), digests);
  });

  it('analyses a partial clone again once objects came', () => {
    const some = new Fleet([]);
    const [story, partial] = [fleet.path('story-3'), some.path('partial')];
    runGit(some.top, [
      ...['-c', 'protocol.file.allow=always', 'clone', '-q', '--no-checkout', '--filter=blob:none'],
      ...['-u', 'git -c uploadpack.allowFilter=true upload-pack', `file://${story}`, partial],
    ]);
    assert.match(some.dataset('x').stdout, / 1 analysed, 0 unchanged, 0 failed/);
    assert.match(some.dataset('x').stdout, / 0 analysed, 1 unchanged, 0 failed/);
    cpSync(join(story, '.git', 'objects'), join(partial, '.git', 'objects'), { recursive: true });
    assert.match(some.dataset('x').stdout, / 1 analysed, 0 unchanged, 0 failed/);
    some.dispose();
  });

  it('lets no two runs at one dataset, and takes the place of one that died', () => {
    const lock = join(out, '.writes-itself', 'locks', '1-of-1.json');
    const holder = { pid: process.pid, host: 'another-host', began: null, part: 1, of: 1 };
    writeFileSync(lock, JSON.stringify(holder));
    const refused = fleet.dataset('whole');
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /Another run is at work/);
    assert.equal(fleet.dataset('whole', '--shard', '1/2').status, 2);
    writeFileSync(lock, '{"half":');
    assert.equal(cli(['dataset', fleet.path('story-1'), '--out', out]).status, 0);
    assert.ok(!existsSync(lock));
  });

  const refusals: readonly [what: string, args: readonly string[], message: RegExp][] = [
    ['no folder', ['--out', 'x'], /needs the folders/],
    ['no place', ['.'], /needs --out/],
    ['no jobs', ['.', '--out', 'x', '--jobs', '0'], /--jobs takes a whole number/],
    ['a part that is none', ['.', '--out', 'x', '--shard', '4/3'], /--shard takes a part/],
    ['another format', ['.', '--out', 'x', '--format', 'csv'], /--format takes parquet or ndjson/],
    ['a key that is none', ['.', '--out', 'x', '--people-key', 'package.json'], /holds no key/],
    ['a folder with something else', ['.', '--out', 'src'], /holds something that is no dataset/],
  ];
  for (const [what, args, message] of refusals)
    it(`refuses ${what}`, () => {
      const { status, stderr } = cli([
        'dataset',
        ...args.map(arg => (arg === 'x' ? fleet.out('refused') : arg)),
      ]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    });

  it('refuses a dataset of another format or version', () => {
    assert.match(fleet.dataset('whole', '--format', 'ndjson').stderr, /add --format parquet/);
    const old = fleet.out('old');
    cli(['dataset', fleet.path('story-1'), '--out', old]);
    writeFileSync(join(old, 'dataset.json'), '{"datasetVersion":0,"format":"parquet"}');
    assert.match(fleet.dataset('old').stderr, /of version 0/);
  });
});

/** When each file that follows from the repositories was written, and under which number. */
function stamps(out: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(digestsOf(out)).map(name => {
      const { ino, mtimeMs } = statSync(join(out, name));
      return [name, `${ino} ${mtimeMs}`];
    }),
  );
}

function contents(out: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(digestsOf(out)).map(name => [name, readFileSync(join(out, name), 'latin1')]),
  );
}
